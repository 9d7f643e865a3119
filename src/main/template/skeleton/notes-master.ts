/**
 * notesMaster1.xml (ECMA-376 Part 1, 19.3.1.27): the slide's image, the notes, and the marking in the header's place. The
 * page is 540 × 720 pt, portrait.
 */
import { namespaces, xfrmXml, xmlDeclaration } from '../../ooxml/index.js';
import { guid } from '../guid.js';
import { promptLanguage, shapeTree } from './shapes.js';

/** `p:notesSz`: 7.5 × 10 in. */
export const notesPage = { width: 540, height: 720 } as const; // pt

/** Edges of the notes page, in points. */
const margin = 54;
const inner = notesPage.width - 2 * margin;
const rowHeight = 24;

export function notesMasterXml(slide: { readonly width: number; readonly height: number }): string {
  const imageHeight = Math.round((inner * slide.height) / slide.width);
  const imageTop = margin + 6;
  const bodyTop = imageTop + imageHeight + 24;
  const footTop = notesPage.height - 48;
  const shapes = [
    placeholder(2, 'Marking', 'type="hdr" sz="quarter"', box(margin, 24, inner, rowHeight), marking),
    slideImage(3, box(margin, imageTop, inner, imageHeight)),
    placeholder(
      4,
      'Notes',
      'type="body" sz="quarter" idx="3"',
      box(margin, bodyTop, inner, footTop - bodyTop - 12),
      notes,
    ),
    placeholder(5, 'Footer', 'type="ftr" sz="quarter" idx="4"', box(margin, footTop, inner - 72, rowHeight), footer),
    placeholder(
      6,
      'Number',
      'type="sldNum" sz="quarter" idx="5"',
      box(margin + inner - 72, footTop, 72, rowHeight),
      number,
    ),
  ];
  return (
    `${xmlDeclaration}<p:notesMaster xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}">` +
    `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(shapes.join(''))}</p:cSld>` +
    // Notes are read on paper: always dark on light, whatever the slides' variant.
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:notesStyle>${notesLevels()}</p:notesStyle></p:notesMaster>`
  );
}

interface NotesText {
  readonly anchor: 't' | 'b' | 'ctr';
  /** Hundredths of a point. */
  readonly size: number;
  readonly bold?: true;
  readonly align: 'l' | 'r';
  readonly paragraph: string;
}

const empty = `<a:p><a:endParaRPr lang="${promptLanguage}"/></a:p>`;
const marking: NotesText = { anchor: 't', size: 1000, bold: true, align: 'l', paragraph: empty };
const footer: NotesText = { anchor: 'b', size: 900, align: 'l', paragraph: empty };
const notes: NotesText = {
  anchor: 't',
  size: 1200,
  align: 'l',
  paragraph: `<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="${promptLanguage}"/><a:t>Notes</a:t></a:r></a:p>`,
};
const number: NotesText = {
  anchor: 'b',
  size: 900,
  align: 'r',
  paragraph: `<a:p><a:fld id="${guid('notes page number field')}" type="slidenum"><a:rPr lang="${promptLanguage}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${promptLanguage}"/></a:p>`,
};

function placeholder(id: number, name: string, ph: string, frame: string, text: NotesText): string {
  const bold = text.bold ? ' b="1"' : '';
  const level =
    name === 'Notes' ? '' : `<a:lvl1pPr algn="${text.align}"><a:defRPr sz="${text.size}"${bold}/></a:lvl1pPr>`;
  const style = level ? `<a:lstStyle>${level}</a:lstStyle>` : '<a:lstStyle/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${text.anchor}"/>${style}${text.paragraph}</p:txBody></p:sp>`
  );
}

function slideImage(id: number, frame: string): string {
  const line =
    '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill></a:ln>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${line}</p:spPr></p:sp>`
  );
}

/** Nine levels, 12 pt, lists with a dot from the second on. */
function notesLevels(): string {
  const faces = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
  const run = `<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${faces}</a:defRPr>`;
  return Array.from({ length: 9 }, (_, index) => {
    const left = index * 171_450; // EMU: 13.5 pt a level
    const mark = index === 0 ? '<a:buNone/>' : '<a:buFont typeface="+mn-lt"/><a:buChar char="•"/>';
    const indent = index === 0 ? 0 : -171_450;
    return `<a:lvl${index + 1}pPr marL="${left}" indent="${indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:spcBef><a:spcPts val="400"/></a:spcBef>${mark}${run}</a:lvl${index + 1}pPr>`;
  }).join('');
}

function box(x: number, y: number, width: number, height: number): string {
  return xfrmXml({ x, y, width, height });
}
