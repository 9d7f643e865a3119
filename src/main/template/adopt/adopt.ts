/** The way of a foreign package: open, sweep, choose the master, match its layouts, resolve styles, give a `Template`. */
import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { ByLayout, Layout, LayoutId, Slot, Template } from '../../../shared/model/index.js';
import { layoutIds, ownLayoutKey } from '../../../shared/model/index.js';
import { attributeOf, childAt } from '../../ooxml/index.js';
import type { SmallDrawing } from '../../pictures/index.js';
import { readColorMap, readThemeColors } from './artwork/color.js';
import { addLogo, logoBox } from './artwork/logo.js';
import { PictureShelf } from './artwork/pictures.js';
import { editTheme, followTheme, type ThemeEdits } from './artwork/theme-edits.js';
import { exampleInk, type InkClass } from './ink/example-inks.js';
import { SeenGrounds } from './ink/seen-ground.js';
import { adoptLayout } from './layout.js';
import type { LayoutSource } from './layout-source.js';
import type { AddedLayout } from './matching/added-layouts.js';
import type { Candidate } from './matching/archetype.js';
import { auditHouse, type HouseFault, masterName } from './matching/audit.js';
import { readCandidate, withMarking } from './matching/candidate.js';
import { readProperties } from './matching/labels.js';
import { assign, assignOwn, type HouseMapping, type MappingFault, type Served } from './matching/mapping.js';
import { type Match, matchAll } from './matching/match-layouts.js';
import { withOurs } from './matching/own-layouts.js';
import { variantOf } from './matching/own-slots.js';
import { unlike } from './matching/unlike.js';
import { facesNamed, type HouseFace } from './package/faces.js';
import { chooseMaster, type Master, readMasters } from './package/master.js';
import { bound, layoutsOf } from './package/master-layouts.js';
import { Refused, SourcePackage } from './package/package.js';
import { mastersOf, presentationOf, slideSize } from './package/presentation.js';
import { adoptSkeleton, type SkeletonInput } from './package/skeleton.js';
import { type LeftBehind, sweep } from './package/sweep.js';
import { madeFor, stretch } from './places/fitted.js';
import { adoptSlide, fixedParts } from './places/fixed.js';
import { bodyOf, followsTitle } from './places/house-body.js';
import { type MarkingPlace, markingWords, placeMarkings, readMarkingPlace, type Unmarked } from './places/marking.js';
import { adoptStyle } from './style.js';
import { tableStyleOf } from './table-style.js';
import { withDates } from './text/dates.js';
import { freeTextOf } from './text/free-text.js';
import { placeholdersOf } from './text/placeholder.js';
import { usualSmallest } from './text/smallest.js';
import { addTextStyles } from './text/text-styles.js';

export interface Adopted {
  readonly template: Template;
  /** What serves each kind of slide. */
  readonly served: Readonly<Record<LayoutId, Served>>;
  /** Names of the mapping that the file does not have. */
  readonly faults: readonly MappingFault[];
  readonly matches: readonly Match[];
  /** Every master of the file; decks stand on `master`. */
  readonly masters: readonly Master[];
  readonly master: Master;
  readonly added: readonly AddedLayout[];
  /** The layouts of the master, in its order. */
  readonly layouts: readonly Candidate[];
  /** The faces that the file names: found when somebody asks. */
  readonly faces: () => readonly HouseFace[];
  /** What is wrong with master and layouts themselves. */
  readonly audit: () => readonly HouseFault[];
  /** The part that each of the template's pictures was cleaned from, by hash. */
  readonly pictureParts: ReadonlyMap<string, string>;
  readonly left: LeftBehind;
  /** What the preview cannot draw, and how often. */
  readonly unseen: ReadonlyMap<string, number>;
  /** Names of pictures that only Office draws, and that nothing stands in for. */
  readonly undrawn: readonly string[];
  /** The house of ours that the file was made with, where none of its layouts is there any more. */
  readonly lostHouse?: string;
  /** Names of layouts without the place that the keeper named for the marking. */
  readonly withoutMarking: readonly string[];
}

export interface AdoptOptions {
  /** The variants of the house of ours that the file was made with: it stands in for the plain one where its layouts are still there. */
  readonly houses?: readonly Template[];
  /** Draws what is under texts, where the file does not say it. Without, text on pictures is in the house's own ink. */
  readonly drawing?: SmallDrawing;
}

/**
 * A foreign .potx or .pptx as a template. `plain`: our own plain template, whose places and notes master stand in where the file
 * has none; `mapping`: what the house's keeper says over our matching. @throws {Refused} for a file that cannot be adopted
 */
export function adopt(
  bytes: Uint8Array,
  id: string,
  plain: Template,
  mapping: HouseMapping = {},
  { houses = [], drawing }: AdoptOptions = {},
): Adopted {
  const source = new SourcePackage(bytes);
  const presentation = presentationOf(source);
  const root = source.tree(presentation);
  const faults: MappingFault[] = [];
  const masters = readMasters(source, presentation, mastersOf(source, presentation, root));
  const named = chooseMaster(masters, mapping.master);
  if (!named) {
    const known = masters.map(({ name }) => name);
    faults.push({ path: 'master', what: 'master', name: mapping.master ?? '', known });
  }
  const chosen = named ?? (masters[0] as Master);
  const master = chosen.part;
  const masterRoot = source.tree(master);
  const size = slideSize(root);
  const restyled = new Set(addTextStyles(masterRoot) ? [master] : []);
  const theme = editedTheme(source, master, mapping.theme ?? {}, restyled);
  const fonts = { ...facesOf(theme), mono: mapping.theme?.fonts?.mono ?? (houses[0] ?? plain).theme.fonts.mono };
  const onMaster = placeholdersOf(masterRoot);
  stretchAll({ source, master, onMaster, size }, restyled);
  const seen = { onMaster, size };
  const logo = placedLogo(mapping, { source, master, onMaster, size }, restyled);
  const place = readMarkingPlace(mapping.marking);
  const all = namedApart(layoutsOf(source, master).map((part, order) => readCandidate(source, part, order, seen)));
  const map = readColorMap(childAt(masterRoot, 'p:clrMap'));
  const { known, base, isOurs } = ownHouse(all, variantOf(houses, map), plain);
  const candidates = place.type === 'placeholder' ? known.map((each) => withMarking(each, place.name)) : known;
  const body = bodyOf(onMaster, candidates, size);

  const fault = (each: MappingFault) => void faults.push(each);
  faults.push(...unknownNames(mapping, place, all, candidates));
  const wanted = fixedParts(source, presentation, mapping.fixed ?? [], fault);
  const keepsLabel = mapping.label !== 'drop';
  const parts = wanted.map(({ part }) => part);
  const swept = bound(source, masters, sweep(source, parts, keepsLabel));
  const { properties, labels } = readProperties(source, keepsLabel);
  const shelf = new PictureShelf(source, mapping.pictures, mapping.logo?.picture);
  const unseen = new Map<string, number>();
  const colors = { name: attributeOf(theme, 'name') || id, colors: readThemeColors(theme), map, fonts };
  const from: LayoutSource = {
    source,
    presentation: root,
    master,
    onMaster,
    theme: colors,
    format: childAt(theme, 'a:themeElements', 'a:fmtScheme'),
    size,
    body,
    bodyFollowsTitle: followsTitle(candidates, size),
    base,
    isOurs,
    shelf,
    seen: drawing && new SeenGrounds({ drawing, shelf, size, theme: colors, style: base.style }),
    looks: new Map(),
    exampleInk: remembered((className: InkClass) => exampleInk(source, className)),
    smallest: { ...usualSmallest, ...mapping.smallest },
    unseen: (what) => unseen.set(what, (unseen.get(what) ?? 0) + 1),
  };
  const { matches, added } = matchAll(candidates, from, swept);
  const assigning = { matches, candidates, mapping, fault };
  const served = byLayout((layout): Served => {
    const found = assign(layout, assigning);
    if (!found) throw new Error('A layout for a title alone is added where there is none.');
    return found;
  });
  const unmarked = byLayout((layout) => adoptLayout(layout, served[layout], from));
  unmarked.timeline = withDates(unmarked.timeline, unmarked.comparison.layout.slots.head1, from.theme);
  const own = (mapping.own ?? []).flatMap((wish) => {
    const found = assignOwn(wish, assigning);
    const key = ownLayoutKey(wish.kind, wish.name);
    return found ? [{ key, part: found.chosen.part, unmarked: adoptLayout(wish.kind, found, from, key) }] : [];
  });
  const fixed = wanted.map((each) => adoptSlide(each, swept, from));
  const ourMarking = base.layouts.bullets.slots.marking as Slot;
  const { layouts, lacking } = placeMarkings(
    unmarked,
    [...own, ...fixed].map((each) => each.unmarked),
    place,
    ourMarking,
    from.theme,
  );
  const layoutParts: ByLayout<string> = {
    ...byLayout((layout) => served[layout].chosen.part),
    ...Object.fromEntries(own.map(({ key, part }) => [key, part])),
    ...Object.fromEntries(fixed.map(({ slide, layoutPart }) => [slide.layout, layoutPart])),
  };
  const skeleton = adoptSkeleton({
    source,
    swept,
    changed: [...restyled],
    presentation,
    masters: masters.map(({ part }) => part),
    master,
    layoutParts,
    slides: wanted.map(({ part }) => part),
    added,
    ...(logo ? { logo } : {}),
    base: base.skeleton,
  });
  const template: Template = {
    id,
    name: id,
    hash: hashOf(bytes, mapping),
    size,
    theme: from.theme,
    rules: {
      ...(mapping.rules ?? base.rules),
      layoutNames: candidates.map(({ name }) => name),
      ...(mapping.aliases ? { layoutAliases: mapping.aliases } : {}),
    },
    layouts,
    style: adoptStyle(
      from,
      layouts.bullets,
      tableStyleOf(from, mapping.tableStyle, underTables(layouts.table, unmarked.table), fault),
    ),
    ...(shelf.all.size > 0 ? { pictures: shelf.all } : {}),
    ...whereAny({ fixed: fixed.map(({ slide }) => slide), properties, labels }),
    // Ours is what slides are written over anyway.
    ...(!isOurs && childAt(root, 'p:defaultTextStyle') ? { freeText: freeTextOf(from) } : {}),
    skeleton,
  };
  faults.push(...strangers(mapping, shelf));
  return {
    template,
    served,
    faults,
    matches,
    masters,
    master: chosen,
    added,
    layouts: candidates,
    faces: () =>
      facesNamed({
        source,
        presentation,
        theme,
        master: masterRoot,
        layouts: candidates.map(({ name, part }) => ({ name, root: source.tree(part) })),
      }),
    audit: () => auditHouse(from, { ...readCandidate(source, master, -1, seen), name: masterName }, known),
    pictureParts: shelf.parts,
    left: swept.left,
    unseen,
    undrawn: shelf.missing,
    withoutMarking: lacking,
    ...(houses[0] && !isOurs ? { lostHouse: houses[0].id } : {}),
  };
}

/** The layouts of ours among all, and the template of ours whose they are: `house`, where the file was made with it. */
function ownHouse(
  all: readonly Candidate[],
  house: Template | undefined,
  plain: Template,
): { readonly known: readonly Candidate[]; readonly base: Template; readonly isOurs: boolean } {
  const known = withOurs(all, house ?? plain);
  const isOurs = house !== undefined && known.some(({ ours }) => ours);
  return { known, base: isOurs ? house : plain, isOurs };
}

/** What tables stand on, with what is seen of a picture there. */
function underTables({ background, free, map }: Layout, { seen }: Unmarked): Pick<Layout, 'background' | 'map'> {
  const ground = background.type === 'picture' ? seen?.(free) : undefined;
  return { background: ground ?? background, ...(map ? { map } : {}) };
}

/** Each layout under a name of its own, those without any by their place. */
function namedApart(candidates: readonly Candidate[]): readonly Candidate[] {
  const names = unlike(candidates.map(({ name, order }) => name.trim() || `Layout ${order + 1}`));
  return candidates.map((candidate, index) => ({ ...candidate, name: names[index] as string }));
}

/** Those of the lists that have something in them. */
function whereAny<Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
}

/** Stand-ins for pictures that the file does not have. */
function strangers({ pictures = {} }: HouseMapping, { names }: PictureShelf): readonly MappingFault[] {
  return Object.keys(pictures)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: `pictures.${name}`, what: 'picture', name, known: names }));
}

/** Names that the keeper gives and the file does not have: of the marking's placeholder, and of layouts that aliases stand for. */
function unknownNames(
  { aliases = {} }: HouseMapping,
  place: MarkingPlace,
  all: readonly Candidate[],
  candidates: readonly Candidate[],
): readonly MappingFault[] {
  const layouts = all.map(({ name }) => name);
  const former = Object.entries(aliases)
    .filter(([, name]) => !layouts.includes(name))
    .map(([alias, name]): MappingFault => ({ path: `aliases.${alias}`, what: 'layout', name, known: layouts }));
  if (place.type !== 'placeholder' || candidates.some(({ marking }) => marking)) return former;
  const names = new Set(all.flatMap(({ fields }) => fields.map(({ placeholder }) => placeholder.name)));
  return [...former, { path: 'marking', what: 'placeholder', name: place.name, known: [...markingWords, ...names] }];
}

/** Of everything that the template says: the file, and the keeper's lines. */
function hashOf(bytes: Uint8Array, mapping: HouseMapping): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(mapping, withoutBytes)).digest('hex').slice(0, 32);
}

/** Pictures are told apart by their own hashes. */
function withoutBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? undefined : value;
}

/** The master's theme with the keeper's edits; `changed` is told of the parts that they change. */
function editedTheme(source: SourcePackage, master: string, edits: ThemeEdits, changed: Set<string>): Element {
  const part = source.related(master, 'theme');
  if (part === undefined) throw new Refused('no-master', master);
  const theme = source.tree(part);
  const former = facesOf(theme);
  if (editTheme(theme, edits)) changed.add(part);
  if (edits.fonts?.heading === undefined && edits.fonts?.body === undefined) return theme;
  for (const each of [master, ...layoutsOf(source, master)]) {
    if (followTheme(source.tree(each), former, edits)) changed.add(each);
  }
  return theme;
}

/** The keeper's logo on the parts that are to show it; `changed` is told of them. */
function placedLogo(
  { logo }: HouseMapping,
  { source, master, onMaster, size }: Pick<LayoutSource, 'source' | 'master' | 'onMaster' | 'size'>,
  changed: Set<string>,
): SkeletonInput['logo'] {
  if (!logo) return undefined;
  const box = logoBox(logo, size, bodyOf(onMaster, [], size));
  const parts = addLogo(logo, box, { source, master, layouts: layoutsOf(source, master) });
  for (const part of parts) changed.add(part);
  return { logo, parts };
}

/** Master and layouts of another size of slide are stretched to this one; `changed` is told of them. */
function stretchAll(
  { source, master, onMaster, size }: Pick<LayoutSource, 'source' | 'master' | 'onMaster' | 'size'>,
  changed: Set<string>,
): void {
  const former = madeFor(onMaster, size);
  if (!former) return;
  for (const part of [master, ...layoutsOf(source, master)]) {
    stretch(source.tree(part), former, size);
    changed.add(part);
  }
}

function facesOf(theme: Element): { readonly heading: string; readonly body: string } {
  return {
    heading: typefaceOf(theme, 'a:majorFont', 'Calibri'),
    body: typefaceOf(theme, 'a:minorFont', 'Calibri'),
  };
}

function typefaceOf(theme: Element, font: string, usual: string): string {
  const name = attributeOf(childAt(theme, 'a:themeElements', 'a:fontScheme', font, 'a:latin'), 'typeface');
  return name === undefined || name === '' ? usual : name;
}

/** Found out once for each argument, when it is asked for. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: find(key) };
    known.set(key, found);
    return found.value;
  };
}

function byLayout<Value>(make: (layout: LayoutId) => Value): Record<LayoutId, Value> {
  return Object.fromEntries(layoutIds.map((layout) => [layout, make(layout)])) as Record<LayoutId, Value>;
}
