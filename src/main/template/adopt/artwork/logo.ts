/**
 * A logo that the keeper says beside a PowerPoint file: put on the master, and on layouts that hide the master's shapes, before either
 * is read. So whatever reads them finds it as it finds the house's own artwork: text and free area keep off it.
 */
import type { Element } from '@xmldom/xmldom';
import type { Box, Relation } from '../../../../shared/model/index.js';
import { emu } from '../../../../shared/units.js';
import {
  allBelow,
  attributeOf,
  blipXml,
  childAt,
  escapeAttribute,
  mediaParts,
  namespaces,
  numberOf,
  relationTypes,
  relativeTarget,
} from '../../../ooxml/index.js';
import type { StoredPicture } from '../../../pictures/index.js';
import { anchoredBox } from '../../build/anchored.js';
import { type PictureAnchor, usualLogo } from '../../format/picture-format.js';
import { parsed } from '../matching/candidate.js';
import type { SourcePackage } from '../package/package.js';
import { isFalse } from './look.js';

export interface HouseLogo {
  /** Sizes in pixels, or in units of an SVG. */
  readonly picture: StoredPicture & { readonly width: number; readonly height: number };
  readonly alt: string;
  readonly at?: PictureAnchor;
  /** Points. */
  readonly height?: number;
  readonly width?: number;
  readonly inset?: { readonly x?: number; readonly y?: number };
}

/** Ids of the relations to the logo, on each part that shows it: no program writes such. */
export const logoRelation = 'rIdBriefdeckLogo';
const logoSvgRelation = 'rIdBriefdeckLogoSvg';

const usualInset = 18; // pt, from the upper or lower edge; at the sides it is the body's

/** Where it stands on a slide. `body`: where the house has its content. */
export function logoBox(logo: HouseLogo, slide: { readonly width: number; readonly height: number }, body: Box): Box {
  const { picture, height = usualLogo.height, inset } = logo;
  const width = (height * picture.width) / picture.height;
  const most = Math.min(logo.width ?? slide.width * usualLogo.width, slide.width);
  const shrink = Math.min(1, most / width, slide.height / height);
  const side = Math.max(0, Math.min(body.x, slide.width - body.x - body.width));
  const [x, y] = [inset?.x ?? side, inset?.y ?? usualInset];
  const insets = { left: x, right: x, top: y, bottom: y };
  return anchoredBox({ width: width * shrink, height: height * shrink }, logo.at ?? usualLogo.at, slide, insets);
}

/** Puts it on the parts that show it; gives their names. Changes their trees. */
export function addLogo(
  logo: HouseLogo,
  box: Box,
  {
    source,
    master,
    layouts,
  }: { readonly source: SourcePackage; readonly master: string; readonly layouts: readonly string[] },
): readonly string[] {
  const bare = layouts.filter((part) => isFalse(attributeOf(source.tree(part), 'showMasterSp')));
  const parts = [master, ...bare];
  for (const part of parts) append(source.tree(part), logo, box);
  return parts;
}

/** The relations of a part that shows it. */
export function logoRelations(part: string, { picture }: HouseLogo): readonly Relation[] {
  const { part: media, svg } = mediaParts(picture.hash, picture.format);
  const to = (id: string, target: string): Relation => ({
    id,
    type: relationTypes.image,
    target: relativeTarget(part, target),
  });
  return [to(logoRelation, media), ...(svg === undefined ? [] : [to(logoSvgRelation, svg)])];
}

function append(root: Element, { picture, alt }: HouseLogo, box: Box): void {
  const tree = childAt(root, 'p:cSld', 'p:spTree');
  const ids = allBelow(root, 'p:cNvPr').map((each) => numberOf(each, 'id') ?? 0);
  const blip = blipXml(logoRelation, picture.format === 'svg' ? logoSvgRelation : undefined);
  const frame = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
  const shape = parsed(
    `<p:pic xmlns:p="${namespaces.p}" xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}">` +
      `<p:nvPicPr><p:cNvPr id="${Math.max(1, ...ids) + 1}" name="Logo" descr="${escapeAttribute(alt)}"/>` +
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>' +
      `<p:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr><a:xfrm>${frame}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  );
  const last = childAt(tree, 'p:extLst') ?? null;
  const own = root.ownerDocument?.importNode(shape, true);
  if (!tree || !own) throw new Error('A part with shapes has a tree of them.');
  tree.insertBefore(own, last);
}
