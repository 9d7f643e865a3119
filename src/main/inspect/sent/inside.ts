/** Files within the file: workbooks of charts, embedded documents, films, fonts, macros, data of add-ins. */
import { attributeOf, childrenOf } from '../../ooxml/index.js';
import { inFile } from '../finding.js';
import { kindOf } from '../opened.js';
import type { InspectedDeck } from '../slides.js';
import type { Finding } from '../types.js';

/** Workbooks that charts bring, documents put in whole, sound and film. */
export function findEmbedded({ file, slides }: InspectedDeck): Finding[] {
  const inside = file.names.filter(
    (name) => /(^|\/)(embeddings|activeX)\/[^/]+$/i.test(name) && !/\.rels$/i.test(name),
  );
  const films = file.names.filter((name) => /(^|\/)media\/[^/]+\.(mp4|m4v|mov|wmv|avi|mp3|m4a|wav|wma)$/i.test(name));
  const holders = slides.filter(({ part }) => holds(file, part)).map(({ number }) => number);
  return inFile('embedded', [...inside, ...films].map(fileName), holders);
}

/** A slide with such a file, or with a chart that has a workbook. */
function holds(file: InspectedDeck['file'], part: string): boolean {
  return file.relations(part).some((relation) => {
    const kind = kindOf(relation);
    if (['package', 'oleObject', 'control', 'video', 'audio', 'media'].includes(kind)) return true;
    const target = kind === 'chart' || kind === 'chartEx' ? file.target(part, relation) : undefined;
    return target !== undefined && file.relations(target).some((each) => kindOf(each) === 'package');
  });
}

export function findMacros({ file }: InspectedDeck): Finding[] {
  return inFile('macros', file.names.filter((name) => /(^|\/)vba(Project|Data)[^/]*$/i.test(name)).map(fileName));
}

/** Tags and XML parts that programs keep for themselves; Briefdeck's own map of slides to sections is one. */
export function findTags({ file }: InspectedDeck): Finding[] {
  const tags = file.names
    .filter((name) => /(^|\/)tags\/[^/]+\.xml$/i.test(name))
    .flatMap((name) =>
      childrenOf(file.tree(name)).map((tag) => `${attributeOf(tag, 'name') ?? '?'}: ${attributeOf(tag, 'val') ?? ''}`),
    );
  const custom = file.names
    .filter((name) => /(^|\/)customXml\/item\d+\.xml$/i.test(name))
    .map((name) => `${fileName(name)} (${file.tree(name)?.namespaceURI ?? 'unknown'})`);
  return inFile('tags', [...tags, ...custom]);
}

function fileName(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
