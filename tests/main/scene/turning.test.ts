/** Slides that read from right to left, on layouts whose artwork stands to one side. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { turned } from '../../../src/main/scene/turning.js';
import { loadTemplate } from '../../../src/main/template/index.js';
import { contains, overlaps } from '../../../src/shared/boxes.js';
import type { Box, Layout, Template } from '../../../src/shared/model/index.js';

const houses = ['plain', 'chancery', 'institute', 'newsroom', 'boardroom', 'clarity'];
const standing = ['footer', 'date', 'number'];
const hair = 0.5;

async function templateOf(name: string): Promise<Template> {
  const { template } = await loadTemplate(name, { folders: [join(process.cwd(), 'templates')] });
  if (!template) throw new Error(`${name} does not load`);
  return template;
}

/** Every slot of a layout as it stands on a slide that reads from right to left. */
function placesOf(layout: Layout, template: Template): readonly { readonly name: string; before: Box; now: Box }[] {
  return Object.values(layout.slots).map(({ name, box }) => ({
    name,
    before: box,
    now: standing.includes(name) ? box : turned(box, layout, template),
  }));
}

describe('a slide that reads from right to left', () => {
  it.each(houses)('has nothing on something else that was beside it: every layout of %s', async (house) => {
    const template = await templateOf(house);
    const found: string[] = [];
    for (const layout of Object.values(template.layouts)) {
      const places = placesOf(layout, template);
      const artwork = layout.decor.map(({ name, box }) => ({ name, before: box, now: box }));
      for (const [index, one] of places.entries()) {
        for (const other of [...places.slice(index + 1), ...artwork]) {
          if (overlaps(one.now, other.now, hair) && !overlaps(one.before, other.before, hair))
            found.push(`${layout.id}: ${one.name} on ${other.name}`);
        }
        const slide = { x: 0, y: 0, ...template.size };
        if (!contains(slide, one.now, hair)) found.push(`${layout.id}: ${one.name} leaves the slide`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(houses)('has its first column at the right: %s', async (house) => {
    const template = await templateOf(house);
    const { columns } = template.layouts;
    const at = (name: string): number => turned(columns.slots[name]?.box as Box, columns, template).x;
    expect(at('body')).toBeGreaterThan(at('body2'));
  });

  it('keeps the number of a part on the panel that its colour is made for, as far from the inner edge as it was from the outer', async () => {
    const template = await templateOf('institute');
    const { section } = template.layouts;
    const panel = section.decor.find(({ name }) => name === 'Panel')?.box as Box;
    const number = section.slots.kicker?.box as Box;
    const now = turned(number, section, template);
    expect(contains(panel, now)).toBe(true);
    expect(panel.x + panel.width - now.x - now.width).toBeCloseTo(number.x - panel.x);
  });

  it('begins all its texts at one edge in a house that has a margin with the page number to one side', async () => {
    const template = await templateOf('institute');
    const { bullets, statement, quote, table } = template.layouts;
    const edges = [bullets, statement, quote, table].flatMap((layout) =>
      ['title', 'body', 'table', 'kicker'].flatMap((name) => {
        const slot = layout.slots[name];
        if (!slot) return [];
        const box = turned(slot.box, layout, template);
        return [Math.round(box.x + box.width)];
      }),
    );
    expect([...new Set(edges)]).toEqual([906]);
  });
});
