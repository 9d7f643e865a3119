/** Paths of somebody's machine or network: in relations, alternative texts, names of shapes, properties, anywhere. */
import { inFile } from '../finding.js';
import type { InspectedDeck } from '../slides.js';
import type { Finding } from '../types.js';

/**
 * A drive, a share, a file address, or a folder of people. Not every slash: 'C:\' alone is a word in a text on computers,
 * so something must follow.
 */
const path =
  /file:\/\/\/?[^\s"'<>]{3,}|\b[A-Za-z]:\\[^\s"'<>|*?\\]+(?:\\[^"'<>|*?\r\n]*)?|\\\\[\w.-]+\\[^\s"'<>|*?]+|\/(?:home|Users)\/[^\s"'<>/]+\/[^\s"'<>]*/g;

export function findPaths({ file }: InspectedDeck): Finding[] {
  const xml = file.names.filter((name) => /\.(xml|rels|vml)$/i.test(name));
  const found = xml.flatMap((name) => (file.text(name) ?? '').match(path) ?? []);
  return inFile(
    'paths',
    found.map((each) => decoded(each).slice(0, 200)),
  );
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
