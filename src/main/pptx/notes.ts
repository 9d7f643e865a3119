/** Notes pages: only for slides with notes; each carries the marking, as a page may be printed and handed on alone. */
import type { NoteParagraph, Scene, Skeleton } from '../../shared/model/index.js';
import { attributes, escapeText, unpacked, xmlDeclaration } from '../ooxml/index.js';
import { countIds, type SlideContext } from './context.js';
import { guidOf } from './guid.js';
import { nonVisual } from './items/nonvisual.js';
import { rootNamespaces, treeHead } from './slide.js';

/** What a notes page can be bound to: the attributes of the notes master's placeholders, by type. */
export type NotesPlaceholders = ReadonlyMap<string, string>;

/** Reads the placeholders off the notes master, so that pages inherit from it whoever made it. */
export function notesPlaceholders(skeleton: Skeleton): NotesPlaceholders {
  const part = skeleton.parts.get(skeleton.notesMaster);
  if (part === undefined) throw new Error(`The template's package has no notes master ${skeleton.notesMaster}.`);
  const xml = Buffer.from(unpacked(part)).toString('utf8');
  const found = new Map<string, string>();
  for (const [, own = ''] of xml.matchAll(/<p:ph\b([^>]*?)\/?>/g)) {
    const type = /\btype="(\w+)"/.exec(own)?.[1] ?? 'obj';
    if (!found.has(type)) found.set(type, own.trimEnd());
  }
  return found;
}

export interface NotesPage {
  readonly scene: Scene;
  /** The slide's, counted from 1. */
  readonly number: number;
  readonly marking: string | undefined;
  readonly placeholders: NotesPlaceholders;
}

type Ids = Pick<SlideContext, 'key' | 'nextId'>;

/** The XML of a notes page. Throws when the notes master has no place for the text. */
export function notesXml({ scene, number, marking, placeholders }: NotesPage): string {
  if (!placeholders.has('body')) throw new Error('The notes master has no placeholder for the notes.');
  const ids: Ids = { key: `${scene.key}\nnotes`, nextId: countIds() };
  let tree = treeHead;
  if (placeholders.has('sldImg')) tree += imageXml(placeholders, ids);
  tree += placeholderXml('notes', 'body', scene.notes.map(paragraphXml).join(''), placeholders, ids);
  if (marking) {
    const text = `<a:p><a:r><a:rPr lang="${scene.language}"/><a:t>${escapeText(marking)}</a:t></a:r></a:p>`;
    tree += placeholders.has('hdr') ? placeholderXml('marking', 'hdr', text, placeholders, ids) : markingBox(text, ids);
  }
  if (placeholders.has('sldNum')) {
    const field = `<a:fld id="${numberFieldId}" type="slidenum"><a:rPr lang="${scene.language}"/><a:t>${number}</a:t></a:fld>`;
    tree += placeholderXml('number', 'sldNum', `<a:p>${field}</a:p>`, placeholders, ids);
  }
  return `${xmlDeclaration}<p:notes ${rootNamespaces}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

const numberFieldId = guidOf('field\nnotes-number');

/** The slide's image. It holds no text, and PowerPoint writes it without a text body. */
function imageXml(placeholders: NotesPlaceholders, ids: Ids): string {
  const locks = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>';
  return `<p:sp><p:nvSpPr>${nonVisual('slide image', undefined, false, ids)}${locks}<p:nvPr><p:ph${placeholders.get('sldImg')}/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;
}

function placeholderXml(name: string, type: string, paragraphs: string, all: NotesPlaceholders, ids: Ids): string {
  const head = `<p:nvSpPr>${nonVisual(name, undefined, false, ids)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${all.get(type)}/></p:nvPr></p:nvSpPr>`;
  return `<p:sp>${head}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** For notes masters without a header: a box across the top of the page, which is 7.5 in wide (540 pt) in every Office. */
function markingBox(paragraph: string, ids: Ids): string {
  const frame = '<a:xfrm><a:off x="457200" y="91440"/><a:ext cx="5943600" cy="338328"/></a:xfrm>';
  const head = `<p:nvSpPr>${nonVisual('marking', undefined, false, ids)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`;
  const centred = paragraph.replace('<a:p>', '<a:p><a:pPr algn="ctr"/>').replace('<a:rPr', '<a:rPr sz="1200" b="1"');
  return `<p:sp>${head}<p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square"><a:noAutofit/></a:bodyPr><a:lstStyle/>${centred}</p:txBody></p:sp>`;
}

function paragraphXml({ text, level, language, rtl }: NoteParagraph): string {
  const own = attributes({
    lvl: level > 0 ? Math.min(level, 8) : undefined,
    algn: rtl ? 'r' : undefined,
    rtl: rtl ? 1 : undefined,
  });
  const properties = own === '' ? '' : `<a:pPr${own}/>`;
  if (text === '') return `<a:p>${properties}<a:endParaRPr lang="${language}"/></a:p>`;
  const run = (line: string) => `<a:r><a:rPr lang="${language}"/><a:t>${escapeText(line)}</a:t></a:r>`;
  // Lines that the person broke inside a paragraph stay one paragraph.
  const runs = text
    .split(/\r\n|[\r\n\v]/)
    .map(run)
    .join(`<a:br><a:rPr lang="${language}"/></a:br>`);
  return `<a:p>${properties}${runs}</a:p>`;
}
