/** What building a template shares: where things were said, what is wrong, and the names that values may use. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Color, ColorSlot, Diagnostic, Fill, Lines, Stroke } from '../../../shared/model/index.js';
import { colorSlots } from '../../../shared/model/index.js';
import type { Assets } from '../assets/load-assets.js';
import { type LoadedPicture, pictureKey } from '../assets/load-pictures.js';
import { isAsset } from '../format/assets.js';
import type { TemplateData } from '../format/format.js';
import type { PictureData } from '../format/picture-format.js';
import type { Places } from '../format/reading.js';
import type { ColorData, FillData, StrokeData } from '../format/values.js';
import { nearestFirst } from '../known.js';

/** Stands in for a colour that could not be read: there is a diagnostic of severity error, so nobody sees it. */
const standIn: Color = { slot: 'tx1' };

export class Building {
  readonly diagnostics: Diagnostic[] = [];
  /** Every picture that was asked for, by its hash. */
  readonly pictures = new Map<string, LoadedPicture>();

  constructor(
    readonly file: string,
    readonly data: TemplateData,
    readonly places: Places,
    readonly assets: Assets,
  ) {}

  where(path: string): { file: string; lines?: Lines } {
    return placeOf(path, this.places, this.file);
  }

  /** The value, or `otherwise` after saying that `path` is missing. */
  need<Value>(value: Value | undefined, path: string, otherwise: Value): Value {
    if (value !== undefined) return value;
    this.diagnostics.push(diagnostic('template-value-missing', this.where(path), { key: path }));
    return otherwise;
  }

  unknownName(path: string, kind: string, name: string, known: readonly string[]): void {
    this.diagnostics.push(
      diagnostic('template-name-unknown', this.where(path), {
        key: path,
        kind,
        name,
        known: nearestFirst(name, known),
      }),
    );
  }

  /** A shade, a slot, or a changed one. Shades may be made of shades, but not of themselves. */
  color(data: ColorData | undefined, path: string, seen: readonly string[] = []): Color {
    if (data === undefined) return this.need<Color>(undefined, path, standIn);
    if (typeof data === 'string') return this.namedColor(data, path, seen);
    const base = this.color(this.need(data.of, `${path}.of`, 'tx1'), path, seen);
    return {
      ...base,
      ...(data.times === undefined ? {} : { lumMod: data.times }),
      ...(data.plus === undefined ? {} : { lumOff: data.plus }),
      ...(data.alpha === undefined ? {} : { alpha: data.alpha }),
    };
  }

  private namedColor(name: string, path: string, seen: readonly string[]): Color {
    const shades = this.data.shades ?? {};
    const shade = Object.hasOwn(shades, name) && !seen.includes(name) ? shades[name] : undefined;
    if (shade !== undefined) return this.color(shade, `shades.${name}`, [...seen, name]);
    if (colorSlots.some((slot) => slot === name)) return { slot: name as ColorSlot };
    this.unknownName(path, 'colour', name, [...Object.keys(shades), ...colorSlots]);
    return standIn;
  }

  /** The picture of this file, or of the one for dark grounds; undefined where it could not be had, which was said before. */
  picture(data: PictureData | undefined, path: string, onDark: boolean): LoadedPicture | undefined {
    const { file, dark } = isAsset(data) ? { file: data, dark: undefined } : (data ?? {});
    const asset = this.need((onDark ? dark : undefined) ?? file, path, undefined);
    const found = asset && this.assets.pictures.get(pictureKey(asset));
    if (found) this.pictures.set(found.hash, found);
    return found;
  }

  fill(data: FillData | undefined, path: string): Fill {
    if (data === undefined || data === 'none') return { type: 'none' };
    if (typeof data === 'string') return { type: 'solid', color: this.color(data, path) };
    if (!data.gradient) return { type: 'solid', color: this.color(data.colour, `${path}.colour`) };
    const at = `${path}.gradient`;
    const stops = this.need(data.gradient.stops, `${at}.stops`, []).map((stop, index) => ({
      at: this.need(stop.at, `${at}.stops.${index}.at`, 0),
      color: this.color(stop.colour, `${at}.stops.${index}.colour`),
    }));
    return { type: 'gradient', angle: data.gradient.angle ?? 0, stops };
  }

  stroke(data: StrokeData | undefined, path: string): Stroke {
    const found = this.need(data, path, {});
    return {
      color: this.color(found.colour, `${path}.colour`),
      width: this.need(found.width, `${path}.width`, 0),
      ...(found.dash ? { dash: found.dash } : {}),
    };
  }
}

/** Where `path` was said: the key itself, else the nearest key above it, else the file. */
export function placeOf(path: string, places: Places, file: string): { file: string; lines?: Lines } {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = places.get(at);
    if (place) return place;
  }
  return { file, lines: { from: 1, to: 1 } };
}
