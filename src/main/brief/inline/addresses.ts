/** Bare addresses in running text, as GitHub reads them (GFM 6.9, autolinks extension). */
export interface BareAddress {
  readonly from: number;
  readonly to: number;
  /** With `mailto:` or `https://` where the text has none. */
  readonly href: string;
}

const start = /(?:https?:\/\/|www\.)/gi;

/** Every bare address of a text, in order. Linear: each candidate is read once. */
export function findAddresses(source: string): readonly BareAddress[] {
  const found: BareAddress[] = [];
  if (/:\/\/|www\./i.test(source)) {
    start.lastIndex = 0;
    for (let match = start.exec(source); match; match = start.exec(source)) {
      const from = match.index;
      if (/[A-Za-z0-9_]/.test(source[from - 1] ?? '')) continue;
      const to = addressEnd(source, from, match[0].length);
      if (to === undefined) continue;
      const text = source.slice(from, to);
      found.push({ from, to, href: /^www\./i.test(text) ? `https://${text}` : text });
      start.lastIndex = to;
    }
  }
  if (source.includes('@')) found.push(...findMail(source, found));
  return found.sort((a, b) => a.from - b.from);
}

const addressChars = /[^\s<>"'`\u3000-\u303f\uff00-\uffef“”„«»‘’、。]+/y;

function addressEnd(source: string, from: number, prefix: number): number | undefined {
  addressChars.lastIndex = from;
  const match = addressChars.exec(source);
  if (!match) return undefined;
  let text = match[0];
  // A Markdown link's own punctuation around the address: `(https://a.b)`, `[https://a.b]`.
  for (;;) {
    const last = text.at(-1) ?? '';
    if (/[?!.,:*_~;\\]/.test(last)) text = text.slice(0, -1);
    else if (last === ')' && count(text, ')') > count(text, '(')) text = text.slice(0, -1);
    else if (last === ']' && count(text, ']') > count(text, '[')) text = text.slice(0, -1);
    else if (last === '}' && !text.includes('{')) text = text.slice(0, -1);
    else break;
  }
  // `[text](https://a.b) and [more](…)`, `[https://a.b](…)`: an unbalanced closing sign inside ends the address.
  const unbalanced = firstUnbalanced(text);
  if (unbalanced >= 0) text = text.slice(0, unbalanced);
  const domain = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/u.exec(text.slice(prefix))?.[0] ?? '';
  if (domain === '') return undefined;
  return from + text.length;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** Where the first round or square bracket closes that was not opened, or -1. */
function firstUnbalanced(text: string): number {
  let [round, square] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(') round += 1;
    else if (char === '[') square += 1;
    else if (char === ')') round -= 1;
    else if (char === ']') square -= 1;
    if (round < 0 || square < 0) return at;
  }
  return -1;
}

const maxLocalPart = 64; // characters before the @ (RFC 5321, 4.5.3.1.1)

function findMail(source: string, taken: readonly BareAddress[]): BareAddress[] {
  const found: BareAddress[] = [];
  let next = 0;
  for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', at + 1)) {
    while (next < taken.length && (taken[next] as BareAddress).to <= at) next += 1;
    if (next < taken.length && (taken[next] as BareAddress).from <= at) continue;
    let from = at;
    while (from > 0 && at - from < maxLocalPart && /[A-Za-z0-9._+-]/.test(source[from - 1] as string)) from -= 1;
    const domain = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
    domain.lastIndex = at + 1;
    const match = from < at ? domain.exec(source) : null;
    if (!match || /[-_]$/.test(match[0])) continue;
    const to = at + 1 + match[0].length;
    const withScheme = source.slice(Math.max(0, from - 7), from).toLowerCase() === 'mailto:';
    found.push({ from: withScheme ? from - 7 : from, to, href: `mailto:${source.slice(from, to)}` });
  }
  return found;
}
