/** The way of a foreign package: open, sweep, choose the master, match its layouts, resolve styles, give a `Template`. */
import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { Box, ByLayout, LayoutId, Slot, Template } from '../../../shared/model/index.js';
import { layoutIds, ownLayoutKey } from '../../../shared/model/index.js';
import { fromEmu } from '../../../shared/units.js';
import { attributeOf, childAt, childrenOf, numberOf } from '../../ooxml/index.js';
import { type Addable, type AddedLayout, addable, addedLayout } from './added-layouts.js';
import { placesOf } from './added-places.js';
import { type Archetype, archetypes, areaOf, type Candidate, isContent, rank, type Scored } from './archetype.js';
import { auditHouse, type HouseFault, masterName } from './audit.js';
import { readCandidate, withMarking } from './candidate.js';
import { readColorMap, readThemeColors } from './color.js';
import { coverCopy, untitledCover } from './cover-copy.js';
import { withDates } from './dates.js';
import { exampleInk, type InkClass } from './example-inks.js';
import { facesNamed, type HouseFace } from './faces.js';
import { commonGround, inFamily } from './family.js';
import { madeFor, stretch } from './fitted.js';
import { adoptSlide, fixedParts } from './fixed.js';
import { within } from './free-area.js';
import { freeTextOf } from './free-text.js';
import { asGrown } from './growing.js';
import { readProperties } from './labels.js';
import { adoptLayout, type LayoutSource, sameEdge, usualSmallest } from './layout.js';
import { addLogo, logoBox } from './logo.js';
import { lookOf } from './look.js';
import { assign, assignOwn, type HouseMapping, type MappingFault, type Served } from './mapping.js';
import { type MarkingPlace, markingWords, placeMarkings, readMarkingPlace } from './marking.js';
import { chooseMaster, type Master, readMasters } from './master.js';
import { bound, layoutsOf } from './master-layouts.js';
import { Refused, SourcePackage } from './package.js';
import { PictureShelf } from './pictures.js';
import { placeholdersOf, seenFrameOf } from './placeholder.js';
import { adoptSkeleton, freeName, type SkeletonInput } from './skeleton.js';
import { targetOf } from './sound-parts.js';
import { adoptStyle } from './style.js';
import { isPresentationType, type LeftBehind, type Swept, sweep } from './sweep.js';
import { tableStyleOf } from './table-style.js';
import { addTextStyles } from './text-styles.js';
import { editTheme, followTheme, type ThemeEdits } from './theme-edits.js';
import { unlike } from './unlike.js';

/** What serves a kind of foreign layout: the chosen one, and what else could have. */
export interface Match {
  readonly archetype: Archetype;
  readonly chosen: Candidate;
  /** Absent where the layout was added by us. */
  readonly score?: number;
  readonly rival?: Scored;
}

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
  /** Names of layouts without the place that the keeper named for the marking. */
  readonly withoutMarking: readonly string[];
}

/**
 * A foreign .potx or .pptx as a template. `base`: our own plain template, whose places and notes master stand in where the file
 * has none; `mapping`: what the house's keeper says over our matching. @throws {Refused} for a file that cannot be adopted
 */
export function adopt(bytes: Uint8Array, id: string, base: Template, mapping: HouseMapping = {}): Adopted {
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
  const fonts = { ...facesOf(theme), mono: mapping.theme?.fonts?.mono ?? base.theme.fonts.mono };
  const onMaster = placeholdersOf(masterRoot);
  stretchAll({ source, master, onMaster, size }, restyled);
  const seen = { onMaster, size };
  const logo = placedLogo(mapping, { source, master, onMaster, size }, restyled);
  const place = readMarkingPlace(mapping.marking);
  const all = namedApart(layoutsOf(source, master).map((part, order) => readCandidate(source, part, order, seen)));
  const candidates = place.type === 'placeholder' ? all.map((each) => withMarking(each, place.name)) : all;
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
  const from: LayoutSource = {
    source,
    presentation: root,
    master,
    onMaster,
    theme: {
      name: attributeOf(theme, 'name') || id,
      colors: readThemeColors(theme),
      map: readColorMap(childAt(masterRoot, 'p:clrMap')),
      fonts,
    },
    format: childAt(theme, 'a:themeElements', 'a:fmtScheme'),
    size,
    body,
    bodyFollowsTitle: followsTitle(candidates, size),
    base,
    shelf,
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
    style: adoptStyle(from, layouts.bullets, tableStyleOf(from, mapping.tableStyle, layouts.table, fault)),
    ...(shelf.all.size > 0 ? { pictures: shelf.all } : {}),
    ...(fixed.length > 0 ? { fixed: fixed.map(({ slide }) => slide) } : {}),
    ...(properties.length > 0 ? { properties } : {}),
    ...(labels.length > 0 ? { labels } : {}),
    ...(childAt(root, 'p:defaultTextStyle') ? { freeText: freeTextOf(from) } : {}),
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
    audit: () => auditHouse(from, { ...readCandidate(source, master, -1, seen), name: masterName }, all),
    pictureParts: shelf.parts,
    left: swept.left,
    unseen,
    undrawn: shelf.missing,
    withoutMarking: lacking,
  };
}

/** Each layout under a name of its own, those without any by their place. */
function namedApart(candidates: readonly Candidate[]): readonly Candidate[] {
  const names = unlike(candidates.map(({ name, order }) => name.trim() || `Layout ${order + 1}`));
  return candidates.map((candidate, index) => ({ ...candidate, name: names[index] as string }));
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

/** Masters in the presentation's order; without what is no master, or has no theme. */
function mastersOf(source: SourcePackage, presentation: string, root: Element): readonly string[] {
  const relations = new Map(source.relations(presentation).map((relation) => [relation.id, relation]));
  const listed = childrenOf(childAt(root, 'p:sldMasterIdLst'), 'p:sldMasterId').flatMap((entry) => {
    const relation = relations.get(attributeOf(entry, 'r:id') ?? '');
    const part = relation && targetOf(source, presentation, relation, 'slideMaster');
    return part === undefined ? [] : [part];
  });
  if (listed.length === 0) throw new Refused('no-master');
  return [...new Set(listed)];
}

/** The slide's size in points; PowerPoint's own default where none is said (19.2.1.39). */
function slideSize(root: Element): Template['size'] {
  const element = childAt(root, 'p:sldSz');
  const size = (name: string, usual: number) =>
    fromEmu(Math.min(51_206_400, Math.max(914_400, numberOf(element, name) ?? usual)));
  return { width: size('cx', 9_144_000), height: size('cy', 6_858_000) };
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

/** The name of the main part. */
function presentationOf(source: SourcePackage): string {
  const part = source.related('', 'officeDocument');
  if (part === undefined || !isPresentationType(source.contentType(part))) throw new Refused('no-presentation');
  return part;
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

/** Where the house has its content: the master's body, else the largest wide content of any layout, else most of the slide. */
function bodyOf(
  onMaster: ReturnType<typeof placeholdersOf>,
  candidates: readonly Candidate[],
  { width, height }: Template['size'],
): Box {
  const own = onMaster.find(({ className, type }) => className === 'body' && type !== 'pic');
  const frame = own && seenFrameOf([own.shape]);
  const onSlide = frame && within(frame, { x: 0, y: 0, width, height });
  const contents = candidates.flatMap(({ fields }) => fields.filter(isContent)).sort((a, b) => areaOf(b) - areaOf(a));
  if (onSlide && onSlide.width > width / 4 && onSlide.height > height / 4) return asGrown(onSlide, contents);
  const [largest] = contents;
  // What is narrower is one column of several: a whole body is not to stand in it.
  if (largest && largest.box.width >= width / 2) return largest.box;
  return { x: width * 0.05, y: height * 0.27, width: width * 0.9, height: height * 0.59 };
}

/** Whether the house has its content under its title's left edge, by the layout that it has content on. */
function followsTitle(candidates: readonly Candidate[], size: Template['size']): boolean {
  const fields = rank('content', candidates, size)[0]?.candidate.fields ?? [];
  const title = fields.find(({ placeholder }) => placeholder.className === 'title');
  const [body] = fields.filter(isContent).sort((a, b) => areaOf(b) - areaOf(a));
  return title !== undefined && body !== undefined && Math.abs(title.box.x - body.box.x) <= sameEdge;
}

/** The best layout for each archetype; those that the master lacks and decks need are added. */
function matchAll(
  candidates: readonly Candidate[],
  from: LayoutSource,
  swept: Swept,
): { matches: readonly Match[]; added: readonly AddedLayout[] } {
  const { source, master, onMaster, size } = from;
  const matches: Match[] = [];
  const added: AddedLayout[] = [];
  const places = placesOf(candidates, from);
  const common = commonGround(candidates, from);
  const names = new Set(swept.relations.keys());
  const relationIds = new Set(source.relations(master).map(({ id }) => id));
  for (const archetype of archetypes) {
    const [best, rival] = inFamily(archetype, rank(archetype, candidates, size), common, from);
    const untitled = archetype === 'cover' ? untitledCover(candidates, best, from) : undefined;
    if (best && !untitled) {
      matches.push({ archetype, chosen: best.candidate, score: best.score, ...(rival ? { rival } : {}) });
      continue;
    }
    const part = freeName('ppt/slideLayouts/slideLayout', names);
    let relation = `rIdBriefdeck${added.length + 1}`;
    while (relationIds.has(relation)) relation += '0';
    const layout = untitled
      ? coverCopy(untitled, part, relation, from, swept)
      : isWanted(archetype, matches) && addedLayout(archetype, part, relation, places);
    if (!layout) continue;
    // It is no part of the package yet, and looks as what it is a copy of.
    if (untitled) from.looks.set(part, lookOf(untitled.layout.part, from));
    names.add(part);
    added.push(layout);
    matches.push({
      archetype,
      chosen: readCandidate(source, part, candidates.length + added.length, { onMaster, size }, layout.xml),
    });
  }
  return { matches, added };
}

/** A picture with text stands on two contents as well. */
function isWanted(archetype: Archetype, matches: readonly Match[]): archetype is Addable {
  const isServed = archetype === 'picture-text' && matches.some((each) => each.archetype === 'two');
  return !isServed && addable.some((each) => each === archetype);
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
