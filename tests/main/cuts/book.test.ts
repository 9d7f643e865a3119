import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askLayout,
  type CutBook,
  choose,
  copyCut,
  deleteCut,
  emptyBook,
  formatBook,
  invert,
  move,
  nameProblem,
  readBook,
  renameCut,
  resolved,
  tick,
  tickAll,
} from '../../../src/main/cuts/index.js';
import { layoutIds } from '../../../src/shared/model/index.js';
import { factsOf } from './facts.js';

const facts = factsOf('## One\n\n- 1\n\n## Two\n\n- 2\n\n### Under\n\n- u\n\n## Three\n\n- 3\n');

async function read(text: string): Promise<CutBook> {
  const answer = await readBook(text, 'b.cuts.json');
  if ('problem' in answer) throw new Error(answer.problem.code);
  return answer.book;
}

async function problem(text: string) {
  const answer = await readBook(text, 'b.cuts.json');
  return 'problem' in answer ? answer.problem : undefined;
}

describe('the cuts file', () => {
  it('has a section on a line of its own, so that a tick is one changed line', () => {
    const before = formatBook(
      copyCut(emptyBook, facts, 'full', 'short').cuts.length ? copyCut(emptyBook, facts, 'full', 'short') : emptyBook,
    );
    const after = formatBook(tick(copyCut(emptyBook, facts, 'full', 'short'), facts, 'short', 'three', false));
    const changed = before.split('\n').filter((line, index) => line !== after.split('\n')[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^ {8}\{ "id": "three", "in": true, "hash": "[0-9a-f]{16}" \}$/);
  });

  it('is read as it was written, whatever it holds', async () => {
    const other = fc.dictionary(fc.constantFrom('note', 'owner', 'x-colour'), fc.jsonValue({ maxDepth: 2 }), {
      noNullPrototype: true,
    });
    const section = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        in: fc.boolean(),
        layout: fc.constantFrom(...layoutIds),
        hash: fc.string(),
        other,
      },
      { requiredKeys: ['id', 'other'], noNullPrototype: true },
    );
    const cut = fc.record(
      {
        name: fc.stringMatching(/^[a-z0-9 ]*[a-z0-9]$/),
        new: fc.constantFrom('in' as const, 'out' as const),
        minutes: fc.integer({ min: 1, max: 90 }),
        order: fc.array(fc.string()),
        sections: fc.uniqueArray(section, { selector: (each) => each.id }),
        other,
      },
      { requiredKeys: ['name', 'new', 'sections', 'other'], noNullPrototype: true },
    );
    const book = fc.record({
      cuts: fc.uniqueArray(
        cut.map((each) => ({ ...each, name: each.name.replace(/\s+/g, ' ').trim() })),
        {
          selector: (each) => each.name,
        },
      ),
      other,
    });
    await fc.assert(
      fc.asyncProperty(book, async (given) => {
        const text = formatBook(given);
        const again = await read(text);
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(given)));
        expect(formatBook(again)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what it does not know through a change: fields of the file, of a cut, of a section', async () => {
    const text = formatBook({
      other: { owner: 'desk' },
      cuts: [
        {
          name: 'short',
          new: 'out',
          sections: [{ id: 'one', in: true, other: { why: 'asked by the minister' } }],
          other: { colour: { r: 1 } },
        },
      ],
    });
    const changed = JSON.parse(formatBook(tick(await read(text), facts, 'short', 'three', true)));
    expect(changed).toMatchObject({
      owner: 'desk',
      cuts: [
        {
          colour: { r: 1 },
          sections: [
            { id: 'one', why: 'asked by the minister' },
            { id: 'three', in: true },
          ],
        },
      ],
    });
  });

  it.each([
    ['{\n "version": 1,\n "cuts": [],\n}', 'cuts-file-syntax', 4],
    ['{\n "version": 1\n "cuts": []\n}', 'cuts-file-syntax', 2],
    ['{ "version": 1,\n<<<<<<< ours\n "cuts": []\n=======\n}', 'cuts-file-syntax', 2],
    ['', 'cuts-file-syntax', 1],
    ['[]', 'cuts-file-value', 1],
    ['{ "version": 2, "cuts": [] }', 'cuts-file-newer', 1],
    ['{ "cuts": [] }', 'cuts-file-value', 1],
    ['{ "version": 1,\n "cuts": [\n  { "name": "a", "new": "maybe",\n "sections": [] }] }', 'cuts-file-value', 3],
    [
      '{ "version": 1,\n "cuts": [{ "name": "a", "new": "out",\n "sections": [\n{ "id": "x", "in": "yes" }] }] }',
      'cuts-file-value',
      4,
    ],
    [
      '{ "version": 1,\n "cuts": [{ "name": "a", "new": "out",\n "sections": [\n{ "id": "x", "layout": "bulets" }] }] }',
      'cuts-file-value',
      4,
    ],
    [
      '{ "version": 1, "cuts": [\n{ "name": "a", "new": "out", "sections": [] },\n{ "name": " A", "new": "out", "sections": [] }] }',
      'cut-twice',
      3,
    ],
    [
      '{ "version": 1, "cuts": [{ "name": "a", "new": "out", "sections": [\n{ "id": "x" },\n{ "id": "x" }] }] }',
      'cut-section-twice',
      3,
    ],
  ])('says what is wrong, and on which line: %j', async (text, code, line) => {
    expect(await problem(text)).toMatchObject({ code, severity: 'error', file: 'b.cuts.json', lines: { from: line } });
  });

  it('never fails on any text: it is read, or diagnosed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const answer = await readBook(text, 'b.cuts.json');
        if ('problem' in answer) expect(answer.problem.lines?.from).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('changes of cuts', () => {
  it('ticking brings the headings above with it, clearing takes what is under it', () => {
    const cleared = tick(emptyBook, facts, 'full', 'two', false);
    expect(resolved(cleared, facts, 'full').cut.out).toEqual(new Set(['two', 'under']));
    expect(resolved(tick(cleared, facts, 'full', 'under', true), facts, 'full').cut.out).toEqual(new Set());
  });

  it('ticks and clears all, turns the choice over, and takes a list as it is', () => {
    const out = (book: CutBook) => [...resolved(book, facts, 'full').cut.out];
    const none = tickAll(emptyBook, facts, 'full', false);
    expect(out(none)).toEqual(['one', 'two', 'under', 'three']);
    expect(out(tickAll(none, facts, 'full', true))).toEqual([]);
    expect(out(invert(tick(emptyBook, facts, 'full', 'two', false), facts, 'full'))).toEqual(['one', 'three']);
    const chosen = choose(emptyBook, facts, '5 minutes', new Set(['one']), 5);
    expect(resolved(chosen, facts, '5 minutes').cut.out).toEqual(new Set(['two', 'under', 'three']));
    expect(chosen.cuts).toMatchObject([{ name: '5 minutes', new: 'out', minutes: 5 }]);
  });

  it('moves a section among those beside it, and forgets the order when it is the brief’s again', () => {
    const moved = move(emptyBook, facts, 'full', 'three', 'one');
    expect(resolved(moved, facts, 'full').cut.order).toEqual(['three', 'one', 'two']);
    expect(move(moved, facts, 'full', 'under', 'one')).toBe(moved);
    const back = move(moved, facts, 'full', 'three', '');
    expect(resolved(back, facts, 'full').cut.order).toBeUndefined();
  });

  it('keeps the order when a heading is renamed', () => {
    const moved = move(emptyBook, facts, 'full', 'three', 'one');
    const renamed = factsOf('## One\n\n- 1\n\n## Two\n\n- 2\n\n### Under\n\n- u\n\n## Third\n\n- 3\n');
    expect(resolved(moved, renamed, 'full').cut.order).toEqual(['third', 'one', 'two']);
  });

  it('asks for a kind of slide for a section, and takes it back', () => {
    const asked = askLayout(emptyBook, facts, 'full', 'one', 'timeline');
    expect(resolved(asked, facts, 'full').cut.kinds).toEqual(new Map([['one', 'timeline']]));
    expect(resolved(askLayout(asked, facts, 'full', 'one', undefined), facts, 'full').cut.kinds).toBeUndefined();
  });

  it('copies, renames and deletes cuts', () => {
    const made = tick(copyCut(emptyBook, facts, 'full', ' 5  minutes '), facts, '5 minutes', 'two', false);
    const copied = renameCut(copyCut(made, facts, '5 minutes', 'copy'), 'copy', 'press');
    expect(copied.cuts.map((cut) => cut.name)).toEqual(['5 minutes', 'press']);
    expect(resolved(copied, facts, 'press').cut.out).toEqual(new Set(['two', 'under']));
    expect(deleteCut(copied, '5 Minutes').cuts.map((cut) => cut.name)).toEqual(['press']);
  });

  it.each([
    ['', 'empty'],
    ['a,b', 'comma'],
    ['Press ', 'taken'],
    ['x'.repeat(61), 'long'],
    ['10 minutes', undefined],
  ])('says whether %j can be a name', (name, expected) => {
    expect(nameProblem(name, ['full', 'press'])).toBe(expected);
  });
});
