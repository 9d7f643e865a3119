/**
 * A spike, and no part of the program: can a foreign .pptx or .potx be adopted as the same `Template` that a template.yaml
 * makes? docs/spikes/adopt-potx.md has what it showed.
 *
 *     npx tsx scripts/spikes/adopt-potx.ts foreign.pptx out.pptx
 *
 * writes a deck with a slide for each layout that the foreign file could serve.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { openZip, resolveTarget } from '../../src/main/ooxml/index.js';
import { loadTemplate } from '../../src/main/template/index.js';
import type {
  Color,
  ColorSlot,
  Layout,
  LayoutId,
  LevelStyle,
  Mark,
  Relation,
  Skeleton,
  Slot,
  Template,
  ThemeColor,
} from '../../src/shared/model/index.js';
import { colorSlots, layoutIds, themeColors } from '../../src/shared/model/index.js';
import { fromEmu } from '../../src/shared/units.js';
import { sampleDeck } from '../../tests/main/template/sample-deck.js';

type Parts = ReadonlyMap<string, Uint8Array>;

const swept = /\/(slide|vbaProject|thumbnail|printerSettings|commentAuthors|notesSlide|handoutMaster)$/;
const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const plain = (await loadTemplate('plain', { folders: [templates] })).template as Template;

function readParts(bytes: Uint8Array): Parts {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.fault);
  return new Map(zip.entries.map((entry) => [entry.name, zip.read(entry) as Uint8Array]));
}

/** UTF-16 masters occur in Microsoft's own templates; the byte-order mark says which. */
function decode(bytes: Uint8Array | undefined): string {
  if (!bytes) return '';
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function parse(parts: Parts, name: string): Element {
  return new DOMParser().parseFromString(decode(parts.get(name)), 'text/xml').documentElement as Element;
}

const all = (element: Element | undefined, name: string): Element[] =>
  element ? ([...element.getElementsByTagName(name)] as Element[]) : [];
const attributeOf = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? undefined;

function relationsOf(parts: Parts, source: string): Relation[] {
  const slash = source.lastIndexOf('/');
  const name = `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
  if (!parts.has(name)) return [];
  return all(parse(parts, name), 'Relationship').map((element) => ({
    id: attributeOf(element, 'Id')!,
    type: attributeOf(element, 'Type')!,
    target: attributeOf(element, 'Target')!,
    ...(attributeOf(element, 'TargetMode') === 'External' ? { external: true as const } : {}),
  }));
}

/** What is reachable from the presentation without its slides. */
function sweep(parts: Parts, root: string): Map<string, readonly Relation[]> {
  const kept = new Map<string, readonly Relation[]>();
  const visit = (source: string) => {
    if (kept.has(source)) return;
    const list = relationsOf(parts, source).filter(
      ({ type, target, external }) => !swept.test(type) && (external || parts.has(resolveTarget(source, target))),
    );
    kept.set(source, list);
    for (const { target, external } of list) if (!external) visit(resolveTarget(source, target));
  };
  visit(root);
  return kept;
}

// ── Effective style ─────────────────────────────────────────────────────────────────────────────────────────────────

interface Placeholder {
  readonly shape: Element;
  readonly type: string;
  readonly attributes: Slot['placeholder'];
}

function placeholders(part: Element): Placeholder[] {
  return all(part, 'p:sp').flatMap((shape) => {
    const ph = all(shape, 'p:ph')[0];
    const idx = attributeOf(ph, 'idx');
    if (!ph || idx === '4294967295') return [];
    const attributes = {
      ...(ph.hasAttribute('type') ? { type: attributeOf(ph, 'type')! } : {}),
      ...(idx === undefined ? {} : { idx: Number(idx) }),
      ...(ph.hasAttribute('sz') ? { sz: attributeOf(ph, 'sz')! } : {}),
      ...(ph.hasAttribute('orient') ? { orient: attributeOf(ph, 'orient')! } : {}),
    };
    return [{ shape, type: attributes.type ?? 'obj', attributes }];
  });
}

const classOf = (type: string) =>
  type === 'title' || type === 'ctrTitle' ? 'title' : ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
const styleOf = (kind: string) =>
  kind === 'title' ? 'p:titleStyle' : kind === 'body' ? 'p:bodyStyle' : 'p:otherStyle';

function readLevel(lists: readonly (Element | undefined)[], level: number): LevelStyle {
  const sources = lists.flatMap((list) => all(list, `a:lvl${level + 1}pPr`).slice(0, 1));
  const runs = sources.flatMap((source) => all(source, 'a:defRPr').slice(0, 1));
  const said = (from: readonly Element[], name: string) =>
    from.map((e) => attributeOf(e, name)).find((v) => v !== undefined);
  const child = (from: readonly Element[], ...names: string[]) =>
    from.flatMap((e) => [...e.childNodes].filter((n) => names.includes(n.nodeName)) as unknown as Element[])[0];
  const size = Number(said(runs, 'sz') ?? 1800) / 100;
  const spacing = (name: string) => {
    const found = child(sources, name);
    const points = attributeOf(all(found, 'a:spcPts')[0], 'val');
    const share = attributeOf(all(found, 'a:spcPct')[0], 'val');
    return points ? Number(points) / 100 : share ? (Number.parseFloat(share) / 100_000) * 1.2 * size : 0;
  };
  const exact = attributeOf(all(child(sources, 'a:lnSpc'), 'a:spcPts')[0], 'val');
  const share = attributeOf(all(child(sources, 'a:lnSpc'), 'a:spcPct')[0], 'val');
  const face = attributeOf(child(runs, 'a:latin'), 'typeface');
  const color = readColor(child(runs, 'a:solidFill'));
  return {
    font: face === '+mj-lt' ? 'heading' : 'body',
    size,
    bold: said(runs, 'b') === '1',
    italic: said(runs, 'i') === '1',
    color,
    caps: said(runs, 'cap') === 'all',
    spacing: Number(said(runs, 'spc') ?? 0) / 100,
    align: ({ ctr: 'center', r: 'end' } as const)[said(sources, 'algn') as 'ctr' | 'r'] ?? 'start',
    mark: readMark(child(sources, 'a:buNone', 'a:buChar', 'a:buAutoNum'), child(sources, 'a:buClr'), color),
    marginLeft: fromEmu(Number(said(sources, 'marL') ?? 0)),
    indent: fromEmu(Number(said(sources, 'indent') ?? 0)),
    spaceBefore: spacing('a:spcBef'),
    spaceAfter: spacing('a:spcAft'),
    leading: exact ? Number(exact) / 100 / (1.2 * size) : share ? Number.parseFloat(share) / 100_000 : 1,
  };
}

function readMark(mark: Element | undefined, color: Element | undefined, text: Color): Mark {
  if (!mark || mark.nodeName === 'a:buNone') return { type: 'none' };
  const own = color ? readColor(color) : text;
  if (mark.nodeName === 'a:buChar') return { type: 'char', char: attributeOf(mark, 'char')!, color: own, scale: 1 };
  return { type: 'number', scheme: 'arabicPeriod', start: 1, color: own, scale: 1 };
}

function readColor(parent: Element | undefined): Color {
  const found = parent && ([...parent.childNodes].find((node) => /Clr$/.test(node.nodeName)) as unknown as Element);
  const value = attributeOf(found, 'val');
  if (!value) return { slot: 'tx1' };
  const share = (name: string) => {
    const text = attributeOf(all(found, name)[0], 'val');
    return text === undefined ? undefined : Number.parseFloat(text) / 100_000;
  };
  const [lumMod, lumOff] = [share('a:lumMod'), share('a:lumOff')];
  return {
    ...(found?.nodeName === 'a:schemeClr' ? { slot: value as ColorSlot } : { slot: 'tx1' as const, rgb: value }),
    ...(lumMod === undefined ? {} : { lumMod }),
    ...(lumOff === undefined ? {} : { lumOff }),
  };
}

function readSlot(name: string, placeholder: Placeholder, master: Element): Slot {
  const kind = classOf(placeholder.type);
  const above = placeholders(master).find((other) => classOf(other.type) === kind)?.shape;
  const chain = [placeholder.shape, ...(above ? [above] : [])];
  const frame = chain.map((shape) => all(shape, 'a:xfrm')[0]).find((found) => found !== undefined);
  const points = (element: Element | undefined, key: string) => fromEmu(Number(attributeOf(element, key) ?? 0));
  const body = (key: string) =>
    chain.map((shape) => attributeOf(all(shape, 'a:bodyPr')[0], key)).find((v) => v !== undefined);
  const lists = [...chain.map((shape) => all(shape, 'a:lstStyle')[0]), all(master, styleOf(kind))[0]];
  const levels = Array.from({ length: 9 }, (_, level) => readLevel(lists, level));
  const [off, ext] = [all(frame, 'a:off')[0], all(frame, 'a:ext')[0]];
  return {
    name,
    box: { x: points(off, 'x'), y: points(off, 'y'), width: points(ext, 'cx'), height: points(ext, 'cy') },
    insets: {
      left: fromEmu(Number(body('lIns') ?? 91_440)),
      top: fromEmu(Number(body('tIns') ?? 45_720)),
      right: fromEmu(Number(body('rIns') ?? 91_440)),
      bottom: fromEmu(Number(body('bIns') ?? 45_720)),
    },
    anchor: ({ ctr: 'middle', b: 'bottom' } as const)[body('anchor') as 'ctr' | 'b'] ?? 'top',
    levels,
    minSize: Math.max(10, levels[0]!.size * 0.6),
    floorSize: Math.max(9, levels[0]!.size * 0.5),
    placeholder: placeholder.attributes,
  };
}

// ── Layouts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The foreign layout types that can stand for each of ours, best first. */
const wanted: Readonly<Partial<Record<LayoutId, readonly string[]>>> = {
  title: ['title'],
  section: ['secHead', 'title'],
  columns: ['twoObj', 'twoTxTwoObj', 'obj'],
  comparison: ['twoTxTwoObj', 'twoObj', 'obj'],
  timeline: ['titleOnly', 'obj'],
  'picture-text': ['picTx', 'obj'],
};

function adopt(bytes: Uint8Array, id: string): Template {
  const parts = readParts(bytes);
  const root = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))!;
  const presentation = resolveTarget('', root.target);
  const relations = sweep(parts, presentation);
  const masterName = resolveTarget(
    presentation,
    relations.get(presentation)!.find(({ type }) => type.endsWith('/slideMaster'))!.target,
  );
  const master = parse(parts, masterName);
  const layouts = relations
    .get(masterName)!
    .filter(({ type }) => type.endsWith('/slideLayout'))
    .map(({ target }) => resolveTarget(masterName, target))
    .map((name) => ({ name, element: parse(parts, name) }));
  const choose = (layout: LayoutId) => {
    const types = wanted[layout] ?? ['obj', 'tx'];
    const found = types.flatMap((type) => layouts.filter(({ element }) => attributeOf(element, 'type') === type))[0];
    return (
      found ??
      layouts.find(({ element }) => placeholders(element).some(({ type }) => classOf(type) === 'body')) ??
      layouts[0]!
    );
  };
  const chosen = Object.fromEntries(layoutIds.map((layout) => [layout, choose(layout)])) as Record<
    LayoutId,
    { name: string; element: Element }
  >;
  const skeleton = adoptSkeleton(parts, presentation, relations, plain, chosen);
  const size = all(parse(parts, presentation), 'p:sldSz')[0];
  const themeName = resolveTarget(
    masterName,
    relations.get(masterName)!.find(({ type }) => type.endsWith('/theme'))!.target,
  );
  const theme = parse(parts, themeName);
  const map = all(master, 'p:clrMap')[0];
  const face = (name: string) => attributeOf(all(all(theme, name)[0], 'a:latin')[0], 'typeface') ?? 'Calibri';
  const colors = themeColors.map((slot) => {
    const value = [...(all(all(theme, 'a:clrScheme')[0], `a:${slot}`)[0]?.childNodes ?? [])].find((n) =>
      /Clr$/.test(n.nodeName),
    );
    const element = value as unknown as Element;
    return [slot, attributeOf(element, 'lastClr') ?? attributeOf(element, 'val') ?? '000000'] as const;
  });
  return {
    ...plain,
    id,
    name: id,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    size: { width: fromEmu(Number(attributeOf(size, 'cx'))), height: fromEmu(Number(attributeOf(size, 'cy'))) },
    theme: {
      name: attributeOf(theme, 'name') ?? id,
      colors: Object.fromEntries(colors) as Template['theme']['colors'],
      map: Object.fromEntries(
        colorSlots.map((slot) => [slot, attributeOf(map, slot) as ThemeColor]),
      ) as Template['theme']['map'],
      fonts: { heading: face('a:majorFont'), body: face('a:minorFont'), mono: 'Courier New' },
    },
    layouts: Object.fromEntries(
      layoutIds.map((layout) => [layout, adoptLayout(layout, chosen[layout].element, master)]),
    ) as Record<LayoutId, Layout>,
    style: { ...plain.style, table: { ...plain.style.table, id: tableStyle(parts) ?? plain.style.table.id } },
    skeleton,
  };
}

function tableStyle(parts: Parts): string | undefined {
  return parts.has('ppt/tableStyles.xml') ? attributeOf(parse(parts, 'ppt/tableStyles.xml'), 'def') : undefined;
}

function adoptLayout(id: LayoutId, element: Element, master: Element): Layout {
  const slots: Record<string, Slot> = {};
  const names: Readonly<Record<string, string>> = {
    dt: 'date',
    ftr: 'footer',
    sldNum: 'number',
    subTitle: 'subtitle',
    pic: 'picture',
  };
  let bodies = 0;
  for (const placeholder of placeholders(element)) {
    const kind = classOf(placeholder.type);
    const name = kind === 'title' ? 'title' : (names[placeholder.type] ?? (++bodies === 1 ? 'body' : `body${bodies}`));
    slots[name] ??= readSlot(name, placeholder, master);
  }
  const free = (slots.body ?? slots.title)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const name = attributeOf(all(element, 'p:cSld')[0], 'name') ?? id;
  return { id, name, slots, decor: [], background: { type: 'solid', color: { slot: 'bg1' } }, free, keepOut: [] };
}

function adoptSkeleton(
  parts: Parts,
  presentation: string,
  kept: Map<string, readonly Relation[]>,
  base: Template,
  chosen: Record<LayoutId, { name: string }>,
): Skeleton {
  const types = new Map<string, string>();
  const own = all(parse(parts, '[Content_Types].xml'), 'Override');
  for (const element of own)
    types.set(attributeOf(element, 'PartName')!.slice(1), attributeOf(element, 'ContentType')!);
  const names = [...kept.keys()].filter((name) => name !== presentation);
  const found = new Map<string, string | Uint8Array>(names.map((name) => [name, parts.get(name)!]));
  const relations = new Map([...kept].filter(([, list]) => list.length > 0));
  const contentTypes = new Map(names.filter((name) => types.has(name)).map((name) => [name, types.get(name)!]));

  const text = decode(parts.get(presentation)).replace(
    /<p:(sldIdLst|custShowLst|extLst)\b(?:[^>]*\/>|.*?<\/p:\1>)/gs,
    '',
  );
  const cut = text.indexOf('<p:sldSz');
  let head = text.slice(0, cut);
  const ofPresentation = [...relations.get(presentation)!];
  let notes = ofPresentation.find(({ type }) => type.endsWith('/notesMaster'));
  if (!notes) {
    // Ours, with its own theme under the next free number.
    const theme = `ppt/theme/theme${names.filter((name) => /theme\d+\.xml$/.test(name)).length + 1}.xml`;
    found.set(base.skeleton.notesMaster, base.skeleton.parts.get(base.skeleton.notesMaster)!);
    found.set(theme, base.skeleton.parts.get('ppt/theme/theme2.xml')!);
    contentTypes.set(base.skeleton.notesMaster, base.skeleton.contentTypes.get(base.skeleton.notesMaster)!);
    contentTypes.set(theme, base.skeleton.contentTypes.get('ppt/theme/theme2.xml')!);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    relations.set(base.skeleton.notesMaster, [
      { id: 'rId1', type: `${type}/theme`, target: theme.replace('ppt', '..') },
    ]);
    notes = { id: 'rIdNotes', type: `${type}/notesMaster`, target: base.skeleton.notesMaster.replace('ppt/', '') };
    ofPresentation.push(notes);
    head = head.replace(
      '</p:sldMasterIdLst>',
      `</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes.id}"/></p:notesMasterIdLst>`,
    );
  }
  relations.set(presentation, ofPresentation);
  return {
    parts: found,
    contentTypes,
    relations,
    layoutParts: Object.fromEntries(layoutIds.map((id) => [id, chosen[id].name])) as Record<LayoutId, string>,
    notesMaster: resolveTarget(presentation, notes.target),
    presentation: { part: presentation, head, tail: text.slice(cut) },
  };
}

const [, , from = '', to = ''] = process.argv;
const adopted = adopt(readFileSync(from), 'adopted');
writeFileSync(to, sampleDeck(adopted));
const body = adopted.layouts.bullets.slots.body;
console.log(
  from,
  adopted.size,
  adopted.theme.fonts,
  `layouts used: ${new Set(Object.values(adopted.skeleton.layoutParts)).size}`,
);
console.log(`body ${JSON.stringify(body?.box)} sizes ${body?.levels.map((level) => level.size).join(' ')}`);
