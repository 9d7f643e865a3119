/** Texts of a brief that say at both ends which they are, so that half of one shows. */
const paragraph = 'The ministry said that trade through the ports had grown, and that it would go on growing. '.repeat(
  6,
);

/** A brief of about fifty kilobytes: more than a disk takes at once. */
export function versionOf(n: number): string {
  const sections = Array.from({ length: 40 }, (_, at) => `## Section ${at}\n\n${paragraph}\n\n- one\n- two ${n}\n`);
  return [`# Version ${n}`, '## One', 'Text of the first section.', ...sections, `END ${n}`, ''].join('\n\n');
}

/** Which version a text is, whole; undefined where it is none. */
export function versionIn(text: string): number | undefined {
  const n = Number(/^# Version (\d+)/.exec(text)?.[1]);
  return Number.isInteger(n) && text === versionOf(n) ? n : undefined;
}
