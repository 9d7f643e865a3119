/** docProps, and what must never be in a file that leaves the house. */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf, textOf, walk } from '../xml-tree.js';

const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Paths that tell a person's machine: home folders, drives, file addresses. */
const localPath = /file:\/\/|(^|[\s"'>(])(\/(home|Users|root|tmp|work|var\/folders)\/|[A-Z]:\\(Users|Documents)\\)/;

/** Whether every value with a path in it stands on a slide too: a heading that speaks of one is a title in the properties. */
function isSaid(deck: PackageView, part: string): boolean {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const said = flat(deck.slides.map((slide) => textOf(deck.xml(slide))).join('\n'));
  return walk(deck.xml(part))
    .flatMap(({ text, attributes }) => [text, ...attributes.values()])
    .every((value) => !localPath.test(value) || said.includes(flat(value)));
}

export const propertyRules: readonly Rule[] = [
  {
    id: 'app-titles',
    why: 'when the counts of HeadingPairs do not add up to TitlesOfParts, PowerPoint repairs the file',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.parts.keys()) {
        if (!deck.contentType(part)?.endsWith('extended-properties+xml')) continue;
        const root = deck.xml(part);
        const pairs = at(root, 'ep:HeadingPairs', 'vt:vector');
        const titles = at(root, 'ep:TitlesOfParts', 'vt:vector');
        const sum = all(pairs, 'vt:i4').reduce((total, count) => total + Number(count.text), 0);
        if (pairs && sum !== (titles?.children.length ?? 0))
          complain(part, `HeadingPairs say ${sum}, TitlesOfParts has ${titles?.children.length}`);
        for (const vector of [pairs, titles]) {
          if (vector && Number(attr(vector, 'size')) !== vector.children.length)
            complain(part, `${vector.path} has size ${attr(vector, 'size')}`);
        }
        const slides = child(root, 'ep:Slides')?.text;
        if (slides !== undefined && Number(slides) !== deck.slides.length) complain(part, `says ${slides} slides`);
        const notes = child(root, 'ep:Notes')?.text;
        if (notes !== undefined && Number(notes) !== deck.notesSlides.length) complain(part, `says ${notes} notes`);
      }
    },
  },
  {
    id: 'core-properties',
    why: 'pptxgenjs leaves out the language; title and language are what accessibility checks ask for first',
    scope: 'any',
    check: (deck, complain) => {
      const part = [...deck.parts.keys()].find((name) => deck.contentType(name)?.endsWith('core-properties+xml'));
      if (!part) return complain('docProps/core.xml', 'is missing');
      const root = deck.xml(part);
      if (!child(root, 'dc:title')?.text.trim()) complain(part, 'has no title');
      if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(child(root, 'dc:language')?.text ?? ''))
        complain(part, 'has no language');
      for (const date of all(root, 'dcterms:created', 'dcterms:modified')) {
        const valid =
          /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(date.text) && attr(date, 'xsi:type') === 'dcterms:W3CDTF';
        if (!valid) complain(part, `${date.name} is '${date.text}'`);
      }
      const names = root?.children.map((element) => element.name) ?? [];
      if (new Set(names).size < names.length) complain(part, 'says a property twice');
    },
  },
  {
    id: 'custom-properties',
    why: 'custom properties count from 2 without gaps, in the one format id that Office knows',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.parts.keys()) {
        if (!deck.contentType(part)?.endsWith('custom-properties+xml')) continue;
        const names = new Set<string>();
        for (const [n, property] of childrenOf(deck.xml(part), 'cup:property').entries()) {
          const name = attr(property, 'name') ?? '';
          if (attr(property, 'pid') !== String(n + 2)) complain(part, `${name} has pid ${attr(property, 'pid')}`);
          if (attr(property, 'fmtid')?.toUpperCase() !== customFormat)
            complain(part, `${name} has fmtid ${attr(property, 'fmtid')}`);
          if (name === '' || names.has(name)) complain(part, `property '${name}' has no name, or stands twice`);
          names.add(name);
        }
      }
    },
  },
  {
    id: 'no-local-path',
    why: 'a path of the machine on which the deck was made tells who made it and how they file',
    scope: 'own',
    check: (deck, complain) => {
      for (const { name, data } of deck.archive.entries) {
        // Slides and notes hold the person's own words, which may well speak of paths.
        if (!/\.(xml|rels)$/.test(name) || /^ppt\/(slides|notesSlides)\/[^_]/.test(name)) continue;
        if (/^(customXml|docProps\/app)/.test(name) && !/file:\/\//.test(Buffer.from(data).toString('utf8'))) continue;
        const found = localPath.exec(Buffer.from(data).toString('utf8'));
        if (found && !isSaid(deck, name)) complain(name, `holds a path: ${found[0]}`);
      }
    },
  },
  {
    id: 'no-thumbnail',
    why: 'a thumbnail is a picture of an old first slide, marking and all',
    scope: 'any',
    check: (deck, complain) => {
      for (const { kind, target } of deck.relations(''))
        if (kind === 'thumbnail') complain('', `has a thumbnail ${target}`);
    },
  },
];
