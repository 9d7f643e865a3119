/** The logo: which version of it, how large, where, and on which layouts. */
import { overlaps } from '../../../shared/boxes.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Box, LayoutId, PictureItem, SceneItem } from '../../../shared/model/index.js';
import { roundPoints } from '../../../shared/units.js';
import { isAsset } from '../format/assets.js';
import type { LayoutData } from '../format/layout.js';
import { type LayoutLogoData, type LogoData, type PictureAnchor, usualLogo } from '../format/picture-format.js';
import { anchoredBox } from './anchored.js';
import type { Building } from './building.js';
import type { Grid } from './grid.js';

export interface PlacedLogo {
  readonly item: PictureItem;
  /** Its box with the space that nothing else may come into. */
  readonly clear: Box;
}

type LogoMap = Exclude<LogoData, string | { asset: string }>;

/** Logos of the layouts, one after the other: what one lacks is said at the end, once for all. */
export class Logo {
  readonly #data: LogoMap | undefined;
  readonly #building: Building;
  readonly #grid: Grid;
  readonly #onDark: LayoutId[] = [];
  readonly #crowded = new Set<string>();
  readonly #leftOut = new Map<LayoutId, readonly string[]>();

  constructor(building: Building, grid: Grid) {
    const { logo } = building.data;
    this.#building = building;
    this.#grid = grid;
    this.#data = logo === undefined || logo === 'none' ? undefined : isAsset(logo) ? { file: logo } : logo;
  }

  /** Where the logo would stand on a layout; undefined where it does not. */
  boxOn(id: LayoutId, data: LayoutData, decor: readonly SceneItem[]): Box | undefined {
    const said = this.#said(id, data);
    if (!this.#data || !said) return undefined;
    // Both versions stand in one place, whatever their proportions.
    const picture = this.#building.picture(this.#data.file, 'logo.file', false);
    if (!picture) return undefined;
    const { width, height, step, margins } = this.#grid;
    const asked = said.height ?? usualLogo.height;
    const tall = typeof asked === 'number' ? asked : asked.steps * step;
    const wide = (tall * picture.width) / picture.height;
    const shrink = Math.min(1, (said.width ?? width * usualLogo.width) / wide);
    const inset = typeof said.inset === 'number' ? { x: said.inset, y: said.inset } : said.inset;
    const at = said.at ?? usualLogo.at;
    const insets = {
      left: inset?.x ?? margins.left,
      right: inset?.x ?? margins.right,
      top: inset?.y ?? margins.top,
      bottom: inset?.y ?? margins.bottom,
    };
    const anchored = anchoredBox({ width: wide * shrink, height: tall * shrink }, at, { width, height }, insets);
    const box = inset === undefined ? offRules(anchored, at, decor) : anchored;
    if (box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height) return box;
    const values = { key: 'logo', width, height, columns: this.#grid.columns };
    this.#building.diagnostics.push(diagnostic('template-slot-outside', this.#building.where('logo'), values));
    return undefined;
  }

  /** The logo in that place, on a ground that is dark or not. */
  placed(id: LayoutId, box: Box, isDark: boolean): PlacedLogo | undefined {
    const { file, dark, alt, clear = usualLogo.clear } = this.#data ?? {};
    if (isDark && dark === undefined) this.#onDark.push(id);
    const picture = this.#building.picture(isDark ? (dark ?? file) : file, 'logo.file', false);
    if (!picture) return undefined;
    return {
      item: {
        kind: 'picture',
        name: 'Logo',
        frame: 'own',
        box: within(picture, box),
        hash: picture.hash,
        format: picture.format,
        alt: alt ?? this.#building.data.name ?? 'Logo',
      },
      clear: grown(box, clear),
    };
  }

  /** Notes that the logo leaves a slot less than half of its place. */
  crowds(slot: string): void {
    this.#crowded.add(slot);
  }

  /** Notes that a layout goes without it, since nothing would be left of these slots. */
  isLeftOut(layout: LayoutId, slots: readonly string[]): void {
    this.#leftOut.set(layout, slots);
  }

  /** To be called when all layouts are built: what there is to say is said once for all of them. */
  report(): void {
    const { diagnostics } = this.#building;
    const where = this.#building.where('logo');
    if (this.#onDark.length > 0) {
      diagnostics.push(diagnostic('template-logo-dark', where, { layouts: this.#onDark.join(', ') }));
    }
    if (this.#crowded.size > 0) {
      diagnostics.push(diagnostic('template-logo-crowds', where, { slots: [...this.#crowded].join(', ') }));
    }
    if (this.#leftOut.size > 0) {
      const values = {
        layouts: [...this.#leftOut.keys()].join(', '),
        slots: [...new Set([...this.#leftOut.values()].flat())].join(', '),
      };
      diagnostics.push(diagnostic('template-logo-left-out', where, values));
    }
  }

  #said(id: LayoutId, { logo }: LayoutData): Exclude<LayoutLogoData, string> | undefined {
    if (!this.#data || logo === 'none') return undefined;
    if (logo === undefined && this.#data.on && !this.#data.on.includes(id)) return undefined;
    return { ...this.#data, ...logo };
  }
}

/** Decoration as thin as this is a rule. */
const ruleWidth = 12; // pt
const offRule = 6; // pt

/** Not across a rule at the edge that it hangs from, but on its inner side. */
function offRules(box: Box, at: PictureAnchor, decor: readonly SceneItem[]): Box {
  const crossed = decor
    .filter((item) => item.box.height <= ruleWidth && overlaps(item.box, box))
    .map((item) => item.box);
  if (crossed.length === 0) return box;
  if (at.startsWith('top')) {
    return { ...box, y: roundPoints(Math.max(...crossed.map(({ y, height }) => y + height)) + offRule) };
  }
  if (!at.startsWith('bottom')) return box;
  return { ...box, y: roundPoints(Math.min(...crossed.map(({ y }) => y)) - offRule - box.height) };
}

/** A picture of other proportions in the middle of a box. */
function within(picture: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [roundPoints(picture.width * scale), roundPoints(picture.height * scale)];
  return {
    x: roundPoints(box.x + (box.width - width) / 2),
    y: roundPoints(box.y + (box.height - height) / 2),
    width,
    height,
  };
}

/** Lines of text have space of their own above and below: half is enough there. */
function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by / 2, width: width + 2 * by, height: height + by };
}
