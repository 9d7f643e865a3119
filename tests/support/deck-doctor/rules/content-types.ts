/** [Content_Types].xml (ECMA-376 Part 2, 6.2.3). */
import { isRelationsPart } from '../package-view.js';
import type { Rule } from '../rule.js';
import { attr, childrenOf } from '../xml-tree.js';

/** What the last word of a relation's type promises about the part that it leads to. */
const typesByRelation: Readonly<Record<string, RegExp>> = {
  officeDocument: /presentationml\.presentation\.main\+xml$/,
  slide: /presentationml\.slide\+xml$/,
  slideLayout: /presentationml\.slideLayout\+xml$/,
  slideMaster: /presentationml\.slideMaster\+xml$/,
  notesSlide: /presentationml\.notesSlide\+xml$/,
  notesMaster: /presentationml\.notesMaster\+xml$/,
  theme: /officedocument\.theme\+xml$/,
  presProps: /presentationml\.presProps\+xml$/,
  viewProps: /presentationml\.viewProps\+xml$/,
  tableStyles: /presentationml\.tableStyles\+xml$/,
  chart: /drawingml\.chart\+xml$/,
  package: /spreadsheetml\.sheet$/,
  image: /^image\/(png|jpeg|gif|svg\+xml|x-emf|x-wmf|tiff|bmp)$/,
  'core-properties': /package\.core-properties\+xml$/,
  'extended-properties': /extended-properties\+xml$/,
  'custom-properties': /custom-properties\+xml$/,
  customXml: /^application\/xml$/,
  customXmlProps: /customXmlProperties\+xml$/,
};

export const contentTypeRules: readonly Rule[] = [
  {
    id: 'content-type-once',
    why: 'each part has exactly one content type, or PowerPoint does not open the file',
    scope: 'any',
    check: (deck, complain) => {
      const seen = new Set<string>();
      for (const entry of deck.contentTypes?.children ?? []) {
        const key = `${entry.name} ${(attr(entry, 'PartName') ?? attr(entry, 'Extension') ?? '').toLowerCase()}`;
        if (seen.has(key)) complain('[Content_Types].xml', `says it twice: ${key}`);
        seen.add(key);
      }
      for (const part of deck.parts.keys()) if (!deck.contentType(part)) complain(part, 'has no content type');
    },
  },
  {
    id: 'content-type-part-exists',
    why: 'overrides for slideMaster2…N that do not exist (PptxGenJS #1444)',
    scope: 'any',
    check: (deck, complain) => {
      for (const entry of childrenOf(deck.contentTypes, 'ct:Override')) {
        const name = attr(entry, 'PartName') ?? '';
        if (!name.startsWith('/')) complain('[Content_Types].xml', `an override must begin with a slash: '${name}'`);
        else if (!deck.parts.has(name.slice(1)))
          complain('[Content_Types].xml', `override for ${name}, which is no part`);
      }
    },
  },
  {
    id: 'content-type-default-used',
    why: 'unused Defaults (PptxGenJS #1449) are what a repaired file no longer has',
    scope: 'any',
    check: (deck, complain) => {
      const names = deck.archive.entries.map((entry) => entry.name.toLowerCase());
      for (const entry of childrenOf(deck.contentTypes, 'ct:Default')) {
        const extension = attr(entry, 'Extension')?.toLowerCase() ?? '';
        if (!names.some((name) => name.endsWith(`.${extension}`))) {
          complain('[Content_Types].xml', `Default for '${extension}', which no part has`);
        }
      }
      for (const name of names) {
        if (isRelationsPart(name) && !deck.contentType(name)?.endsWith('relationships+xml')) {
          complain(name, 'has no content type of relations');
        }
      }
    },
  },
  {
    id: 'content-type-fits',
    why: "'image/jpg' is no media type, and a part whose type contradicts its relation is dropped",
    scope: 'any',
    check: (deck, complain) => {
      for (const source of ['', ...deck.parts.keys()]) {
        for (const { kind, part, external } of deck.relations(source)) {
          const expected = typesByRelation[kind];
          const type = deck.contentType(part);
          if (external || !expected || !deck.parts.has(part) || type === undefined) continue;
          if (!expected.test(type))
            complain(part, `has type '${type}', but ${source || 'the package'} calls it ${kind}`);
        }
      }
    },
  },
];
