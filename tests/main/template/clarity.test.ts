/** What Clarity promises of every text style, on every layout, in both variants. */
import { describe, expect, it } from 'vitest';
import { checkContrast } from '../../../src/main/template/contrast.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import type { Slot, Template } from '../../../src/shared/model/index.js';
import { builtIn, load } from './expect-template.js';

const nowhere = () => ({});

async function clarity(variant: string): Promise<Template> {
  const { template, diagnostics } = await loadTemplate('clarity', { folders: [builtIn], variant });
  expect(diagnostics).toEqual([]);
  return template as Template;
}

function slotsOf({ layouts }: Template): readonly (readonly [string, Slot])[] {
  return Object.values(layouts).flatMap((layout) =>
    Object.values(layout.slots).map((slot) => [`${layout.id}.${slot.name}`, slot] as const),
  );
}

/** The lines at the edge of a slide: larger ones would take the place of what matters. */
const small = new Set(['source', 'footer', 'date', 'marking']);

describe.each(['light', 'dark'])('Clarity, %s', (variant) => {
  it('has a contrast of 7:1 in every text and mark', async () => {
    expect(checkContrast(await clarity(variant), variant, nowhere, 7)).toEqual([]);
  });

  it('sets nothing under 20 points but the lines at the edge, and those not under 14', async () => {
    const least = (slot: Slot) =>
      Math.min(...slot.levels.map(({ size }) => (size * slot.minSize) / (slot.levels[0]?.size ?? size)));
    for (const [name, slot] of slotsOf(await clarity(variant))) {
      const floor = small.has(slot.name) ? 14 : 20;
      expect({ name, small: least(slot) < floor }).toEqual({ name, small: false });
    }
  });

  it('gives the first four levels of a list marks of four shapes', async () => {
    const { levels } = (await clarity(variant)).layouts.bullets.slots.body as Slot;
    const marks = levels.slice(0, 4).map(({ mark }) => (mark.type === 'char' ? mark.char : mark.type));
    expect(new Set(marks).size).toBe(4);
  });

  it('rules the rows of tables in ink', async () => {
    const { table } = (await clarity(variant)).style;
    expect(table.rowRule).toMatchObject({ color: { slot: 'tx1' }, width: 1 });
    expect(table.minSize).toBe(20);
  });
});

describe('a house made from Clarity', () => {
  it('inherits the promise: a blue that is fine elsewhere is reported', async () => {
    const { diagnostics } = await load("name: Mine\nextends: clarity\ntheme: { colours: { accent1: '1D62C4' } }");
    // 5.8:1 on white.
    expect(diagnostics.map(({ code }) => code)).toContain('template-contrast-low');
    expect(diagnostics.find(({ code }) => code === 'template-contrast-low')?.values).toMatchObject({ needed: 7 });
  });
});
