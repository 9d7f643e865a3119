/** The briefs in tests/briefs/charts, by path. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../briefs/charts', import.meta.url));

export const chartBriefs: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => join(folder, name));
