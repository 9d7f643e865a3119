/** presentation.xml: the template's own, with the slides and the sections put where the schema wants them (19.2.1.26). */
import type { Skeleton } from '../../shared/model/index.js';
import { namespaces } from '../ooxml/index.js';

const firstSlideId = 256; // the smallest p:sldId@id (19.7.13)

/** `p:sldId@id` of the slide at `index`, counted from 0. */
export function slideId(index: number): number {
  return firstSlideId + index;
}

/** `relationIds`: of each slide, in order. `sections`: the extension with the section list, or ''. */
export function presentationXml(skeleton: Skeleton, relationIds: readonly string[], sections: string): string {
  const { head, tail } = skeleton.presentation;
  const slides = relationIds.map((id, i) => `<p:sldId id="${slideId(i)}" r:id="${id}"/>`).join('');
  // An adopted presentation may have other prefixes: ours are said again where it does not have them.
  const declared = declares(head, 'p', namespaces.p) && declares(head, 'r', namespaces.r);
  const own = declared ? '' : ` xmlns:p="${namespaces.p}" xmlns:r="${namespaces.r}"`;
  const list = slides === '' ? '' : `<p:sldIdLst${own}>${slides}</p:sldIdLst>`;
  return `${head}${list}${withExtension(tail, sections, own)}`;
}

function declares(xml: string, prefix: string, namespace: string): boolean {
  return xml.includes(`xmlns:${prefix}="${namespace}"`);
}

/** Puts the extension last in the presentation's extension list, which is made where there is none. */
function withExtension(tail: string, extension: string, own: string): string {
  if (extension === '') return tail;
  const inList = own === '' ? extension : extension.replace('<p:ext ', `<p:ext${own} `);
  const list = /<\/[\w.-]*:?extLst>\s*<\/[\w.-]*:?presentation>\s*$/.exec(tail);
  if (list) return `${tail.slice(0, list.index)}${inList}${tail.slice(list.index)}`;
  const end = /<\/[\w.-]*:?presentation>\s*$/.exec(tail);
  if (!end) throw new Error("The template's presentation does not end with its closing tag.");
  return `${tail.slice(0, end.index)}<p:extLst${own}>${extension}</p:extLst>${tail.slice(end.index)}`;
}
