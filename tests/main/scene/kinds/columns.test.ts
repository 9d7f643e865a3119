/** Columns side by side: their heads, places and sizes. */
import { describe, expect, it } from 'vitest';
import type { Body, FlowBlock, Scene } from '../../../../src/shared/model/index.js';
import { composeSlides, count, names, textOf } from '../../../support/compose-slides.js';
import { inlines, list, paragraph, slide } from '../../../support/deck-builder.js';
import { plainTemplate } from '../../../support/template-builder.js';

const baseline = (scene: Scene | undefined, name: string): number => textOf(scene, name).lines.at(-1)!.y;
const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('columns', () => {
  const column = (head: string, ...blocks: FlowBlock[]) => ({ head: inlines(head), content: blocks });

  it('have heads on one baseline and bodies that begin on one line, also where one head is longer', () => {
    const long = 'A head that is a good deal longer than the other one and so wraps';
    const scene = one(
      { type: 'columns', columns: [column('Short', paragraph('x')), column(long, paragraph('y'))] },
      { kind: 'comparison' },
    );
    expect(baseline(scene, 'head1')).toBeCloseTo(baseline(scene, 'head2'), 1);
    expect(textOf(scene, 'body').lines[0]!.y).toBe(textOf(scene, 'body2').lines[0]!.y);
  });

  it('are equal on the grid when there are three, from margin to margin', () => {
    const scene = one(
      { type: 'columns', columns: ['A', 'B', 'C'].map((head) => column(head, paragraph('x'))) },
      { kind: 'comparison' },
    );
    const boxes = ['body', 'body2', 'body3'].map((name) => textOf(scene, name).box);
    expect(new Set(boxes.map((box) => Math.round(box.width))).size).toBe(1);
    expect(boxes[0]!.x).toBe(48);
    expect(boxes[2]!.x + boxes[2]!.width).toBeCloseTo(912, 0);
  });

  it('keep their texts two gutters apart, and the places of the layout where those are apart already', () => {
    const of = (head: string, text: string): Scene =>
      one(
        { type: 'columns', columns: [column(head, paragraph(text)), column('B', paragraph('x'))] },
        { kind: 'comparison' },
      );
    const ends = (scene: Scene, name: string): number => {
      const { box } = textOf(scene, name);
      return box.x + box.width;
    };
    const near = of('n '.repeat(60), 'n '.repeat(200));
    expect(textOf(near, 'body2').box.x - ends(near, 'body')).toBeCloseTo(24, 1);
    expect(textOf(near, 'head2').box.x - ends(near, 'head1')).toBeCloseTo(24, 1);
    const short = of('A', 'y');
    const { slots } = plainTemplate().layouts.comparison;
    expect(textOf(short, 'body').box.width).toBeCloseTo(slots.body?.box.width ?? 0, 1);
    expect(textOf(short, 'head1').box.width).toBeCloseTo(slots.head1?.box.width ?? 0, 1);
  });

  it('share a size, and go on side by side', () => {
    const long = list(count(30, (n) => `Item ${n}`));
    const { scenes } = composeSlides([
      slide({ type: 'columns', columns: [column('A', long), column('B', paragraph('short'))] }, { kind: 'comparison' }),
    ]);
    expect(scenes.length).toBeGreaterThan(1);
    const sizes = scenes.flatMap((scene) =>
      scene.items.flatMap((item) =>
        item.kind === 'text' && item.name.startsWith('body') ? [item.paragraphs[0]!.size] : [],
      ),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(names(scenes[1])).toContain('head2');
    expect(names(scenes[1])).not.toContain('body2');
  });
});
