/**
 * Slides of the file itself that every deck has: a disclaimer, contacts. Each is taken over as it is, with what it needs and
 * without its notes; the preview draws it as far as it can.
 */
import type { Element } from '@xmldom/xmldom';
import { markingsIn } from '../../../../shared/markings.js';
import { type Box, creationIdMark, type FixedSlide, itemsMark, type Layout } from '../../../../shared/model/index.js';
import { allBelow, attributeOf, childAt, childrenOf, namespaces } from '../../../ooxml/index.js';
import { type Artwork, artworkOf, type Inheritance } from '../artwork/artwork.js';
import { backgroundOf } from '../artwork/background.js';
import { readColorMap } from '../artwork/color.js';
import { artworkContext, isFalse, lookOf, named, solid } from '../artwork/look.js';
import { houseOf } from '../layout.js';
import type { LayoutSource } from '../layout-source.js';
import type { MappingFault } from '../matching/mapping.js';
import { Refused, type SourcePackage } from '../package/package.js';
import { dropActions, dropReferences, type Swept, serialized } from '../package/sweep.js';
import { type Placeholder, placeholdersOf } from '../text/placeholder.js';
import type { Unmarked } from './marking.js';

/** A slide that the keeper asks for. */
export interface FixedWish {
  /** From 1, in the file's order. */
  readonly slide: number;
  readonly at: FixedSlide['at'];
}

/** A wish with the part that it means. */
export interface FixedPart extends FixedWish {
  readonly part: string;
}

/** The parts of the slides that are wished for; a number that the file does not have is a fault. */
export function fixedParts(
  source: SourcePackage,
  presentation: string,
  wishes: readonly FixedWish[],
  fault: (fault: MappingFault) => void,
): readonly FixedPart[] {
  if (wishes.length === 0) return [];
  const relations = new Map(source.relations(presentation).map((relation) => [relation.id, relation]));
  const list = childAt(source.tree(presentation), 'p:sldIdLst');
  const slides = childrenOf(list, 'p:sldId').map((entry) => {
    const relation = relations.get(attributeOf(entry, 'r:id') ?? '');
    return relation && source.target(presentation, relation);
  });
  return wishes.flatMap((wish, index): FixedPart[] => {
    const part = slides[wish.slide - 1];
    if (part !== undefined) return [{ ...wish, part }];
    const known = slides.length === 0 ? 'none: the file has no slides' : `1 to ${slides.length}`;
    fault({ path: `fixed.${index}.slide`, what: 'slide', name: String(wish.slide), known: [known] });
    return [];
  });
}

export interface AdoptedSlide {
  readonly slide: FixedSlide;
  readonly unmarked: Unmarked;
  /** Part of the layout that it stands on. */
  readonly layoutPart: string;
}

export function adoptSlide({ slide, at, part }: FixedPart, swept: Swept, from: LayoutSource): AdoptedSlide {
  const { source } = from;
  const layoutPart = source.related(part, 'slideLayout') ?? '';
  if (!swept.relations.has(layoutPart)) throw new Refused('damaged', part);
  const master = source.related(layoutPart, 'slideMaster') ?? from.master;
  if (master !== from.master) from.unseen(`the own colours of slide ${slide}, which stands on another master`);
  const onMaster = master === from.master ? from.onMaster : placeholdersOf(source.tree(master));
  const here: LayoutSource = { ...from, master, onMaster, looks: master === from.master ? from.looks : new Map() };
  const root = source.tree(part);
  const onLayout = placeholdersOf(source.tree(layoutPart));
  const context = artworkContext(part, here);
  const drawn = artworkOf(root, { ...context, inherits: inheritance(root, onLayout, onMaster) });
  const look = lookOf(layoutPart, here);
  const key = `own:slide-${slide}` as const;
  const layout: Layout = {
    id: key,
    name: attributeOf(childAt(source.tree(layoutPart), 'p:cSld'), 'name') ?? '',
    slots: {},
    decor: isFalse(attributeOf(root, 'showMasterSp')) ? [] : look.items,
    background: backgroundOf(root, context) ?? look.background,
    ...mapOf(root, look.map),
    free: { x: 0, y: 0, width: from.size.width, height: from.size.height },
    keepOut: [...look.keepOut, ...solid(drawn.boxes, from.size)],
    ...printedOn(drawn, look.markings),
  };
  return {
    slide: {
      slide,
      at,
      layout: key,
      items: named(drawn.items, 'fixed'),
      ...textsOf(root, slide),
      ...(isFalse(attributeOf(root, 'show')) ? { hidden: true as const } : {}),
      xml: xmlOf(root, swept.gone.get(part)),
      relations: (swept.relations.get(part) ?? []).map((relation) => ({
        ...relation,
        target: source.target(part, relation) ?? relation.target,
      })),
    },
    unmarked: { layout, around: aroundSlide(layout, here), house: houseOf(layout.free, {}, look, here) },
    layoutPart,
  };
}

function mapOf(root: Element, ofLayout: Layout['map']): Pick<Layout, 'map'> {
  const override = childAt(root, 'p:clrMapOvr', 'a:overrideClrMapping');
  const map = override ? readColorMap(override) : ofLayout;
  return map ? { map } : {};
}

function printedOn({ texts }: Artwork, ofLayout: readonly string[]): Pick<Layout, 'printedMarkings'> {
  const printed = [...new Set([...ofLayout, ...texts.filter((text) => markingsIn(text).length > 0)])];
  return printed.length > 0 ? { printedMarkings: printed } : {};
}

/** All that stands on the slide is in the marking's way. */
function aroundSlide({ keepOut }: Layout, { size, body }: LayoutSource): Unmarked['around'] {
  const nowhere: Box = { x: body.x, y: size.height / 2, width: 0, height: 0 };
  return { slide: size, body: nowhere, title: undefined, footers: [], artwork: keepOut };
}

/** What a slide's placeholder inherits from: the layout's of its idx (titles by type), then the master's of its class. */
function inheritance(
  root: Element,
  onLayout: readonly Placeholder[],
  onMaster: readonly Placeholder[],
): (shape: Element) => Inheritance | undefined {
  const own = new Map(placeholdersOf(root).map((placeholder) => [placeholder.shape, placeholder]));
  return (shape) => {
    const placeholder = own.get(shape);
    if (!placeholder) return undefined;
    const { className, idx, type } = placeholder;
    const same = onLayout.filter((each) => each.className === className);
    const parent = className === 'body' ? same.find((each) => each.idx === idx) : same[0];
    const ofMaster = onMaster.filter((each) => each.className === className);
    const grand = ofMaster.find((each) => each.type === (parent?.type ?? type)) ?? ofMaster[0];
    const chain = [placeholder, parent, grand].flatMap((each) => (each ? [each.shape] : []));
    return { chain, className };
  };
}

/** What the slide says: its title, every text as the deck's map compares them, its language. */
function textsOf(root: Element, slide: number): Pick<FixedSlide, 'title' | 'texts' | 'language'> {
  const bodies = allBelow(root, 'p:txBody').filter((body) => body.namespaceURI === namespaces.p);
  const title = placeholdersOf(root).find(({ className }) => className === 'title');
  const shown = title && saidIn(childAt(title.shape, 'p:txBody')).replace(/\s+/g, ' ').trim();
  const tables = allBelow(root, 'a:tbl').map((table) =>
    childrenOf(table, 'a:tr')
      .map((row) => allBelow(row, 'a:txBody').map(saidIn).join('\t'))
      .join('\n'),
  );
  const texts = [...bodies.map(saidIn), ...tables].filter((text) => text.trim() !== '');
  return {
    title: shown || texts[0]?.replace(/\s+/g, ' ').trim() || `Slide ${slide}`,
    texts,
    language: attributeOf(allBelow(root, 'a:rPr')[0], 'lang') ?? 'en',
  };
}

/** As `bodyText` of the writer: paragraphs parted by line feeds, breaks as vertical tabs, fields left out. */
function saidIn(body: Element | undefined): string {
  return childrenOf(body, 'a:p')
    .map((paragraph) =>
      childrenOf(paragraph)
        .map((child) => {
          if (/br$/.test(child.nodeName)) return '\v';
          return /(?:^|:)r$/.test(child.nodeName) ? (childAt(child, 'a:t')?.textContent ?? '') : '';
        })
        .join(''),
    )
    .join('\n');
}

const creationUri = '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}';

/** The slide's XML without references to what is gone, with places for what the deck adds. */
function xmlOf(root: Element, gone: ReadonlySet<string> | undefined): string {
  if (gone) dropReferences(root, gone);
  dropActions(root);
  const document = root.ownerDocument;
  const content = childAt(root, 'p:cSld');
  const tree = childAt(content, 'p:spTree');
  if (!document || !content || !tree) throw new Error('A slide that was drawn has a tree.');
  tree.insertBefore(document.createComment(itemsMark.slice(4, -3)), childAt(tree, 'p:extLst') ?? null);
  let list = childAt(content, 'p:extLst');
  if (!list) {
    list = document.createElementNS(namespaces.p, 'p:extLst');
    content.appendChild(list);
  }
  for (const known of childrenOf(list, 'p:ext')) {
    if (attributeOf(known, 'uri') === creationUri) list.removeChild(known);
  }
  const extension = document.createElementNS(namespaces.p, 'p:ext');
  extension.setAttribute('uri', creationUri);
  const id = document.createElementNS(namespaces.p14, 'p14:creationId');
  id.setAttribute('val', creationIdMark);
  extension.appendChild(id);
  list.insertBefore(extension, list.firstChild);
  return serialized(root);
}
