import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBook, tick } from '../../../../src/main/cuts/index.js';
import { Engine } from '../../../../src/main/workspace/engine/engine.js';
import { changeBetween, changed } from '../../../../src/main/workspace/engine/loaded-change.js';
import type { Loaded } from '../../../../src/main/workspace/engine/types.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const section = (n: number, points: string) => `## Section ${n}\n\n${points}\n`;
const brief = (front = '', first = '- One\n- Two\n') =>
  `---\ntitle: Ports\n${front}---\n\n${section(0, first)}${Array.from({ length: 60 }, (_, n) => section(n + 1, '- Gas\n- Coal\n')).join('')}`;

/** A brief as it is loaded again and again: an edit, a tick, another title, an error, and mended again. */
async function loads(): Promise<readonly Loaded[]> {
  const path = join(temporaryFolder({ 'report.md': brief() }), 'report.md');
  const engine = new Engine({}, () => {}, new Int32Array(1));
  const load = (text: string, more: object = {}) =>
    engine.load({ path, bytes: Buffer.from(text), book: emptyBook, cut: 'full', ...more });
  const first = await load(brief(), { firstSlides: true });
  const whole = await load(brief());
  const facts = whole.briefs[0]?.facts ?? [];
  return [
    first,
    whole,
    await load(brief('', '- One\n- Two and a half\n')),
    await load(brief('', '- One\n- Two\n- Three\n'), { book: tick(emptyBook, facts, 'full', 'section-9', false) }),
    await load(brief('language: de\n')),
    await load(brief('template: nowhere\n')),
    await load(brief('', `![Map](${'x'.repeat(9)}.png)\n`)),
    await load('---\ntitle: [\n---\n'),
    await load(brief()),
  ];
}

describe('what of a loaded brief crosses from the worker', () => {
  it('leads to the brief as it is, from each load to each other', async () => {
    const all = await loads();
    for (const last of all) {
      for (const next of all) {
        const change = structuredClone(changeBetween(last, next));
        expect(changed(last, change)).toEqual(next);
      }
    }
  });

  it('is a line and not the whole brief where somebody types, and the other rows stay the same objects', async () => {
    const [, whole, edited] = (await loads()) as [Loaded, Loaded, Loaded];
    const change = changeBetween(whole, edited);
    expect(change.lists.slides?.items).toHaveLength(1);
    expect(change.lists.sections?.items).toHaveLength(1);
    const now = changed(whole, structuredClone(change));
    expect(now.sections[5]).toBe(whole.sections[5]);
    expect(now.slides[5]).toBe(whole.slides[5]);
  });
});
