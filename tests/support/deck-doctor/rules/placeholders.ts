/** Placeholders: bound to the layout's, filled, inheriting (docs/pptx/slide.md). */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, textOf, type Xml } from '../xml-tree.js';
import { frameOf } from './shapes.js';

const titleTypes = new Set(['title', 'ctrTitle']);

/** The `p:ph` of a shape, picture or frame, if it is a placeholder. */
export function placeholderOf(shape: Xml): Xml | undefined {
  const head = shape.children[0];
  return at(head, 'p:nvPr', 'p:ph');
}

const typeOf = (ph: Xml | undefined): string => attr(ph, 'type') ?? 'obj'; // 19.3.1.36: the default
const indexOf = (ph: Xml | undefined): string => attr(ph, 'idx') ?? '0';

/** The parts and shapes of a part that are placeholders. */
export function placeholdersIn(root: Xml | undefined): readonly { readonly shape: Xml; readonly ph: Xml }[] {
  return all(root, 'p:sp', 'p:pic', 'p:graphicFrame').flatMap((shape) => {
    const ph = placeholderOf(shape);
    return ph ? [{ shape, ph }] : [];
  });
}

/** The placeholder of `parent` that `ph` stands on: titles by type, all others by idx. */
export function inheritedFrom(ph: Xml, parent: Xml | undefined): { readonly shape: Xml; readonly ph: Xml } | undefined {
  return placeholdersIn(parent).find((candidate) =>
    titleTypes.has(typeOf(ph))
      ? titleTypes.has(typeOf(candidate.ph))
      : indexOf(candidate.ph) === indexOf(ph) && !titleTypes.has(typeOf(candidate.ph)),
  );
}

function parentOf(deck: PackageView, part: string): string {
  const kind = deck.notesSlides.includes(part) ? 'notesMaster' : 'slideLayout';
  return deck.relations(part).find((relation) => relation.kind === kind)?.part ?? '';
}

const written = (deck: PackageView): readonly string[] => [...deck.slides, ...deck.notesSlides];

export const placeholderRules: readonly Rule[] = [
  {
    id: 'placeholder-bound',
    why: 'a slide’s p:ph must be the layout’s, attribute by attribute: idx="100" on a title inherits nothing',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of written(deck)) {
        const parent = deck.xml(parentOf(deck, part));
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          const base = inheritedFrom(ph, parent)?.ph;
          // PowerPoint's own notes pages leave sz out.
          const names = deck.notesSlides.includes(part) ? ['type', 'orient', 'idx'] : ['type', 'orient', 'sz', 'idx'];
          const fault = base
            ? differenceOf(ph, base, names)
            : `type ${typeOf(ph)} idx ${indexOf(ph)} is not on its layout`;
          if (fault) complain(part, `${shape.path}: ${fault}`);
          if (attr(ph, 'hasCustomPrompt')) complain(part, `${shape.path}: hasCustomPrompt stays on the layout`);
        }
      }
    },
  },
  {
    id: 'placeholder-once',
    why: 'two shapes on one placeholder: after a change of layout they lie upon each other',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of written(deck)) {
        const seen = new Set<string>();
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          const key = titleTypes.has(typeOf(ph)) ? 'title' : indexOf(ph);
          if (seen.has(key)) complain(part, `${shape.path}: idx ${key} is taken already`);
          seen.add(key);
        }
      }
    },
  },
  {
    id: 'placeholder-filled',
    why: 'unused placeholders become empty boxes (PptxGenJS #1452, #1453)',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const { shape } of placeholdersIn(deck.xml(part))) {
          if (shape.name === 'p:sp' && textOf(shape).trim() === '')
            complain(part, `${shape.path} is an empty placeholder`);
        }
      }
    },
  },
  {
    id: 'placeholder-inherits-frame',
    why: 'a frame that repeats the layout’s does not move when the house style does',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        const layoutPart = parentOf(deck, part);
        const master = deck.xml(deck.relations(layoutPart).find(({ kind }) => kind === 'slideMaster')?.part ?? '');
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          if (shape.name !== 'p:sp') continue; // pictures and frames must say theirs
          const own = frameOf(shape);
          const base = inheritedFrom(ph, deck.xml(layoutPart));
          const given = base && (frameOf(base.shape) ?? masterFrame(base.ph, master));
          if (own && given && JSON.stringify(own) === JSON.stringify(given))
            complain(part, `${shape.path} repeats the layout's frame`);
          if (!own && base && !given) complain(part, `${shape.path} has no frame, nor has its layout or master`);
        }
      }
    },
  },
  {
    id: 'placeholder-inherits-style',
    why: 'pptxgenjs gives each placeholder geometry, fill, insets and list styles of its own, so nothing is inherited',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const { shape } of placeholdersIn(deck.xml(part))) {
          if (shape.name !== 'p:sp') continue;
          if ((at(shape, 'p:txBody', 'a:lstStyle')?.children.length ?? 0) > 0)
            complain(part, `${shape.path} has a list style of its own`);
          if (attr(at(shape, 'p:nvSpPr', 'p:cNvSpPr', 'a:spLocks'), 'noGrp') !== '1')
            complain(part, `${shape.path} has no a:spLocks noGrp`);
        }
      }
    },
  },
  {
    id: 'layout-placeholders',
    why: 'title without idx, date 10, footer 11, number 12, every idx once: else a change of layout loses content',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.layouts) {
        const seen = new Set<string>();
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          const type = typeOf(ph);
          const fault = indexFault(type, attr(ph, 'idx'));
          if (fault) complain(part, `${shape.path}: ${fault}`);
          const key = titleTypes.has(type) ? 'title' : indexOf(ph);
          if (seen.has(key)) complain(part, `${shape.path}: idx ${key} stands twice`);
          seen.add(key);
        }
      }
    },
  },
  {
    id: 'footer-fields',
    why: 'the number is a field, so that an inserted slide counts; the date is text, so that it stays what the brief says',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const { shape, ph } of placeholdersIn(deck.xml(part))) {
          const fields = all(shape, 'a:fld').map((field) => attr(field, 'type') ?? '');
          if (typeOf(ph) === 'sldNum' && !fields.includes('slidenum'))
            complain(part, `${shape.path} has no slidenum field`);
          if (fields.some((type) => type.startsWith('datetime')))
            complain(part, `${shape.path} shows the day of opening`);
        }
      }
    },
  },
  {
    id: 'no-header-footer-flags',
    why: 'p:hf on a master that never had it turns footers off in some programs',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of [...deck.masters, ...deck.layouts]) {
        if (child(deck.xml(part), 'p:hf')) complain(part, 'has p:hf');
      }
    },
  },
];

/** Which placeholder of a master a layout's type stands on (docs/pptx/slide.md). */
function masterFrame(ph: Xml, master: Xml | undefined): ReturnType<typeof frameOf> {
  const type = typeOf(ph);
  const wanted = titleTypes.has(type) ? 'title' : ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
  const base = placeholdersIn(master).find((candidate) => typeOf(candidate.ph) === wanted);
  return base && frameOf(base.shape);
}

/** Title none, date 10, footer 11, number 12; all others some other number. */
function indexFault(type: string, index: string | undefined): string | undefined {
  if (titleTypes.has(type)) return index === undefined ? undefined : `${type} with idx ${index}`;
  const fixed = { dt: '10', ftr: '11', sldNum: '12' }[type];
  if (fixed) return index === fixed ? undefined : `${type} has idx ${index}, not ${fixed}`;
  const taken = index === undefined || ['10', '11', '12'].includes(index);
  return taken ? `${type} has idx ${index}` : undefined;
}

function differenceOf(ph: Xml, base: Xml, names: readonly string[]): string | undefined {
  const name = names.find((candidate) => attr(ph, candidate) !== attr(base, candidate));
  return name && `p:ph@${name} is ${attr(ph, name)}, the layout has ${attr(base, name)}`;
}
