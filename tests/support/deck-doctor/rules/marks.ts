/** List marks: given by the layout, level by level, and not repeated on the slide. */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, type Xml } from '../xml-tree.js';
import { inheritedFrom, placeholdersIn } from './placeholders.js';

export const markRules: readonly Rule[] = [
  {
    id: 'marks-inherited',
    why: 'a mark with its margins repeated on each paragraph does not change with the house style (pptxgenjs does so)',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          const styles = levelSources(deck, part, ph);
          for (const paragraph of shape.name === 'p:sp' ? all(shape, 'a:p') : []) {
            const own = child(paragraph, 'a:pPr');
            if (own && repeats(own, styles))
              complain(part, `${paragraph.path} repeats the mark and margins of its layout`);
          }
        }
      }
    },
  },
];

/** Where a paragraph's level is looked up: list styles of the layout's and the master's placeholder, the master's body style. */
function levelSources(deck: PackageView, part: string, ph: Xml): readonly (Xml | undefined)[] {
  const layoutPart = deck.relations(part).find(({ kind }) => kind === 'slideLayout')?.part ?? '';
  const masterPart = deck.relations(layoutPart).find(({ kind }) => kind === 'slideMaster')?.part ?? '';
  const layout = inheritedFrom(ph, deck.xml(layoutPart));
  const master = placeholdersIn(deck.xml(masterPart)).find((candidate) => attr(candidate.ph, 'type') === 'body');
  return [
    at(layout?.shape, 'p:txBody', 'a:lstStyle'),
    at(master?.shape, 'p:txBody', 'a:lstStyle'),
    at(deck.xml(masterPart), 'p:txStyles', 'p:bodyStyle'),
  ];
}

/** True when mark, margin and indent are all said, and all as inherited. */
function repeats(own: Xml, styles: readonly (Xml | undefined)[]): boolean {
  const level = `a:lvl${Number(attr(own, 'lvl') ?? 0) + 1}pPr`;
  const said = markOf(own);
  if (!said || attr(own, 'marL') === undefined || attr(own, 'indent') === undefined) return false;
  const given = styles.map((style) => child(style, level));
  const inherited = (name: string): string =>
    given.map((style) => attr(style, name)).find((value) => value !== undefined) ?? '0';
  const mark = given.map(markOf).find((value) => value !== undefined) ?? 'a:buNone';
  return said === mark && attr(own, 'marL') === inherited('marL') && attr(own, 'indent') === inherited('indent');
}

function markOf(properties: Xml | undefined): string | undefined {
  const mark = properties?.children.find((element) => /^a:bu(None|Char|AutoNum)$/.test(element.name));
  return mark && [mark.name, attr(mark, 'char') ?? '', attr(mark, 'type') ?? ''].join(' ').trim();
}
