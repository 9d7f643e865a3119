/** Names of cuts, as headings and fenced divs write them and as people type them. */

/** The cut that everything is in unless somebody says otherwise, and that is meant where none is named. */
export const fullCutName = 'full';

/** The names in a heading's or div's `cut="short, 5 minutes"`, parted by commas, each once. */
export function cutNames(value: string): readonly string[] {
  const names = new Map<string, string>();
  for (const part of value.split(',')) {
    const name = tidyCutName(part);
    if (name !== '' && !names.has(foldedCutName(name))) names.set(foldedCutName(name), name);
  }
  return [...names.values()];
}

/** A name without blanks round it, and with single ones in it. */
export function tidyCutName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What two spellings of one name have in common: capitals do not count, nor how many blanks stand between words. */
export function foldedCutName(name: string): string {
  return tidyCutName(name).normalize('NFKC').toLowerCase();
}

/** Do both mean the same cut? */
export function isSameCut(one: string, other: string): boolean {
  return foldedCutName(one) === foldedCutName(other);
}

/** Is this the cut that everything is in? */
export function isFullCut(name: string): boolean {
  return foldedCutName(name) === fullCutName;
}
