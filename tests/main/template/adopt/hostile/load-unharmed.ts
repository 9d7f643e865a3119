/** Adopts a file, and holds that it takes little time and memory and that what is said of it is whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadTemplate } from '../../../../../src/main/template/index.js';
import { sentence } from '../../../../../src/shared/diagnostics/index.js';
import { temporaryFolder } from '../../../../support/temporary-folder.js';
import { builtIn } from '../../expect-template.js';

const longest = 8_000; // ms of the processor; most take a tenth of a second
const most = 400 * 1024 ** 2; // bytes beyond what the file itself and its making took

export async function loadUnharmed(bytes: Uint8Array) {
  const file = join(temporaryFolder(), 'house.potx');
  writeFileSync(file, bytes);
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const result = await loadTemplate(file, { folders: [builtIn] });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect(process.memoryUsage.rss() - before).toBeLessThan(most);
  for (const item of result.diagnostics) expect(sentence(item)).not.toMatch(/\{\w+\}|undefined/);
  return result;
}
