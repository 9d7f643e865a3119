/**
 * Mark and sweep: what of a foreign package is reached from its roots without its slides, macros and leftovers. Example slides
 * go with all that only they use; masters, layouts, themes, media, fonts and custom XML stay byte for byte, unless they name
 * something that is gone.
 */
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import type { Relation } from '../../../../shared/model/index.js';
import {
  allBelow,
  asksForFile,
  attributeOf,
  childrenOf,
  contentTypes,
  isElement,
  isKnownEnding,
  nameOf,
  namespaces,
  safeUrl,
  xmlDeclaration,
} from '../../../ooxml/index.js';
import { labelRelation } from '../matching/labels.js';
import { kindOf, type SourcePackage } from './package.js';
import { isWhatIsSaid } from './sound-parts.js';

/** What was left behind, for the person: kinds of relation and how many. */
export type LeftBehind = ReadonlyMap<string, number>;

/** Relations that no deck takes over. Slides are the examples; the rest belongs to the person who saved the file. */
const droppedKinds: ReadonlySet<string> = new Set([
  'slide',
  'notesSlide',
  'comments',
  'commentAuthors',
  'authors',
  'vbaProject',
  'thumbnail',
  'printerSettings',
  'revisionInfo',
  'changesInfo',
  'origin', // digital signatures
  'extensibility', // ribbons
  'userCustomization', // the bar of quick access
  'webextension',
  'webextensiontaskpanes',
  'attachedTemplate',
  'control', // ActiveX
  'core-properties',
  'extended-properties',
  'custom-properties',
]);

export interface Swept {
  /** Every part that stays, the main part among them, with its relations as they stay; '' is the package. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** Ids of relations that are gone, by part. */
  readonly gone: ReadonlyMap<string, ReadonlySet<string>>;
  readonly left: LeftBehind;
}

/** Walks from the package's own relations, and from slides that are to stay. Links to the web stay; what else lies outside is left behind, for a deck fetches nothing. */
export function sweep(source: SourcePackage, slides: readonly string[], keepsLabel: boolean): Swept {
  const relations = new Map<string, readonly Relation[]>();
  const gone = new Map<string, Set<string>>();
  const left = new Map<string, number>();
  const waiting = [...slides, ''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (relations.has(part)) continue;
    const kept: Relation[] = [];
    const dropped = new Set<string>();
    for (const relation of source.relations(part)) {
      const target = source.target(part, relation);
      const isLabel = !keepsLabel && kindOf(relation) === labelRelation;
      const reason = isLabel ? labelRelation : reasonToDrop(relation, target, source);
      if (reason === undefined) {
        kept.push(relation);
        if (target !== undefined) waiting.push(target);
      } else {
        dropped.add(relation.id);
        left.set(reason, (left.get(reason) ?? 0) + 1);
      }
    }
    relations.set(part, kept);
    if (dropped.size > 0) gone.set(part, dropped);
  }
  return { relations, gone, left };
}

/** Embedded files that may hold macros. */
const withMacros = /\.(?:xls[mb]|xl[at]m|do[ct]m|pp[sta]m|pptm|potm|sldm)$/i;

/** Parts that each deck has of its own. */
const ownSlides = /^ppt\/(?:slides|notesSlides)\//i;
const ownProperties = /^docProps\/(?:core|app|custom)\.xml$/i;

/** Whatever a relation to it is called: macros, controls, ribbons and add-ins. */
const runs = /vbaProject|activeX|macroEnabled|webextension|customUI/i;

/** A page or a mail address, as briefs may have them too: a file, a share or a program's own address is no link that a house hands on. */
function isOnTheWeb(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(target.trim()) && safeUrl(target) !== undefined && !asksForFile(target);
}

/** Why a relation is not taken over: its kind, or that it leads outside or nowhere. */
function reasonToDrop(relation: Relation, target: string | undefined, source: SourcePackage): string | undefined {
  const kind = kindOf(relation);
  if (relation.external) return kind === 'hyperlink' && isOnTheWeb(relation.target) ? undefined : 'external';
  if (target === undefined || kind === '') return 'missing';
  if (!isWhatIsSaid(source, target, kind)) return 'unsound';
  if (source.contentType(target) === undefined && !isKnownEnding(target)) return 'untyped';
  // Whatever a file calls the relation: these parts are the writer's, and cannot be there twice.
  if (ownSlides.test(target)) return 'slide';
  if (ownProperties.test(target)) return 'properties';
  // The map of a deck of ours says what its slides were made from: sections that the next deck has nothing to do with.
  if (kind === 'customXml' && source.rootName(target) === 'deckMap') return 'deckMap';
  if (withMacros.test(target) || runs.test(source.contentType(target) ?? '')) return 'vbaProject';
  return droppedKinds.has(kind) ? kind : undefined;
}

/**
 * Takes out every element that names a relation which is gone: a layout's link to an example slide, a linked picture. Changes
 * the tree; answers whether it did.
 */
export function dropReferences(root: Element, ids: ReadonlySet<string>): boolean {
  let changed = false;
  for (const element of allBelow(root, '*')) {
    const names = [...element.attributes].some(
      (attribute) => attribute.namespaceURI === namespaces.r && ids.has(attribute.value),
    );
    const gone = names ? wholeOf(element) : undefined;
    if (!gone?.parentNode) continue;
    gone.parentNode.removeChild(gone);
    changed = true;
  }
  return changed;
}

/** What a click may do in a deck: show another slide of it, play what is on the slide, or nothing (19.2.1.14 and MS-OE376 2.1.1297). */
const ownActions = /^(?:ppaction:\/\/(?:hlinksldjump|hlinkshowjump|noaction|media)\b.*)?$/i;

/**
 * Takes out what a click or a pointer sets off beyond the deck: programs, macros, verbs of embedded objects, other presentations.
 * What is shown stays. Changes the tree; answers whether it did.
 */
export function dropActions(root: Element): boolean {
  let changed = false;
  for (const name of ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']) {
    for (const link of allBelow(root, name)) {
      if (ownActions.test((attributeOf(link, 'action') ?? '').trim())) continue;
      link.parentNode?.removeChild(link);
      changed = true;
    }
  }
  return changed;
}

/**
 * Takes out what stands between the parts of a shape and is none of them: DrawingML has its place in those (19.3.1.43, 19.3.1.37).
 * Readers that take what comes first would not see the shape's placeholder. Changes the tree; answers whether it did.
 */
export function dropMisplaced(root: Element): boolean {
  const shapes = [...allBelow(root, 'p:sp'), ...allBelow(root, 'p:pic')];
  const misplaced = shapes.flatMap((shape) => childrenOf(shape).filter((child) => child.namespaceURI === namespaces.a));
  for (const element of misplaced) element.parentNode?.removeChild(element);
  return misplaced.length > 0;
}

/** An embedded object goes with its frame, which would be empty without it; anything else goes alone. */
function wholeOf(element: Element): Element {
  if (nameOf(element) !== 'oleObj') return element;
  let at = element;
  for (let parent = at.parentNode; parent && isElement(parent); parent = parent.parentNode) {
    if (['spTree', 'grpSp'].includes(nameOf(parent))) return at;
    at = parent;
  }
  return element;
}

/** A changed tree as the text of its part: UTF-8, whatever it was before. */
export function serialized(root: Element): string {
  return xmlDeclaration + new XMLSerializer().serializeToString(root);
}

/** Content types under which a main part may come; decks have the first. */
export function isPresentationType(type: string | undefined): boolean {
  return (
    type === contentTypes.presentation ||
    /^application\/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml$/.test(
      type ?? '',
    )
  );
}
