/** The door: Deck + Template → Scene[] and diagnostics. See README.md for what this stage promises and does not know. */

import { diagnostic } from '../../shared/diagnostics/index.js';
import { twinOf, twins } from '../../shared/fonts.js';
import { markingsIn, saysMarking } from '../../shared/markings.js';
import {
  type Deck,
  type Diagnostic,
  familyOf,
  type LayoutId,
  layoutIn,
  ownLayoutKey,
  type Pictures,
  type Scene,
  type SceneParagraph,
  type Template,
} from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import { withFixedSlides } from './fixed.js';
import { type ComposedGroup, composeGroup } from './group.js';
import { KeptGroups, type LinksOf, picturesOf } from './kept-groups.js';
import { createMetrics, layoutText, type Metrics } from './measure/index.js';
import { layoutIdOf } from './sheet.js';
import { slideIndex } from './slide-index.js';
import type { Stage } from './types.js';

/** The layouts that a deck asks for by a house's own names, each with the kind of slide that is to stand on it. */
export function ownLayouts(
  deck: Deck,
  template: Template,
): readonly { readonly kind: LayoutId; readonly name: string }[] {
  const found = new Map<string, { readonly kind: LayoutId; readonly name: string }>();
  for (const { options } of deck.groups) {
    for (const option of options) {
      for (const slide of option) {
        const { layoutName: name } = slide;
        if (name === undefined) continue;
        const kind = layoutIdOf(slide, template);
        found.set(ownLayoutKey(kind, name), { kind, name });
      }
    }
  }
  return [...found.values()];
}

export { composeHandout, type HandoutInput } from './handout/index.js';
export { createMetrics } from './measure/index.js';
export { withStaticText } from './static-text.js';

export interface ComposeContext {
  readonly pictures: Pictures;
  /** Widths of text; those of the template's faces unless a test says otherwise. */
  readonly metrics?: Metrics;
}

export interface Composed {
  readonly scenes: readonly Scene[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Composer {
  /**
   * Composes a deck. Groups that were composed before, by content, are taken as they were: the scenes are the same objects.
   * `pictures` replaces those that the composer was made with. `first`: only so many groups are composed, from the beginning;
   * their scenes are those that the whole deck begins with.
   */
  readonly compose: (deck: Deck, pictures?: Pictures, first?: number) => Composed;
}

/** Height in points of paragraphs set `width` points wide, by the larger of what PowerPoint and LibreOffice may need. */
export function textHeight(
  paragraphs: readonly SceneParagraph[],
  width: Points,
  fonts: { readonly heading: string; readonly body: string },
): Points {
  return layoutText(paragraphs, width, createMetrics({ ...fonts, mono: 'Courier New' })).height;
}

/** A composer for one template. It keeps what it composed, and may be used for every revision of a brief. */
export function createComposer(template: Template, context: ComposeContext): Composer {
  const metrics = context.metrics ?? createMetrics(template.theme.fonts, template.widths);
  const kept = new KeptGroups();
  const fonts = fontDiagnostics(template);
  return {
    compose: (deck, pictures = context.pictures, first = deck.groups.length) => {
      const { properties } = deck;
      const slideOf = slideIndex(deck);
      const asked = new Map<string, string | undefined>();
      const stage: Stage = {
        template,
        metrics,
        pictures,
        footerItems: new Map(),
        footers: {
          ...(properties.footer === undefined ? {} : { footer: properties.footer }),
          ...(properties.date === undefined ? {} : { date: properties.date }),
          ...(properties.marking === undefined ? {} : { marking: properties.marking }),
        },
        slideOf: (section) => {
          const key = slideOf.get(section);
          asked.set(section, key);
          return key;
        },
      };
      const frame = JSON.stringify(stage.footers);
      const scenes: Scene[] = [];
      const diagnostics: Diagnostic[] = [...fonts];
      for (const group of deck.groups.slice(0, first)) {
        const known = kept.take(group, frame, picturesOf(group, pictures), slideOf, (): ComposedGroup & LinksOf => {
          asked.clear();
          return { ...composeGroup(group, stage), links: [...asked] };
        });
        scenes.push(...known.scenes);
        diagnostics.push(...known.diagnostics);
      }
      kept.trim(deck.groups.length);
      const words = deck.groups[0]?.options[0][0]?.words;
      const all = withFixedSlides(scenes, stage, { ...deck, isWhole: first >= deck.groups.length }, words);
      diagnostics.push(...otherLabels(template, properties.marking));
      diagnostics.push(...printedMarkings(all, template, properties.marking));
      return { scenes: all, diagnostics };
    },
  };
}

/** Sensitivity labels that go into the deck and name another marking than the brief's. */
function otherLabels({ labels = [] }: Template, marking: string | undefined): Diagnostic[] {
  if (marking === undefined) return [];
  return labels
    .filter(({ name, kept }) => kept && markingsIn(name).length > 0 && !saysMarking(name, marking))
    .map(({ name }) => diagnostic('marking-label', {}, { label: name, marking }));
}

/** Markings that stand printed on the layouts in use and say something else than the deck's own. */
function printedMarkings(scenes: readonly Scene[], { layouts }: Template, marking: string | undefined): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const isSilent = Object.values(layouts).every(({ printedMarkings: texts, crowded }) => !texts?.length && !crowded);
  if (isSilent) return [];
  for (const { layout, file } of scenes) {
    const { name, printedMarkings: texts = [], crowded } = layoutIn(layouts, layout);
    if (crowded && marking !== undefined) found.set(name, diagnostic('marking-crowded', { file }, { layout: name }));
    for (const printed of texts) {
      if (marking !== undefined && saysMarking(printed, marking)) continue;
      const values = { layout: name, printed };
      const said =
        marking === undefined
          ? diagnostic('marking-printed-unsaid', { file }, values)
          : diagnostic('marking-printed', { file }, { ...values, marking });
      if (!found.has(`${name}\n${printed}`)) found.set(`${name}\n${printed}`, said);
    }
  }
  return [...found.values()];
}

function fontDiagnostics(template: Template): Diagnostic[] {
  const known = Object.keys(twins).join(', ');
  return familiesIn(template)
    .filter((font) => twinOf(font) === undefined && template.widths?.[font] === undefined)
    .map((font) => diagnostic('font-substituted', {}, { font, known }));
}

/** Families of the theme, and those that an adopted layout names for a placeholder. */
function familiesIn({ theme, layouts }: Template): readonly string[] {
  const named = Object.values(layouts).flatMap(({ slots }) =>
    Object.values(slots).flatMap(({ levels }) => levels.map(({ font }) => familyOf(theme.fonts, font))),
  );
  return [...new Set([...Object.values(theme.fonts), ...named])];
}
