/** What a house's keeper says over our own matching: which layout and placeholders serve a kind of slide, and how small text may be. */
import type { LayoutId, Rules } from '../../../../shared/model/index.js';
import type { HouseLogo } from '../artwork/logo.js';
import type { StandIns } from '../artwork/pictures.js';
import type { ThemeEdits } from '../artwork/theme-edits.js';
import type { FixedWish } from '../places/fixed.js';
import type { Archetype, Candidate, Field } from './archetype.js';
import { fieldsFor, servedBy } from './fields.js';
import type { Match } from './match-layouts.js';

export interface HouseMapping {
  /** The master's name; the one that the example slides use most where absent. */
  readonly master?: string;
  /** The name of one of the file's table styles; its default one where absent. */
  readonly tableStyle?: string;
  readonly layouts?: Readonly<Partial<Record<LayoutId, MappedLayout>>>;
  /** Text goes no smaller than the larger of the two: points, and a share of the placeholder's own size. */
  readonly smallest?: { readonly size?: number; readonly share?: number };
  /** Where the marking stands: 'band', 'top', 'bottom', 'both', 'footer', or a placeholder's name. */
  readonly marking?: string;
  /** What becomes of the file's sensitivity label; kept where nothing is said, as PowerPoint does. */
  readonly label?: 'keep' | 'drop';
  /** Pictures that stand in for drawings that only Office draws. */
  readonly pictures?: StandIns;
  readonly theme?: ThemeEdits;
  /** A logo on the master, besides what the file has. */
  readonly logo?: HouseLogo;
  /** Slides of the file itself that every deck has. */
  readonly fixed?: readonly FixedWish[];
  /** Layouts that a deck asks for by the house's own name, each with the kind of slide that is to stand on it. */
  readonly own?: readonly OwnLayoutWish[];
  /** Former names of layouts, each with what it is called now. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly rules?: Rules;
}

export interface OwnLayoutWish {
  readonly kind: LayoutId;
  readonly name: string;
}

export interface MappedLayout {
  /** The layout's name, as PowerPoint shows it. */
  readonly layout?: string;
  /** By our slots: the placeholder's name, as the Selection pane shows it. */
  readonly slots?: Readonly<Record<string, string>>;
}

/** A name in a mapping that the file does not have. */
export interface MappingFault {
  /** Keys from the file's root, joined by dots. */
  readonly path: string;
  readonly what: 'layout' | 'placeholder' | 'master' | 'table style' | 'slide' | 'picture';
  readonly name: string;
  readonly known: readonly string[];
}

/** A kind of slide of ours with what serves it. */
export interface Served {
  readonly archetype: Archetype;
  readonly chosen: Candidate;
  readonly fields: Readonly<Record<string, Field>>;
  /** How it was matched; absent where the keeper said so. */
  readonly match?: Match;
}

export interface Assigning {
  readonly matches: readonly Match[];
  readonly candidates: readonly Candidate[];
  readonly mapping: HouseMapping;
  readonly fault: (fault: MappingFault) => void;
}

/** What serves a kind: what the mapping says, else the best match of the kinds of layout that can. */
export function assign(layout: LayoutId, { matches, candidates, mapping, fault }: Assigning): Served | undefined {
  const said = mapping.layouts?.[layout];
  const own = candidates.find(({ ours }) => ours === layout);
  const best = own ? { archetype: servedBy[layout][0] as Archetype, chosen: own } : bestMatch(layout, matches);
  // Layouts that were added for want of one have names too.
  const all = [...candidates, ...matches.map(({ chosen: added }) => added)];
  const named = said?.layout === undefined ? undefined : all.find(({ name }) => name === said.layout);
  if (said?.layout !== undefined && !named) {
    const known = candidates.map(({ name }) => name);
    fault({ path: `mapping.${layout}.layout`, what: 'layout', name: said.layout, known });
  }
  const chosen = named ?? best?.chosen;
  if (!chosen) return undefined;
  const ownMatch = named && named !== best?.chosen ? undefined : best;
  const archetype = ownMatch?.archetype ?? archetypeOf(layout, chosen, matches);
  const guessed = fieldsFor(layout, archetype, chosen);
  const fields = said?.slots ? { ...guessed, ...namedFields(layout, said.slots, chosen, fault) } : guessed;
  return { archetype, chosen, fields, ...(ownMatch ? { match: ownMatch } : {}) };
}

/** A kind of slide on the layout that it asks for by name; undefined where the house has none of that name. */
export function assignOwn({ kind, name }: OwnLayoutWish, assigning: Assigning): Served | undefined {
  if (!assigning.candidates.some((each) => each.name === name)) return undefined;
  const said = assigning.mapping.layouts?.[kind];
  const layouts = { [kind]: said?.layout === name ? said : { layout: name } };
  return assign(kind, { ...assigning, mapping: { ...assigning.mapping, layouts } });
}

function bestMatch(layout: LayoutId, matches: readonly Match[]): Match | undefined {
  for (const archetype of servedBy[layout]) {
    const found = matches.find((match) => match.archetype === archetype);
    if (found) return found;
  }
  return matches.find(({ archetype }) => archetype === 'title-only') ?? matches[0];
}

/** What a layout that somebody chose is to us: what it was matched as, if that serves the kind, else what the kind wants first. */
function archetypeOf(layout: LayoutId, chosen: Candidate, matches: readonly Match[]): Archetype {
  const wanted = servedBy[layout];
  const known = matches.find((match) => match.chosen === chosen && wanted.includes(match.archetype));
  return known?.archetype ?? (wanted[0] as Archetype);
}

function namedFields(
  layout: LayoutId,
  slots: Readonly<Record<string, string>>,
  { fields }: Candidate,
  fault: (fault: MappingFault) => void,
): Record<string, Field> {
  const found: Record<string, Field> = {};
  for (const [slot, name] of Object.entries(slots)) {
    const field = fields.find(({ placeholder }) => placeholder.name === name);
    if (field) found[slot] = field;
    else {
      const known = fields.map(({ placeholder }) => placeholder.name);
      fault({ path: `mapping.${layout}.slots.${slot}`, what: 'placeholder', name, known });
    }
  }
  return found;
}
