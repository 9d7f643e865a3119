/** One slide part: the shape tree in reading order, bound to its layout by the relation. */
import type { Scene } from '../../shared/model/index.js';
import { colorMapOverride, namespaces, xmlDeclaration } from '../ooxml/index.js';
import type { SlideContext } from './context.js';
import { itemsXml } from './write.js';

export const rootNamespaces = `xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"`;

/** Opens a shape tree: the tree itself is the group with id 1 (19.3.1.45). */
export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export function slideXml(scene: Scene, creationId: number, context: SlideContext): string {
  const hidden = scene.hidden ? ' show="0"' : '';
  const tree = `<p:spTree>${treeHead}${itemsXml(scene.items, context)}</p:spTree>`;
  return `${xmlDeclaration}<p:sld ${rootNamespaces}${hidden}><p:cSld>${tree}${creationIdXml(creationId)}</p:cSld>${colorMapOverride(context.layout.map)}</p:sld>`;
}

/** `p14:creationId` (MS-PPTX 2.2.1): how PowerPoint itself knows a slide again. */
export function creationIdXml(id: number): string {
  return `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="${namespaces.p14}" val="${id}"/></p:ext></p:extLst>`;
}
