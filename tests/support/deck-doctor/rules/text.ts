/** Text on slides and notes pages: language, colours, faces, autofit, sizes (docs/pptx/text-geometry.md). */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf, textOf } from '../xml-tree.js';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const hexColors = ['a:srgbClr', 'a:sysClr', 'a:scrgbClr', 'a:prstClr', 'a:hslClr'] as const;
const mappedColors = new Set(
  'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr'.split(' '),
);
/** Faces that code may be set in: every glyph as wide as the next. */
const monoFaces = new Set(['Courier New', 'Consolas', 'Cascadia Mono', 'Cascadia Code', 'Lucida Console', 'Menlo']);

const written = (deck: PackageView): readonly string[] => [...deck.slides, ...deck.notesSlides];

export const textRules: readonly Rule[] = [
  {
    id: 'run-language',
    why: 'without lang on the run, spelling, hyphenation, the East Asian face and the screen reader’s voice are chance',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of written(deck)) {
        for (const run of all(deck.xml(part), 'a:r', 'a:fld')) {
          const language = attr(child(run, 'a:rPr'), 'lang');
          if (!language || !languageTag.test(language)) complain(part, `${run.path} has lang '${language ?? ''}'`);
        }
      }
    },
  },
  {
    id: 'theme-colours',
    why: 'a colour written as a value does not follow the theme when the deck is recoloured',
    scope: 'any',
    check: (deck, complain, options) => {
      // In a foreign house whose own text is in a fixed colour, what is drawn beside it is in the same.
      const house = options.adopted ? [...deck.masters, ...deck.layouts] : [];
      const known = new Set(
        house.flatMap((part) => all(deck.xml(part), 'a:srgbClr').map((color) => attr(color, 'val')?.toUpperCase())),
      );
      for (const part of [...written(deck), ...deck.charts]) {
        for (const color of all(deck.xml(part), ...hexColors)) {
          if (!known.has(attr(color, 'val'))) complain(part, `${color.path} is a fixed colour`);
        }
      }
    },
  },
  {
    id: 'mapped-colours',
    why: 'dk1 and lt1 are not turned by the dark variant, and a scheme colour of another name is black',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of [...written(deck), ...deck.charts]) {
        for (const color of all(deck.xml(part), 'a:schemeClr')) {
          if (!mappedColors.has(attr(color, 'val') ?? '')) complain(part, `${color.path} is '${attr(color, 'val')}'`);
        }
      }
    },
  },
  {
    id: 'theme-faces',
    why: 'a face named on a slide does not follow the theme; only code has one of its own',
    scope: 'any',
    check: (deck, complain, options) => {
      // In a foreign house whose own text is in a face beside the theme's, what is drawn beside it is in the same.
      const house = options.adopted ? [...deck.masters, ...deck.layouts] : [];
      const known = new Set(
        house.flatMap((part) => all(deck.xml(part), 'a:latin').map((face) => attr(face, 'typeface'))),
      );
      for (const part of [...written(deck), ...deck.charts]) {
        for (const face of all(deck.xml(part), 'a:latin', 'a:ea', 'a:cs')) {
          const name = attr(face, 'typeface') ?? '';
          if (!name.startsWith('+') && !monoFaces.has(name) && !known.has(name))
            complain(part, `${face.path} is '${name}'`);
        }
      }
    },
  },
  {
    id: 'autofit',
    why: 'LibreOffice ignores fontScale and resizes spAutoFit boxes; a master may carry fontScale, so the slide says its own',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const fit of all(deck.xml(part), 'a:spAutoFit')) complain(part, `${fit.path} resizes the box`);
        for (const fit of all(deck.xml(part), 'a:normAutofit')) {
          if (fit.attributes.size > 0) complain(part, `${fit.path} has ${[...fit.attributes.keys()].join(', ')}`);
        }
        for (const shape of all(deck.xml(part), 'p:sp')) {
          if (textOf(shape).trim() === '') continue;
          const properties = at(shape, 'p:txBody', 'a:bodyPr');
          if (!child(properties, 'a:normAutofit') && !child(properties, 'a:noAutofit'))
            complain(part, `${shape.path} says no autofit`);
        }
      }
    },
  },
  {
    id: 'end-size',
    why: 'where the fit chose a size, the paragraph’s end mark has it too, or a line typed behind it jumps',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const paragraph of all(deck.xml(part), 'a:p')) {
          const runs = childrenOf(paragraph, 'a:r');
          const size = attr(child(runs.at(-1), 'a:rPr'), 'sz');
          const end = attr(child(paragraph, 'a:endParaRPr'), 'sz');
          if (size !== undefined && runs.length > 0 && end === undefined)
            complain(part, `${paragraph.path}: runs have sz ${size}, the end has none`);
        }
      }
    },
  },
  {
    id: 'size-range',
    why: 'sz is in hundredths of a point, 100 to 400000; what is given in points is a hundred times too small',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const element of all(deck.xml(part), 'a:rPr', 'a:endParaRPr', 'a:defRPr')) {
          const size = attr(element, 'sz');
          if (size !== undefined && !(Number(size) >= 400 && Number(size) <= 40_000))
            complain(part, `${element.path}@sz is ${size}`);
        }
        for (const element of all(deck.xml(part), 'a:pPr')) {
          const level = attr(element, 'lvl');
          if (level !== undefined && !/^[0-8]$/.test(level)) complain(part, `${element.path}@lvl is ${level}`);
        }
      }
    },
  },
  {
    id: 'spacing-in-points',
    why: 'spcPct of paragraph spacing is of 1.0 em in LibreOffice and of 1.2 em in PowerPoint',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of [...written(deck), ...deck.layouts, ...deck.masters, deck.main]) {
        for (const spacing of all(deck.xml(part), 'a:spcBef', 'a:spcAft')) {
          const percent = child(spacing, 'a:spcPct');
          if (percent && attr(percent, 'val') !== '0') complain(part, `${spacing.path} is in per cent`);
        }
      }
    },
  },
  {
    id: 'right-to-left',
    why: 'algn is physical: a paragraph that reads from the right and says no alignment stays at the left edge',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const properties of all(deck.xml(part), 'a:pPr')) {
          if (attr(properties, 'rtl') === '1' && !attr(properties, 'algn'))
            complain(part, `${properties.path} has rtl but no algn`);
        }
      }
    },
  },
];
