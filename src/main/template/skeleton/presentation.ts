/** presentation.xml round its slide list, presProps.xml and viewProps.xml (ECMA-376 Part 1, 19.2.1.26, 13.3.7, 13.3.10). */
import { emu } from '../../../shared/units.js';
import { namespaces, xmlDeclaration } from '../../ooxml/index.js';
import type { Design } from '../build/design.js';
import type { WriteLevels } from './levels.js';
import { firstMasterId, otherLevels } from './master.js';
import { notesPage } from './notes-master.js';
import { promptLanguage } from './shapes.js';

const roots = `xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"`;

/** Up to and with the master lists; `p:sldIdLst` comes next. */
export function presentationHead(masterRelation: string, notesMasterRelation: string): string {
  return (
    `${xmlDeclaration}<p:presentation ${roots} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${firstMasterId}" r:id="${masterRelation}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMasterRelation}"/></p:notesMasterIdLst>`
  );
}

/** From `p:sldSz` to the end. */
export function presentationTail(design: Design, writeLevels: WriteLevels): string {
  const { width, height } = design.grid;
  const levels = writeLevels(otherLevels(design));
  return (
    `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="${emu(notesPage.width)}" cy="${emu(notesPage.height)}"/>` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${promptLanguage}"/></a:defPPr>${levels}</p:defaultTextStyle></p:presentation>`
  );
}

export const presPropsXml = `${xmlDeclaration}<p:presentationPr ${roots}/>`;

/** Opens in the normal view at a size that fits the window. */
export const viewPropsXml =
  `${xmlDeclaration}<p:viewPr ${roots}><p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>` +
  '<p:slideViewPr><p:cSldViewPr snapToGrid="0"><p:cViewPr varScale="1"><p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:cSldViewPr></p:slideViewPr></p:viewPr>';
