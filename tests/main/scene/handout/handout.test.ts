import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paint } from '../../../../src/shared/drawing/index.js';
import type { Box, Handout, HandoutPage, HandoutPart, Line } from '../../../../src/shared/model/index.js';
import { handoutOf, lineText, partsOf, readText } from '../../../support/handout.js';
import { houses } from '../../../support/houses.js';
import { textOf } from '../../../support/scene-arbitraries.js';

const margin = 54; // pt, at both sides
const head = 62;
const foot = 60;
/** A hair more than rounding gives. */
const near = 0.05;
const labelSize = 9; // pt

/** Lines with their boxes, of all that is read on a page. */
function linesOn({ parts }: HandoutPage): readonly { readonly line: Line; readonly size: number }[] {
  return parts.flatMap((part) => {
    const bodies =
      part.type === 'text' ? [part.body] : part.type === 'table' ? part.item.rows.flatMap((row) => row.cells) : [];
    return bodies.flatMap(({ lines, paragraphs }) =>
      lines.map((line) => ({ line, size: paragraphs[line.paragraph]?.size ?? 0 })),
    );
  });
}

function boxOf(part: HandoutPart): Box | undefined {
  if (part.type === 'slide') return part.box;
  return part.type === 'ornament' || part.type === 'table' ? part.item.box : undefined;
}

const paragraph = textOf(150);
const listText = fc
  .array(textOf(20), { minLength: 1, maxLength: 40 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const code = fc
  .array(textOf(12), { minLength: 1, maxLength: 90 })
  .map((lines) => `\`\`\`\n${lines.join('\n').replaceAll('`', "'")}\n\`\`\``);
const table = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(2, 30))
  .chain(([columns, rows, longest]) =>
    fc.array(fc.array(textOf(longest), { minLength: columns, maxLength: columns }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  )
  .map(([first, ...rows]) => {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [row(first as string[]), row((first as string[]).map(() => '---')), ...rows.map(row)].join('\n');
  });
const quote = paragraph.map((text) => `> ${text}\n>\n> — Somebody`);
const callout = paragraph.map((text) => `> [!NOTE]\n> ${text}`);
const notes = paragraph.map((text) => `<!-- notes: ${text.replaceAll('--', '-')} -->`);
const blockText = fc.oneof(paragraph, listText, code, table, quote, callout, notes);
const sectionText = fc
  .tuple(textOf(9), fc.array(blockText, { maxLength: 4 }))
  .map(([title, blocks]) => `## ${title}\n\n${blocks.join('\n\n')}`);
const briefText = fc
  .tuple(fc.constantFrom('en', 'fa', 'zh', 'en-US'), textOf(10), fc.array(sectionText, { minLength: 1, maxLength: 4 }))
  .map(
    ([language, title, sections]) =>
      `---\nlang: ${language}\nclassification: Internal\n---\n\n# ${title}\n\n${sections.join('\n\n')}\n`,
  );

/** Each run of text lies between the margins, and nothing on a page reaches out of it. */
function expectInside(page: HandoutPage, { width, height }: Handout['size']): void {
  const expectWithin = (x: number, room: number): void => {
    expect(x).toBeGreaterThanOrEqual(margin - near);
    expect(x + room).toBeLessThanOrEqual(width - margin + near);
  };
  for (const { line, size } of linesOn(page)) {
    expect(line.y - 0.8 * size).toBeGreaterThanOrEqual(head - near);
    expect(line.y).toBeLessThanOrEqual(height - foot + near);
    for (const run of line.runs) expectWithin(run.x, run.width);
  }
  for (const run of page.furniture.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs))) {
    expectWithin(run.x, run.width);
  }
  for (const box of page.parts.flatMap((part) => boxOf(part) ?? [])) {
    expectWithin(box.x, box.width);
    expect(box.y).toBeGreaterThanOrEqual(head - 7); // the ground of code reaches a little over its lines
    expect(box.y + box.height).toBeLessThanOrEqual(height - foot + 7);
  }
}

/** Texts stand below one another; a label stands beside the text that it belongs to. */
function expectApart({ parts }: HandoutPage): void {
  let bottom = 0;
  for (const part of parts) {
    if (part.type === 'slide') bottom = Math.max(bottom, part.box.y + part.box.height);
    if (part.type === 'table') {
      expect(part.item.box.y).toBeGreaterThanOrEqual(bottom - near);
      bottom = part.item.box.y + part.item.box.height;
    }
    if (part.type !== 'text') continue;
    const isLabel = part.role === 'heading' && part.body.paragraphs[0]?.size === labelSize;
    for (const { y } of part.body.lines) {
      expect(y).toBeGreaterThanOrEqual(bottom - near);
      if (!isLabel) bottom = y;
    }
  }
}

/** Texts go on where the last page ended, and no part of them stands twice. */
function expectOnce({ pages }: Handout): void {
  const places = new Set<string>();
  let last = -1;
  for (const part of pages.flatMap(({ parts }) => parts)) {
    if (part.type !== 'text') continue;
    expect(part.flow).toBeGreaterThanOrEqual(last);
    last = part.flow;
    for (const { paragraph: index, runs } of part.body.lines) {
      for (const { run, from } of runs) {
        const place = `${part.flow} ${index} ${run} ${from}`;
        expect(places.has(place)).toBe(false);
        places.add(place);
      }
    }
  }
}

describe('the pages of a handout', () => {
  it('hold all that stands on them, once and one below the other, whatever the brief says', () => {
    fc.assert(
      fc.property(briefText, (text) => {
        const { handout, scenes } = handoutOf(text);
        for (const page of handout.pages) {
          expectInside(page, handout.size);
          expectApart(page);
        }
        expectOnce(handout);
        expect(partsOf(handout, 'slide').map(({ scene }) => scene)).toEqual(scenes.map((_, index) => index));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

const many = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n');

describe('what is long', () => {
  it('goes on on further pages, and is not repeated with the slides that it makes', () => {
    const { handout, scenes } = handoutOf(`# T\n\n## Long\n\n${many(90, (n) => `- Item number ${n} of the list`)}\n`);
    expect(scenes.length).toBeGreaterThan(4);
    expect(handout.pages.length).toBeLessThan(scenes.length);
    const lines = readText(handout).filter((line) => line.startsWith('Item number'));
    expect(lines).toEqual(Array.from({ length: 90 }, (_, n) => `Item number ${n + 1} of the list`));
  });

  it('repeats the header of a table on each page, and says it once', () => {
    const rows = many(90, (n) => `| Region ${n} | ${n} |`);
    const { handout } = handoutOf(`# T\n\n## Table\n\n| Region | Mt |\n| --- | --: |\n${rows}\n`);
    const tables = partsOf(handout, 'table');
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.map(({ goesOn }) => goesOn)).toEqual(tables.map((_, index) => index > 0));
    expect(new Set(tables.map(({ flow }) => flow)).size).toBe(1);
    for (const { item } of tables) {
      const [cell] = item.rows[0]?.cells ?? [];
      expect(cell && lineText(cell.lines[0] as Line, cell)).toBe('Region');
    }
    expect(readText(handout).filter((line) => line === 'Region')).toHaveLength(1);
  });

  it('does not leave one line of a paragraph, nor a heading, alone at the foot or head of a page', () => {
    const text = 'Words that make a paragraph of a few lines, so that there is something to be torn. '.repeat(4);
    const { handout } = handoutOf(`# T\n\n## A\n\n${many(14, (n) => `${n} ${text}\n`)}\n`);
    expect(handout.pages.length).toBeGreaterThan(2);
    for (const part of partsOf(handout, 'text')) {
      const { lines } = part.body;
      const count = (paragraph: number | undefined): number =>
        lines.filter((line) => line.paragraph === paragraph).length;
      expect(part.role === 'heading' || count(lines[0]?.paragraph) > 1).toBe(true);
      expect(part.role === 'heading' || count(lines.at(-1)?.paragraph) > 1).toBe(true);
    }
  });

  it('shares a page with what follows where both fit', () => {
    const { handout, scenes } = handoutOf('# T\n\n## A\n\n- one\n- two\n\n## B\n\n- three\n- four\n');
    expect(scenes).toHaveLength(3);
    expect(handout.pages).toHaveLength(2);
  });
});

describe('the paper', () => {
  it.each([
    ['en-US', 612],
    ['es-MX', 612],
    ['en', 595.28],
    ['en-GB', 595.28],
    ['zh-Hans-CN', 595.28],
    ['de', 595.28],
  ])('of %s is %d points wide', (language, width) => {
    expect(handoutOf(`---\nlang: ${language}\n---\n\n# T\n`).handout.size.width).toBe(width);
  });

  it('is what is asked for before that', () => {
    expect(handoutOf('---\nlang: en-US\n---\n\n# T\n', { paper: 'a4' }).handout.size.width).toBe(595.28);
  });

  it.each(houses)('is white, with text that can be read, in $house, $variant', async ({ load }) => {
    const text =
      '# T\n\n## A\n\nA [link](https://example.org) in a text.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n```\ncode\n```\n\n> Said.\n>\n> — Somebody\n\n<!-- notes: Note. -->\n';
    const { handout } = handoutOf(text, { template: await load() });
    const bodies = handout.pages.flatMap(({ parts, furniture }) => [
      ...furniture,
      ...parts.flatMap((part) =>
        part.type === 'text' ? [part.body] : part.type === 'table' ? part.item.rows.flatMap((row) => row.cells) : [],
      ),
    ]);
    const colors = new Set(
      bodies.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => runs.map(({ color }) => paint(color, handout.look.theme).hex)),
      ),
    );
    expect(colors.size).toBeGreaterThan(1);
    for (const color of colors) expect(contrastOnWhite(color)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrastOnWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('a handout that reads from right to left', () => {
  it('has its text, its labels and its slides mirrored', () => {
    const text = (language: string) => `---\nlang: ${language}\n---\n\n# T\n\n## A\n\n- 2024\n\n<!-- notes: 2025 -->\n`;
    const [left, right] = [handoutOf(text('en')).handout, handoutOf(text('fa')).handout];
    const { width } = left.size;
    const slides = (of: typeof left) => partsOf(of, 'slide').map(({ box }) => box);
    expect(slides(right).map(({ x, width: own }) => width - x - own)).toEqual(
      slides(left).map(({ x }) => expect.closeTo(x, 1)),
    );
    const label = partsOf(right, 'text').find(
      ({ role, body }) => role === 'heading' && body.paragraphs[0]?.size === labelSize,
    );
    expect(label?.body.lines[0]?.runs[0]?.x).toBeGreaterThan(width - margin - 80);
  });
});
