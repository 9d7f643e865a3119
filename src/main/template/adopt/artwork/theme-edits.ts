/**
 * What a house's keeper says over the theme of the PowerPoint file: colours by slot, faces by role. The theme part says it then,
 * so that everything which takes its colour and face from the theme follows, in PowerPoint too.
 */
import type { Element } from '@xmldom/xmldom';
import type { ThemeColor } from '../../../../shared/model/index.js';
import { themeColors } from '../../../../shared/model/index.js';
import { allBelow, attributeOf, childAt, childrenOf, namespaces } from '../../../ooxml/index.js';

export interface ThemeEdits {
  /** RRGGBB. */
  readonly colors?: Readonly<Partial<Record<ThemeColor, string>>>;
  readonly fonts?: { readonly heading?: string; readonly body?: string; readonly mono?: string };
}

const fontElements = { heading: 'a:majorFont', body: 'a:minorFont' } as const;
const themeFaces = { heading: '+mj-lt', body: '+mn-lt' } as const;

/** Writes the edits into the theme's tree. Answers whether it changed anything. */
export function editTheme(theme: Element, { colors = {}, fonts = {} }: ThemeEdits): boolean {
  const scheme = childAt(theme, 'a:themeElements', 'a:clrScheme');
  const document = theme.ownerDocument;
  if (!document) throw new Error('A parsed theme has a document.');
  let changed = false;
  for (const name of themeColors) {
    const slot = childAt(scheme, `a:${name}`);
    const value = colors[name];
    if (value === undefined || !slot) continue;
    for (const old of childrenOf(slot)) slot.removeChild(old);
    const color = document.createElementNS(namespaces.a, 'a:srgbClr');
    color.setAttribute('val', value);
    slot.appendChild(color);
    changed = true;
  }
  for (const role of ['heading', 'body'] as const) {
    const latin = childAt(theme, 'a:themeElements', 'a:fontScheme', fontElements[role], 'a:latin');
    const face = fonts[role];
    if (face === undefined || !latin) continue;
    // What describes the former face (21.1.2.3.7) does not describe this one.
    for (const of of ['panose', 'pitchFamily', 'charset']) latin.removeAttribute(of);
    latin.setAttribute('typeface', face);
    changed = true;
  }
  return changed;
}

/**
 * Masters and layouts often name the theme's face itself where they could say 'the theme's': such text would keep the former
 * face. `former`: the faces before the edit. Answers whether the part changed.
 */
export function followTheme(
  part: Element,
  former: { readonly heading: string; readonly body: string },
  { fonts = {} }: ThemeEdits,
): boolean {
  let changed = false;
  for (const latin of allBelow(part, 'a:latin')) {
    const face = attributeOf(latin, 'typeface');
    const role = (['body', 'heading'] as const).find((each) => fonts[each] !== undefined && former[each] === face);
    if (role === undefined) continue;
    for (const of of ['panose', 'pitchFamily', 'charset']) latin.removeAttribute(of);
    latin.setAttribute('typeface', themeFaces[role]);
    changed = true;
  }
  return changed;
}
