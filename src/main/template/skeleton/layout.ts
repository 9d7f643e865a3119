/** slideLayoutN.xml (ECMA-376 Part 1, 19.3.1.39): one part for each of the nineteen layouts. */
import { attributes, colorMapOverride, namespaces, xmlDeclaration } from '../../ooxml/index.js';
import type { Design, DesignedLayout, DesignedSlot } from '../build/design.js';
import { displayName, layoutTypes } from '../placeholders.js';
import { backgroundXml, inheritedLevels, type PartWriting } from './master.js';
import { decorShape, placeholderShape, shapeTree } from './shapes.js';

export function layoutXml(design: Design, designed: DesignedLayout, writing: PartWriting): string {
  const { layout } = designed;
  const root = attributes({
    showMasterSp: designed.showsSharedDecor ? undefined : 0,
    type: layoutTypes[layout.id],
    preserve: 1,
    userDrawn: 1,
  });
  const background = designed.ownBackground ? backgroundXml(layout.background, writing.blip) : '';
  return (
    `${xmlDeclaration}<p:sldLayout xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"${root}>` +
    `<p:cSld${attributes({ name: layout.name })}>${background}${shapeTree(shapes(design, designed, writing))}</p:cSld>` +
    `${colorMapOverride(layout.map)}</p:sldLayout>`
  );
}

/** Decoration, then quiet placeholders, then the others with the title first: later ones are in front. */
function shapes(design: Design, { ownDecor, slots }: DesignedLayout, { writeLevels, blip }: PartWriting): string {
  let id = 1;
  const decor = ownDecor.map((item) => decorShape(item, ++id, blip));
  const ordered = [...slots].sort((a, b) => rank(a) - rank(b));
  const placeholders = ordered.map((designed) =>
    placeholderShape({
      id: ++id,
      name: displayName(designed.slot.name),
      designed,
      placeholder: designed.slot.placeholder,
      customPrompt: hasPrompt(designed),
      blip,
      levels: writeLevels(designed.slot.levels, inheritedLevels(design, designed.slot.name)),
    }),
  );
  return decor.join('') + placeholders.join('');
}

function rank({ slot, quiet }: DesignedSlot): number {
  if (quiet) return 0;
  return slot.name === 'title' ? 1 : 2;
}

function hasPrompt({ slot, quiet, prompt }: DesignedSlot): boolean {
  const field = slot.placeholder.type === 'dt' || slot.placeholder.type === 'ftr' || slot.placeholder.type === 'sldNum';
  return !field && (quiet || prompt !== '');
}
