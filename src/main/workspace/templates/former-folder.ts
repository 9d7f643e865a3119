import { existsSync } from 'node:fs';
import type { FormerTemplate } from '../../../shared/contract/index.js';
import type { Environment } from '../folders/template-folders.js';

/** Where a template goes that another takes the place of: `corporate-until-2026-11-26`, with a number behind it where there is one of that day. */
export function formerFolder(house: string, { SOURCE_DATE_EPOCH }: Environment): string {
  const now = SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(Number(SOURCE_DATE_EPOCH) * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const stem = `${house}-until-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  let folder = stem;
  for (let n = 2; existsSync(folder); n += 1) folder = `${stem}-${n}`;
  return folder;
}

/** What the folder of a template says of its having been replaced; undefined for one that nothing has taken the place of. */
export function formerIn(folder: string): FormerTemplate | undefined {
  const [, until, count] = /.-until-(\d{4}-\d\d-\d\d)(?:-(\d+))?$/.exec(folder) ?? [];
  return until === undefined ? undefined : { until, count: Number(count ?? 1) };
}
