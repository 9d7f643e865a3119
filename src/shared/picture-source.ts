const longest = 80; // characters of a message's line

/** A picture's address as messages show it: of one that is written into the brief, which may be megabytes, only what it is. */
export function shownSource(src: string): string {
  const embedded = /^data:[\w.+/-]*/i.exec(src);
  if (embedded) return embedded[0].toLowerCase();
  return src.length > longest ? `${src.slice(0, longest / 2)}…` : src;
}
