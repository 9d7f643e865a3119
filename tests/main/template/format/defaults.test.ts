/** What the schema says that holds without a key does hold: each key of two houses is left out, and said with its usual value. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noAssets } from '../../../../src/main/template/assets/load-assets.js';
import { Building } from '../../../../src/main/template/build/building.js';
import { buildDesign } from '../../../../src/main/template/build/template.js';
import { type TemplateData, templateFormat } from '../../../../src/main/template/format/format.js';
import { needed, type Shape, type Usual } from '../../../../src/main/template/format/shape.js';
import { templateData } from '../../../../src/main/template/index.js';
import { builtIn } from '../expect-template.js';

interface KeyOf {
  /** From the root, with the file's own names in it. */
  readonly path: readonly string[];
  /** The same for all that the file names itself: 'slots.*.top'. */
  readonly sort: string;
  readonly usual: Usual;
  readonly isSaid: boolean;
}

/** Every key that the maps of `data` have or could have. */
function* keysIn(shape: Shape, data: unknown, path: readonly string[] = [], sort = ''): Generator<KeyOf> {
  if (typeof data !== 'object' || data === null) return;
  if (shape.kind === 'named') yield* keysIn(shape.shape, data, path, sort);
  if (shape.kind === 'either') yield* keysIn(shape.long, data, path, sort);
  if (shape.kind === 'list' || shape.kind === 'record') {
    const each = shape.kind === 'list' ? shape.item : shape.value;
    for (const [name, value] of Object.entries(data)) yield* keysIn(each, value, [...path, name], `${sort}.*`);
  }
  if (shape.kind !== 'object') return;
  for (const [name, key] of Object.entries(shape.keys)) {
    const value = (data as Record<string, unknown>)[name];
    const at = { path: [...path, name], sort: `${sort}.${name}` };
    yield { ...at, usual: key.usual, isSaid: value !== undefined };
    yield* keysIn(key.shape, value, at.path, at.sort);
  }
}

function changed(data: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  const key = name as string;
  const next = rest.length === 0 ? value : changed((data as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === key ? next : item));
  const others = Object.fromEntries(Object.entries(data as object).filter(([other]) => other !== key));
  return next === undefined ? others : { ...others, [key]: next };
}

function designOf(data: unknown) {
  const building = new Building('template.yaml', data as TemplateData, new Map(), noAssets);
  const design = JSON.stringify(buildDesign(building, 'house', undefined));
  return { design, codes: building.diagnostics.map(({ code }) => code) };
}

/** Of places that the file has many of, so many are tried. */
const ofEachSort = 3;

describe.each(['plain', 'chancery'])('without a key of %s', (house) => {
  const data = templateData(join(builtIn, house, 'template.yaml'), [builtIn]);
  const seen = new Map<string, number>();
  const keys = [...keysIn(templateFormat.shape, data)].filter(({ sort, usual, isSaid }) => {
    if (usual === needed ? !isSaid : typeof usual === 'string') return false;
    seen.set(sort, (seen.get(sort) ?? 0) + 1);
    return (seen.get(sort) as number) <= ofEachSort;
  });

  it('that has a usual value, all is as with that value', () => {
    const literal = keys.filter(({ usual }) => usual !== needed);
    expect(literal.length).toBeGreaterThan(30);
    for (const { path, usual } of literal) {
      const value = typeof usual === 'object' ? usual.word : usual;
      expect(designOf(changed(data, path, undefined)), path.join('.')).toEqual(designOf(changed(data, path, value)));
    }
  });

  it('that is needed, there is no template', () => {
    const wanted = keys.filter(({ usual }) => usual === needed);
    expect(wanted.length).toBeGreaterThan(60);
    for (const { path } of wanted) {
      const codes = new Set(designOf(changed(data, path, undefined)).codes);
      // Without a style or shade, what names it is what is wrong.
      expect(codes.has('template-value-missing') || codes.has('template-name-unknown'), path.join('.')).toBe(true);
    }
  });
});
