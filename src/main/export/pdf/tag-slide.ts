/** A slide in the structure tree: its items in reading order, each as what it is. */
import { assertNever } from '../../../shared/assert-never.js';
import {
  type Line,
  layoutIn,
  type PictureItem,
  type Scene,
  type SceneItem,
  type ShapeItem,
  type TextItem,
} from '../../../shared/model/index.js';
import { annotateLink } from './links.js';
import { paintGround, paintItem } from './paint-item.js';
import { type HeadingLevels, roleOf } from './roles.js';
import { tagTable } from './tag-table.js';
import { type TextTagging, tagBody } from './tag-text.js';
import type { Tag } from './tags.js';
import { paintBehind, turnedFor } from './text.js';

export interface SlideTagging extends Omit<TextTagging, 'linkOver'> {
  readonly scene: Scene;
  readonly isFirst: boolean;
  readonly headings: HeadingLevels;
  /** Told of a picture without alternative text: then the document is not accessible. */
  readonly onUnnamed: (name: string) => void;
}

/** A shape that only leads somewhere, over text that is to look like text. */
type Overlay = ShapeItem & { readonly link: NonNullable<ShapeItem['link']> };

/** Paints the page of a slide as content of `parent`. */
export function tagSlide(slide: SlideTagging, parent: Tag): void {
  const { scene, tags, drawing } = slide;
  tags.artifact(() => paintGround(layoutIn(drawing.look.layouts, scene.layout), drawing), 'Background');
  const overlays = new Set(scene.items.filter(isOverlay));
  const text: TextTagging = { ...slide, linkOver: (line) => takeOverlay(line, overlays) };
  const items = scene.items.filter((item) => !isOverlay(item));
  for (let at = 0; at < items.length; ) {
    const { group } = items[at] as SceneItem;
    let end = at + 1;
    while (group !== undefined && items[end]?.group === group) end += 1;
    if (group === undefined) tagItem(items[at] as SceneItem, parent, slide, text);
    else tagGroup(items.slice(at, end), parent, slide, text);
    at = end;
  }
  for (const overlay of overlays) tagOverlay(overlay, parent, slide);
}

function isOverlay(item: SceneItem): item is Overlay {
  return item.kind === 'shape' && item.link !== undefined && isClear(item);
}

function isClear({ fill, stroke }: ShapeItem): boolean {
  return !stroke && (fill.type === 'none' || (fill.type === 'solid' && fill.color.alpha === 0));
}

/** The overlay that a line stands in, once. */
function takeOverlay(line: Line, overlays: Set<Overlay>): { link: Overlay['link']; box: Overlay['box'] } | undefined {
  const [part] = line.runs;
  if (!part || overlays.size === 0) return undefined;
  const [x, y] = [part.x + part.width / 2, line.y - 1];
  for (const overlay of overlays) {
    const { box } = overlay;
    if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) continue;
    overlays.delete(overlay);
    return { link: overlay.link, box };
  }
  return undefined;
}

function tagOverlay({ link, box, alt }: Overlay, parent: Tag, { tags, targetOf, drawing }: SlideTagging): void {
  const target = targetOf(link);
  if (!target) return;
  const tag = tags.child(parent, 'Link', alt ? { alt } : {});
  annotateLink(target, box, tag, drawing.kit);
  tags.end(tag);
}

/** Items of a group belong together: an entry of a timeline is a list's item, whose date is its label. */
function tagGroup(items: readonly SceneItem[], parent: Tag, slide: SlideTagging, text: TextTagging): void {
  const tag = slide.tags.child(parent, 'Div');
  for (const item of items) tagItem(item, tag, slide, text);
  slide.tags.end(tag);
}

function tagItem(item: SceneItem, parent: Tag, slide: SlideTagging, text: TextTagging): void {
  const { tags, drawing, scene, isFirst } = slide;
  if (item.decorative) {
    tags.artifact(() => paintItem(item, drawing));
    return;
  }
  switch (item.kind) {
    case 'text':
      if (roleOf(item, scene, isFirst) === 'furniture') tags.artifact(() => paintItem(item, drawing), 'Pagination');
      else tagText(item, parent, slide, text);
      break;
    case 'shape':
      // A shape that says nothing is ornament.
      if (item.alt || item.link) tagFigure(item, parent, slide);
      else tags.artifact(() => paintItem(item, drawing));
      break;
    case 'picture':
    case 'chart':
      tagFigure(item, parent, slide);
      break;
    case 'table':
      tagTable(item, parent, text);
      break;
    default:
      assertNever(item);
  }
}

function tagText(item: TextItem, parent: Tag, slide: SlideTagging, standing: TextTagging): void {
  const text = { ...standing, drawing: turnedFor(item, standing.drawing) };
  const { tags, drawing, scene, headings, isFirst } = slide;
  if (item.shape) tags.artifact(() => paintBehind(item, drawing));
  switch (roleOf(item, scene, isFirst)) {
    case 'title':
      tagBody(item, parent, `H${headings.ofTitle(scene)}`, 'text', text);
      break;
    case 'head':
      tagBody(item, parent, `H${headings.below(scene)}`, 'text', text);
      break;
    case 'code': {
      const block = tags.child(parent, 'P');
      tagBody(item, tags.child(block, 'Code'), '', 'artifact', text);
      tags.end(block);
      break;
    }
    case 'quote': {
      const quote = tags.child(parent, 'BlockQuote');
      tagBody(item, quote, 'P', 'text', text);
      tags.end(quote);
      break;
    }
    case 'caption':
      tagBody(item, parent, 'Caption', 'text', text);
      break;
    default:
      tagBody(item, parent, 'P', 'lists', text);
  }
}

/** A picture, chart or drawn shape: one figure with its alternative text, in a link where it leads somewhere. */
function tagFigure(item: Exclude<SceneItem, TextItem>, parent: Tag, slide: SlideTagging): void {
  const { tags, drawing, targetOf, onUnnamed } = slide;
  if (!item.alt) onUnnamed(item.name);
  const { link } = item as Partial<Pick<PictureItem, 'link'>>;
  const target = link && targetOf(link);
  const outer = target ? tags.child(parent, 'Link') : parent;
  const figure = tags.child(outer, 'Figure', { box: item.box, ...(item.alt ? { alt: item.alt } : {}) });
  tags.content(figure, () => paintItem(item, drawing));
  tags.end(figure);
  if (!target) return;
  annotateLink(target, item.box, outer, drawing.kit);
  tags.end(outer);
}
