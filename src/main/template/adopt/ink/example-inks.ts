/**
 * What a house's example slides write their text in. On a picture nobody knows whether the master's ink reads: houses with a dark one
 * under black text write white over it, run by run, and nothing but their own slides says so.
 */
import type { Color, Theme } from '../../../../shared/model/index.js';
import type { SourcePackage } from '../package/package.js';
import { readsOn } from './ink.js';

/** Slides that are looked at, and characters of one: what houses do they do on the first slides. */
const most = { slides: 30, characters: 400_000 } as const;
/** So many texts, and of all such a share, are in the colour: one slide's emphasis says nothing. */
const least = { texts: 2, share: 0.6 } as const;

const largeText = 2400; // hundredths of a point

export type InkClass = 'title' | 'body';

/** The colour that most of the example slides' titles, or contents, are given run by run; undefined where most keep their master's. */
export function exampleInk(source: SourcePackage, wanted: InkClass): Color | undefined {
  const said: (string | undefined)[] = [];
  for (const part of slidesOf(source)) {
    for (const [shape] of source.text(part).matchAll(/<p:sp>.*?<\/p:sp>/gs)) {
      if (classOf(shape) === wanted && /<a:t>\s*[^<\s]/.test(shape)) said.push(colourOf(shape));
    }
  }
  const counts = new Map<string, number>();
  for (const each of said) if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < least.texts || best[1] < least.share * said.length) return undefined;
  return readColour(best[0]);
}

function slidesOf(source: SourcePackage): readonly string[] {
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  return [...source.names]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name) && source.bytes(name).length < most.characters)
    .sort((a, b) => number(a) - number(b))
    .slice(0, most.slides);
}

function classOf(shape: string): InkClass | undefined {
  const ph = /<p:ph\b([^>]*)>/.exec(shape)?.[1];
  // Large text in a box of its own stands where a title would.
  if (ph === undefined)
    return Number(/<a:rPr\b[^>]*? sz="(\d+)"/.exec(shape)?.[1] ?? 0) >= largeText ? 'title' : undefined;
  const type = /\btype="(\w+)"/.exec(ph)?.[1] ?? 'obj';
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return ['body', 'obj', 'subTitle'].includes(type) ? 'body' : undefined;
}

/** Of a shape's first run, `scheme:bg1` or `rgb:FFFFFF`. */
function colourOf(shape: string): string | undefined {
  const run = /<a:rPr\b[^>]*?(?:\/>|>(.*?)<\/a:rPr>)/s.exec(shape)?.[1] ?? '';
  const fill = /<a:solidFill>\s*<a:(schemeClr|srgbClr) val="(\w+)"\s*\/>/.exec(run);
  return fill ? `${fill[1] === 'schemeClr' ? 'scheme' : 'rgb'}:${fill[2]}` : undefined;
}

const slots = ['tx1', 'bg1', 'tx2', 'bg2', 'dk1', 'lt1', 'dk2', 'lt2'] as const;

function readColour(said: string): Color | undefined {
  const [kind, value = ''] = said.split(':');
  if (kind === 'rgb') return /^[0-9a-f]{6}$/i.test(value) ? { slot: 'tx1', rgb: value.toUpperCase() } : undefined;
  const slot = slots.find((each) => each === value);
  return slot && { slot };
}

/** Whether two colours are as far apart as ink and paper: one of them is for dark grounds, the other for pale ones. */
export function areOpposed(one: Color, other: Color, theme: Theme): boolean {
  return readsOn(one, { type: 'solid', color: other }, theme, 4.5);
}
