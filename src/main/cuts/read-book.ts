/** The text of a cuts file, checked. What is wrong is said with its line; nothing of a wrong file is used. */
import { foldedCutName, tidyCutName } from '../../shared/cut-name.js';
import { diagnostic } from '../../shared/diagnostics/index.js';
import { type Diagnostic, type LayoutId, layoutIds } from '../../shared/model/index.js';
import { nearest } from '../../shared/nearest.js';
import type { CutBook, StoredCut, StoredSection } from './types.js';

/** The version of the format that is written; a later one may mean more than we understand. */
export const bookVersion = 1;

export type ReadBook = { readonly book: CutBook } | { readonly problem: Diagnostic };

/** Where a value stands in the file: keys and places, from the outside in. */
type Path = readonly (string | number)[];

class Misshapen extends Error {
  constructor(
    readonly path: Path,
    readonly make: (where: { readonly file: string; readonly lines?: Diagnostic['lines'] }) => Diagnostic,
  ) {
    super('The cuts file is not as it must be.');
  }
}

/** Reads a cuts file. @param file as diagnostics name it */
export async function readBook(text: string, file: string): Promise<ReadBook> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    const { syntaxError } = await import('./json-lines.js');
    const { line, reason } = syntaxError(text);
    return { problem: diagnostic('cuts-file-syntax', { file, lines: { from: line, to: line } }, { reason }) };
  }
  try {
    return { book: bookOf(value) };
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    const { deepLine, lineOf } = await import('./json-lines.js');
    const line = deepLine(text) ?? lineOf(text, error.path);
    return { problem: error.make({ file, lines: { from: line, to: line } }) };
  }
}

function bookOf(value: unknown): CutBook {
  const { version, cuts, ...other } = fields(value, []);
  if (!Number.isInteger(version)) throw wrong(['version'], 'version', `the number ${bookVersion}`);
  if ((version as number) > bookVersion) {
    throw new Misshapen(['version'], (where) => diagnostic('cuts-file-newer', where, { version: Number(version) }));
  }
  const read = list(cuts, ['cuts']).map((cut, index) => cutOf(cut, ['cuts', index]));
  const names = read.map((cut) => foldedCutName(cut.name));
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) {
    const name = read[twice]?.name ?? '';
    throw new Misshapen(['cuts', twice, 'name'], (where) => diagnostic('cut-twice', where, { name }));
  }
  return { cuts: read, other };
}

function cutOf(value: unknown, path: Path): StoredCut {
  const { name, new: later, minutes, order, sections, ...other } = fields(value, path);
  if (typeof name !== 'string' || tidyCutName(name) === '') throw wrong([...path, 'name'], 'name', 'a name');
  if (later !== 'in' && later !== 'out') throw wrong([...path, 'new'], 'new', '"in" or "out"');
  if (minutes !== undefined && !(typeof minutes === 'number' && minutes > 0 && Number.isFinite(minutes))) {
    throw wrong([...path, 'minutes'], 'minutes', 'a number above 0');
  }
  const read = list(sections, [...path, 'sections']).map((section, index) =>
    sectionOf(section, [...path, 'sections', index]),
  );
  const ids = read.map((section) => section.id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) {
    const values = { id: ids[twice] ?? '', name };
    throw new Misshapen([...path, 'sections', twice], (where) => diagnostic('cut-section-twice', where, values));
  }
  return {
    name: tidyCutName(name),
    new: later,
    ...(minutes === undefined ? {} : { minutes }),
    ...(order === undefined ? {} : { order: orderOf(order, [...path, 'order']) }),
    sections: read,
    other,
  };
}

function orderOf(value: unknown, path: Path): readonly string[] {
  return list(value, path).map((id, index) => {
    if (typeof id !== 'string') throw wrong([...path, index], 'order', "a list of sections' ids");
    return id;
  });
}

function sectionOf(value: unknown, path: Path): StoredSection {
  const { id, in: ticked, layout, hash, ...other } = fields(value, path);
  if (typeof id !== 'string' || id === '') throw wrong([...path, 'id'], 'id', "a section's id");
  if (ticked !== undefined && typeof ticked !== 'boolean') throw wrong([...path, 'in'], 'in', 'true or false');
  if (hash !== undefined && typeof hash !== 'string') throw wrong([...path, 'hash'], 'hash', 'a text');
  return {
    id,
    ...(ticked === undefined ? {} : { in: ticked }),
    ...(layout === undefined ? {} : { layout: layoutOf(layout, [...path, 'layout']) }),
    ...(hash === undefined ? {} : { hash }),
    other,
  };
}

function layoutOf(value: unknown, path: Path): LayoutId {
  const known = layoutIds.find((id) => id === value);
  if (known) return known;
  const near = typeof value === 'string' ? nearest(value, layoutIds) : undefined;
  throw wrong(
    path,
    'layout',
    near ? `a kind of slide (did you mean "${near}"?)` : 'a kind of slide, such as "bullets"',
  );
}

function fields(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrong(path, String(path.at(-1) ?? 'the file'), 'an object in braces');
}

function list(value: unknown, path: Path): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(path, String(path.at(-1)), 'a list in square brackets');
}

function wrong(path: Path, place: string, expected: string): Misshapen {
  const named = /^\d+$/.test(place) ? 'an entry' : place;
  return new Misshapen(path, (where) => diagnostic('cuts-file-value', where, { place: named, expected }));
}
