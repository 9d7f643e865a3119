/** What leads out of the file: web links, linked pictures and films, links to other documents. */
import { inFile } from '../finding.js';
import { kindOf } from '../opened.js';
import type { InspectedDeck } from '../slides.js';
import type { Finding } from '../types.js';

export function findLinks({ file, slides }: InspectedDeck): Finding[] {
  const numbers = new Map(slides.map(({ part, number }) => [part, number]));
  const found = sources(file.names).flatMap((source) =>
    file
      .relations(source)
      .filter(({ external }) => external === true)
      .map((relation) => ({
        slide: numbers.get(source),
        // A link waits to be clicked; a picture or a document is fetched when the deck is opened.
        item:
          kindOf(relation) === 'hyperlink'
            ? relation.target
            : `${relation.target} (${kindOf(relation)}, fetched when opened)`,
      })),
  );
  return inFile(
    'links',
    found.map(({ item }) => item),
    found.flatMap(({ slide }) => slide ?? []),
  );
}

/** The parts that have relations. */
function sources(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const match = /^(.*?)_rels\/([^/]+)\.rels$/i.exec(name);
    return match ? [`${match[1]}${match[2]}`] : [];
  });
}
