/** What a person with a screen reader needs: a title, and an order of reading. */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, textOf, type Xml } from '../xml-tree.js';
import { inheritedFrom, placeholderOf, placeholdersIn } from './placeholders.js';
import { frameOf } from './shapes.js';

const footerTypes = new Set(['dt', 'ftr', 'sldNum']);

function titleOf(deck: PackageView, part: string): Xml | undefined {
  return placeholdersIn(deck.xml(part)).find(({ ph }) => /^(title|ctrTitle)$/.test(attr(ph, 'type') ?? ''))?.shape;
}

export const accessRules: readonly Rule[] = [
  {
    id: 'title-text',
    why: 'a slide without a title has no name in the outline, in the navigation and for a screen reader',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        const title = titleOf(deck, part);
        if (!title) {
          const named = adoptedTitle(deck, part);
          if (!named) complain(part, 'has no title placeholder');
        } else if (textOf(title).trim() === '') complain(part, 'has a title without text');
      }
    },
  },
  {
    id: 'title-visible',
    why: 'a title off the slide, hidden or without size is a trick that a person editing the slide trips over',
    scope: 'any',
    check: (deck, complain) => {
      const size = child(deck.xml(deck.main), 'p:sldSz');
      for (const part of deck.slides) {
        const title = titleOf(deck, part);
        if (!title) continue;
        if (attr(at(title, 'p:nvSpPr', 'p:cNvPr'), 'hidden') === '1') complain(part, 'has a hidden title');
        const layout = deck.relations(part).find(({ kind }) => kind === 'slideLayout')?.part ?? '';
        const base = inheritedFrom(placeholderOf(title) as Xml, deck.xml(layout));
        const frame = frameOf(title) ?? (base && frameOf(base.shape));
        if (!frame) continue;
        const right = frame.x + frame.cx;
        const foot = frame.y + frame.cy;
        // A house's title that begins a point above the edge is seen.
        const off =
          right <= 0 || foot <= 0 || frame.x >= Number(attr(size, 'cx')) || frame.y >= Number(attr(size, 'cy'));
        if (off || frame.cx <= 0 || frame.cy <= 0) complain(part, 'has a title that cannot be seen');
      }
    },
  },
  {
    id: 'reading-order',
    why: 'the order in the tree is the order of reading: title, body, figures, then date, footer and number',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        const shapes = (at(deck.xml(part), 'p:cSld', 'p:spTree')?.children ?? []).filter(
          (shape) =>
            /^p:(sp|pic|graphicFrame|grpSp|cxnSp)$/.test(shape.name) && all(shape, 'adec:decorative').length === 0,
        );
        const types = shapes.map((shape) => attr(placeholderOf(shape), 'type') ?? '');
        const title = types.findIndex((type) => type === 'title' || type === 'ctrTitle');
        if (title > 0) complain(part, `the title comes ${title + 1}. in the order of reading`);
        const firstFooter = types.findIndex((type) => footerTypes.has(type));
        const behind = types.findIndex(
          (type, n) => firstFooter >= 0 && n > firstFooter && !footerTypes.has(type) && !isMarking(shapes[n]),
        );
        if (behind >= 0) complain(part, `${shapes[behind]?.path} is read after the footer`);
      }
    },
  },
];

/** In an adopted template a layout may have no title: then a free shape named 'title' carries it (docs/pptx/adopting.md). */
function adoptedTitle(deck: PackageView, part: string): boolean {
  const layout = deck.relations(part).find(({ kind }) => kind === 'slideLayout')?.part ?? '';
  const layoutHasTitle = placeholdersIn(deck.xml(layout)).some(({ ph }) => /title/i.test(attr(ph, 'type') ?? ''));
  return (
    !layoutHasTitle &&
    all(deck.xml(part), 'p:sp').some(
      (shape) => attr(at(shape, 'p:nvSpPr', 'p:cNvPr'), 'name') === 'title' && textOf(shape).trim() !== '',
    )
  );
}

/** The handling marking stands with the footers. */
function isMarking(shape: Xml | undefined): boolean {
  return (
    attr(at(shape, 'p:nvSpPr', 'p:cNvPr'), 'name')
      ?.toLowerCase()
      .startsWith('marking') ?? false
  );
}
