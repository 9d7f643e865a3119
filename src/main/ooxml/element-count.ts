/**
 * Elements of all trees together that are made of a stranger's deck: a tree takes some six hundred bytes an element, and three
 * megabytes of zip may hold hundreds of millions. Decks of 5,000 full slides have two million.
 */
export const mostElements = 3_000_000;

/** How many elements a text of XML opens, found without making a tree. */
export function elementCount(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (xml[at + 1] !== '/') count += 1;
  }
  return count;
}
