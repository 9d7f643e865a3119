/** `extends:` maps are merged key by key; everything else (lists, values, columns) is replaced. */
import { isAsset } from './assets.js';
import type { TemplateData } from './format.js';
import type { Places } from './reading.js';

/** Keys that say who a template is, which nobody inherits. */
const ownKeys: ReadonlySet<string> = new Set(['name', 'version', 'description', 'extends', 'locked']);

export interface Extended {
  readonly data: TemplateData;
  readonly places: Places;
}

/** The base with what the child says laid over it. */
export function extend(base: Extended, child: Extended): Extended {
  const inherited = Object.fromEntries(Object.entries(base.data).filter(([key]) => !ownKeys.has(key)));
  return {
    data: merge(inherited, child.data) as TemplateData,
    places: new Map([...base.places, ...child.places]),
  };
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (isAsset(base) && isPlainMap(over) && !isAsset(over)) return merge({ file: base }, over);
  if (isAsset(over) && isPlainMap(base) && isAsset(base.file)) return merge(base, { file: over });
  if (!isPlainMap(base) || !isPlainMap(over) || replacesWhole(over)) return over;
  const merged: Record<string, unknown> = withoutReplaced(base, over);
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  // A place is said by columns or by edges: who says one takes back the other.
  if (isRange(over.columns)) {
    delete merged.left;
    delete merged.right;
  } else if (isRange(base.columns) && ('left' in over || 'right' in over)) delete merged.columns;
  return merged;
}

/** Of a fill, kinds of which one takes the place of another. */
const fillKinds = ['colour', 'gradient', 'picture'];

/** What of the base does not go on beside what is laid over it. */
function withoutReplaced(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  // The version for dark grounds and the words for it belong to the picture that they came with.
  const ofPicture = isAsset(over.file) ? ['dark', 'alt'] : [];
  const ofFill = fillKinds.some((kind) => kind in over) ? fillKinds.filter((kind) => !(kind in over)) : [];
  const gone = new Set([...ofPicture, ...ofFill]);
  return Object.fromEntries(Object.entries(base).filter(([key]) => !gone.has(key)));
}

/** Columns from one to another: of a place. The grid's `columns` is their number. */
function isRange(columns: unknown): boolean {
  return isPlainMap(columns);
}

/** Colours, column ranges, marks, fonts and files are values that happen to be maps. */
function replacesWhole(value: Record<string, unknown>): boolean {
  return (
    typeof value.of === 'string' ||
    typeof value.from === 'number' ||
    typeof value.char === 'string' ||
    typeof value.family === 'string' ||
    typeof value.asset === 'string' ||
    typeof value.number === 'string'
  );
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
