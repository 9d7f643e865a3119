/** Pictures: as large as their proportions allow, caption beneath; from edge to edge when they are wide enough. */
import { contains, overlaps } from '../../../shared/boxes.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Body, Box, PictureContent, PictureInfo, PictureItem, SceneItem } from '../../../shared/model/index.js';
import { shownSource } from '../../../shared/picture-source.js';
import { bottom, physical, right, sameBox, sideBySide, styleSlot } from '../boxes.js';
import { boxHeight, type Fitted, usableWidth } from '../fit.js';
import { bleedPixels, bleedRatio, captionGap, columnGap, pointsPerPixel } from '../limits.js';
import { plainLine } from '../text/inline-text.js';
import { paragraph } from '../text/passage.js';
import { toLink } from '../text/runs.js';
import { fitWhole, textItem, wholeText } from '../text-item.js';
import { onlyPage, type Pages, type Room, type Sheet } from '../types.js';
import { covering, wholeRegion } from './cover.js';

/** What artwork may reach under a picture without being covered, points. */
const hair = 0.5;

type PictureBody = Extract<Body, { type: 'picture' }>;
type Shown = Extract<PictureInfo, { ok: true }>;

export interface PicturePlace {
  readonly name: string;
  readonly slot?: string;
  /** Logical; holds the caption too. */
  readonly box: Box;
  /** The caption's slot, where the layout has one for it. */
  readonly captionSlot?: string;
  /** One of several: it covers no slot. */
  readonly isOneOfMany?: true;
}

/** One picture in the layout's box, or several side by side with their tops aligned. */
export function composePicture(body: PictureBody, sheet: Sheet, room: Room): Pages {
  const { pictures } = body;
  const slot = sheet.layout.slots.picture;
  const box = withCaption(room.box('picture', onlyPage), sheet);
  const [only] = pictures;
  const first = {
    ...(slot ? { slot: 'picture' } : {}),
    ...(sheet.layout.slots.caption ? { captionSlot: 'caption' } : {}),
  };
  if (only && pictures.length === 1) {
    const wide = edgeToEdge(only, box, sheet);
    return { pages: [{ items: wide ?? pictureItems(only, { name: 'picture', box, ...first }, sheet) }] };
  }
  const boxes = sideBySide(
    wholeRegion(box, slot?.name, sheet),
    pictures.length,
    columnGap,
    pairShares(pictures, sheet),
  );
  const items = pictures.flatMap((picture, index) => {
    const place = { name: `picture${index + 1}`, box: boxes[index] as Box, isOneOfMany: true as const };
    return pictureItems(picture, index === 0 ? { ...place, ...first } : place, sheet);
  });
  return { pages: [{ items }] };
}

/** The picture's region reaches down over its caption's place: what the caption does not need is the picture's. */
function withCaption(box: Box, sheet: Sheet): Box {
  const caption = sheet.layout.slots.caption;
  const below = caption && caption.box.y >= bottom(box) - 1;
  return below ? { ...box, height: Math.max(box.height, bottom(caption.box) - box.y) } : box;
}

/** Shares of the width at which pictures side by side are equally high. */
function pairShares(pictures: readonly PictureContent[], sheet: Sheet): number[] {
  const ratios = pictures.map((picture) => {
    const info = sheet.stage.pictures.get(picture.src);
    return info?.ok ? Math.min(3, Math.max(0.4, info.width / Math.max(1, info.height))) : 1;
  });
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
  return ratios.map((ratio) => ratio / all);
}

/** A picture with its caption in a box: its items, from the top left of the box. */
export function pictureItems(picture: PictureContent, place: PicturePlace, sheet: Sheet): SceneItem[] {
  const info = sheet.stage.pictures.get(picture.src);
  if (!info?.ok) return missing(picture, place, sheet);
  const covered = place.isOneOfMany ? undefined : covering(info, place.slot, sheet);
  if (covered && (!hasCaption(picture) || place.captionSlot)) {
    return [
      { ...item(picture, info, place, covered.box, sheet), crop: covered.crop },
      ...captionAside(picture, place, sheet),
    ];
  }
  const region = { ...place, box: wholeRegion(place.box, place.slot, sheet) };
  const caption = captionOf(picture, region, sheet);
  const room = { ...region.box, height: region.box.height - (caption ? caption.height + captionGap : 0) };
  const box = contain(info, room, picture, sheet);
  const made = item(picture, info, place, box, sheet);
  if (!caption) return [made];
  const below: Box = { ...region.box, y: bottom(box) + captionGap, height: caption.height };
  return [made, caption.item(below)];
}

function hasCaption(picture: PictureContent): boolean {
  return picture.caption !== undefined && plainLine(picture.caption) !== '';
}

/** The caption in its own slot, where a picture that covers its slot leaves none beneath. */
function captionAside(picture: PictureContent, place: PicturePlace, sheet: Sheet): SceneItem[] {
  const { captionSlot } = place;
  const slot = captionSlot === undefined ? undefined : sheet.layout.slots[captionSlot];
  if (!slot || !picture.caption || !hasCaption(picture)) return [];
  const at = { name: `${place.name}-caption`, style: slot, slot: slot.name, box: slot.box };
  return [wholeText(at, [paragraph(picture.caption)], { slot }, sheet)];
}

function item(picture: PictureContent, info: Shown, place: PicturePlace, logical: Box, sheet: Sheet): PictureItem {
  const box = physical(logical, sheet);
  const slot = place.slot === undefined ? undefined : sheet.layout.slots[place.slot];
  const link = picture.link && toLink(picture.link, sheet);
  return {
    kind: 'picture',
    name: place.name,
    ...(place.slot === undefined ? {} : { slot: place.slot }),
    frame: slot && !slot.alwaysOwnFrame && sameBox(slot.box, box) ? 'layout' : 'own',
    box,
    hash: info.hash,
    format: info.format,
    ...(info.turn ? { turn: info.turn } : {}),
    ...(link ? { link } : {}),
    alt: picture.decorative ? '' : picture.alt,
    ...(picture.decorative ? { decorative: true as const } : {}),
  };
}

interface Caption {
  readonly height: number;
  readonly item: (box: Box) => SceneItem;
}

function captionOf(picture: PictureContent, place: PicturePlace, sheet: Sheet): Caption | undefined {
  if (!picture.caption || !hasCaption(picture)) return undefined;
  const { slot } = styleSlot('caption', sheet);
  const box = { ...place.box, height: place.box.height / 3 };
  const at = { name: `${place.name}-caption`, style: slot, ...(place.captionSlot ? { slot: place.captionSlot } : {}) };
  const fitted: Fitted = fitWhole({ ...at, box }, [paragraph(picture.caption)], { slot }, sheet);
  const height = Math.min(box.height, boxHeight(fitted.layout.height, slot.insets));
  return { height, item: (below) => textItem({ ...at, box: below, anchor: 'top' }, fitted, sheet) };
}

/** The largest box of the picture's proportions in the room; small pictures are not blown up. */
function contain(info: Shown, room: Box, picture: PictureContent, sheet: Sheet): Box {
  const fit = Math.min(room.width / info.width, Math.max(1, room.height) / info.height);
  const most = info.format === 'svg' ? fit : pointsPerPixel;
  if (fit > most * 1.6) {
    const values = { picture: shownSource(picture.src), width: info.width, height: info.height };
    sheet.diagnostics.push(diagnostic('picture-small', { file: sheet.slide.file, lines: sheet.slide.lines }, values));
  }
  const scale = Math.min(fit, most);
  return { ...room, width: info.width * scale, height: info.height * scale };
}

/**
 * A panorama stands from edge to edge of the slide, where it is large and wide enough; its caption keeps the margin. A drawing
 * does not: its words and axes would stand at the slide's very edge.
 */
function edgeToEdge(picture: PictureContent, box: Box, sheet: Sheet): SceneItem[] | undefined {
  const info = sheet.stage.pictures.get(picture.src);
  if (!info?.ok || info.width / info.height < bleedRatio) return undefined;
  if (info.format === 'svg' || info.width < bleedPixels) return undefined;
  const { width } = sheet.stage.template.size;
  const place: PicturePlace = {
    name: 'picture',
    box,
    ...(sheet.layout.slots.picture ? { slot: 'picture' } : {}),
    ...(sheet.layout.slots.caption ? { captionSlot: 'caption' } : {}),
  };
  const caption = captionOf(picture, place, sheet);
  const height = (width * info.height) / info.width;
  if (height + (caption ? caption.height + captionGap : 0) > box.height) return undefined;
  const strip: Box = { x: 0, y: box.y, width, height };
  // A title beside the picture, a side bar or a logo would be covered; above it the room takes care of the title.
  const title = sheet.layout.slots.title?.box;
  const isBeside = title && (right(title) <= box.x || title.x >= right(box));
  // What holds all of it is a ground; what holds a part of it is a frame or a bar.
  const { keepOut, decor } = sheet.layout;
  const artwork = [...keepOut, ...decor.map((each) => each.box).filter((each) => !contains(each, strip, hair))];
  if (isBeside || artwork.some((other) => overlaps(strip, other, hair))) return undefined;
  const made = item(picture, info, place, strip, sheet);
  return caption ? [made, caption.item({ ...box, y: box.y + height + captionGap, height: caption.height })] : [made];
}

/** In place of a picture that could not be read: what it would have shown, where it would have stood. */
function missing(picture: PictureContent, place: PicturePlace, sheet: Sheet): SceneItem[] {
  const { slot } = styleSlot('caption', sheet);
  const said = sheet.slide.words.pictureMissing.replace('{alt}', picture.alt).trim();
  const passages = [
    paragraph([{ type: 'text', text: said }]),
    ...(picture.caption ? [paragraph(picture.caption)] : []),
  ];
  const region = wholeRegion(place.box, place.slot, sheet);
  const box = { ...region, width: Math.min(region.width, usableWidth(region.width, slot.insets)) };
  return [wholeText({ name: place.name, style: slot, box, anchor: 'top' }, passages, { slot }, sheet)];
}
