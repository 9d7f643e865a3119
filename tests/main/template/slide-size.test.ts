import { describe, expect, it } from 'vitest';
import { layoutIds, type Template } from '../../../src/shared/model/index.js';
import { houses } from '../../support/houses.js';
import { codes, load, loadOverPlain, plain } from './expect-template.js';

const sizes = [
  '4:3',
  'A4',
  '{ width: 1280, height: 720 }',
  '{ width: 720, height: 405 }',
  '{ width: 1024, height: 768 }',
];
const lit = houses.filter(({ variant }) => variant === 'light').map(({ house }) => house);

describe('slides of another size', () => {
  it.each(lit.flatMap((house) => sizes.map((size) => ({ house, size }))))(
    '$house on $size: every place lies on the slide, and there is nothing to say',
    async ({ house, size }) => {
      const loaded = await load(`extends: ${house}\nsize: ${size}`);
      expect(codes(loaded)).toEqual([]);
      const { width, height } = (loaded.template as Template).size;
      for (const id of layoutIds) {
        for (const { name, box } of Object.values((loaded.template as Template).layouts[id].slots)) {
          expect(box.x + box.width, `${id} ${name}`).toBeLessThanOrEqual(width + 0.01);
          expect(box.y + box.height, `${id} ${name}`).toBeLessThanOrEqual(height + 0.01);
        }
      }
    },
  );

  it('of the same proportions look the same: places and type grow or shrink together', async () => {
    const { template } = await loadOverPlain('size: { width: 720, height: 405 }');
    const [small, usual] = [(template as Template).layouts.bullets, plain().layouts.bullets];
    for (const name of ['title', 'body', 'callout', 'number']) {
      const [a, b] = [small.slots[name]!, usual.slots[name]!];
      for (const key of ['x', 'y', 'width', 'height'] as const)
        expect(a.box[key], name).toBeCloseTo(b.box[key] * 0.75, 1);
      expect(a.levels[0]!.size).toBeCloseTo(b.levels[0]!.size * 0.75, 0);
    }
    expect(template?.style.table.padding).toBeCloseTo(plain().style.table.padding * 0.75, 1);
  });

  it('that are only narrower keep the size of their type', async () => {
    const { template } = await loadOverPlain('size: 4:3');
    expect(template?.layouts.bullets.slots.title?.levels[0]?.size).toBe(30);
  });

  it('keep what the file itself says: it is meant for them', async () => {
    const yaml =
      'size: { width: 1280, height: 720 }\nslots: { title: { top: 40, bottom: 160 } }\ntype: { title: { size: 44 } }';
    const { template } = await loadOverPlain(yaml);
    expect(template?.layouts.bullets.slots.title?.box).toMatchObject({ y: 40, height: 120 });
    expect(template?.layouts.bullets.slots.title?.levels[0]?.size).toBe(44);
  });

  it('are stretched once, however many templates there are between', async () => {
    const loaded = await load('extends: between', {
      others: { between: 'extends: plain\nsize: { width: 1280, height: 720 }' },
    });
    const { template } = await loadOverPlain('size: { width: 1280, height: 720 }');
    expect(loaded.template?.layouts.bullets.slots.body?.box).toEqual(template?.layouts.bullets.slots.body?.box);
    const back = await load('extends: between\nsize: 16:9', {
      others: { between: 'extends: plain\nsize: { width: 1280, height: 720 }' },
    });
    expect(back.template?.layouts.bullets.slots.body?.box).toEqual(plain().layouts.bullets.slots.body?.box);
  });
});
