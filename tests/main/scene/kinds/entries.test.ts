/** Slides that list other things: agendas and sources. */
import { describe, expect, it } from 'vitest';
import type { Body, Scene, TextItem } from '../../../../src/shared/model/index.js';
import { composeSlides, count, names, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { inlines, slide } from '../../../support/deck-builder.js';
import { plainTemplate } from '../../../support/template-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('an agenda', () => {
  const agenda = (titles: readonly string[]) =>
    composeSlides([
      slide(
        {
          type: 'agenda',
          entries: titles.map((title, n) => ({ title: inlines(title), number: String(n + 1), section: `s${n}` })),
        } as Body,
        { kind: 'agenda' },
      ),
    ]).scenes[0]!;

  it('keeps the column of its layout, and takes the second one too where an entry would need two lines', () => {
    const { body, body2 } = plainTemplate().layouts.agenda.slots;
    expect(textOf(agenda(['Short', 'Shorter']), 'body').box.width).toBe(body!.box.width);
    const long = textOf(agenda(['Short', 'What happened while nobody was looking at the corridor']), 'body');
    expect(long.lines).toHaveLength(2);
    expect(long.box.x + long.box.width).toBeCloseTo(body2!.box.x + body2!.box.width);
  });

  it('keeps long entries off the second column', () => {
    const scene = agenda(count(8, () => 'n '.repeat(60)));
    const { box } = textOf(scene, 'body');
    expect(textOf(scene, 'body2').box.x - box.x - box.width).toBeCloseTo(18, 1);
  });
});

describe('sources', () => {
  it('that are few take the place of both columns where an address would be broken', () => {
    const sources = (text: string): TextItem =>
      textOf(one({ type: 'sources', entries: [{ text: inlines(text) }] } as Body, { kind: 'sources' }), 'body');
    const { body, body2 } = plainTemplate().layouts.sources.slots;
    expect(sources('The report').box.width).toBe(body!.box.width);
    const long = sources('The report, example.org/archive/2026/committee/session-and-annexes');
    expect(long.box.x + long.box.width).toBeCloseTo(body2!.box.x + body2!.box.width);
    expect(long.lines).toHaveLength(1);
  });
});

describe('agenda and sources', () => {
  const agenda = (total: number): Body => ({
    type: 'agenda',
    entries: count(total, (n) => `Part ${n}`).map((title, index) => ({
      number: String(index + 1),
      title: inlines(title),
      section: 'part',
    })),
  });

  it('take one column up to six entries, two beyond', () => {
    expect(names(one(agenda(6)))).not.toContain('body2');
    const scene = one(agenda(9));
    expect(paragraphsOf(textOf(scene, 'body'))).toHaveLength(5);
    expect(textOf(scene, 'body2').lines[0]!.mark!.text).toBe('6.');
  });

  it('link each entry to its slide', () => {
    const scene = one(agenda(2));
    const links = scene.items.filter((item) => item.kind === 'shape');
    expect(links.map((item) => item.link)).toEqual(Array(2).fill({ to: 'section', section: 'part/1' }));
    // Each lies over the lines of its entry, and the text itself has no look of a link.
    const body = textOf(scene, 'body');
    for (const [index, { box }] of links.entries()) {
      const { y } = body.lines.find(({ paragraph }) => paragraph === index)!;
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
    expect(body.paragraphs.flatMap(({ runs }) => runs).filter((run) => run.link || run.underline)).toEqual([]);
  });

  it('sources keep the numbers that the text refers to', () => {
    const scene = one({
      type: 'sources',
      entries: [
        { number: 3, text: inlines('Three') },
        { number: 5, text: inlines('Five') },
      ],
    });
    expect(textOf(scene, 'body').lines.map((line) => line.mark?.text)).toEqual(['3.', '5.']);
  });
});
