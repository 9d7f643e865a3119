/**
 * While somebody types, blocks that did not change are taken as they were read before: the brief must be the one that is read from
 * nothing. `BRIEFDECK_BRIEF_REVISIONS=2000 BRIEFDECK_SEED=random` tries so many series of edits a file, and `BRIEFDECK_BRIEFS`
 * names further files.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BriefMemory, parseBrief } from '../../src/main/brief/index.js';

const runs = Number(process.env.BRIEFDECK_BRIEF_REVISIONS ?? 25);
const more = (process.env.BRIEFDECK_BRIEFS ?? '').split(':').filter(Boolean);
const files = [
  'samples/every-kind.md',
  'samples/iran-russia-drones.md',
  'tests/briefs/stress.md',
  'tests/briefs/parts.md',
  ...more,
];

/** What begins, ends or joins blocks, and what one block says to the whole brief. */
const pieces = [
  '# ',
  '## New\n\n',
  '\n\n#',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '    ',
  '> ',
  '```',
  '```\n',
  '~~~\n',
  ':::\n',
  '::: note\n',
  '$$',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<details>\n',
  '<table>',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '---\n',
  '===\n',
  ': what it means\n',
  '[^1]',
  '[^1]: Note.\n',
  '^[inline]',
  '[x]: https://a.example\n',
  '[x]',
  '[a](#anchor)',
  '[[wiki]]',
  '![p](p.png)',
  '<!-- briefdeck-ignore long-title -->\n\n',
  '<!-- notes: say -->',
  '{.must}',
  '{cut=short}',
  '**',
  '`',
  '\\',
  '$x$',
  '%%',
  '+---+\n',
  '| line\n',
  'word',
  'é',
  '😀',
];

const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(400)),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
  /** At the beginning of a line, where blocks begin. */
  atLine: fc.boolean(),
  /** Take it back afterwards, as people do. */
  back: fc.boolean(),
});

function edited(
  text: string,
  { at, drop, insert, atLine }: { at: number; drop: number; insert: string; atLine: boolean },
): string {
  const near = Math.floor(at * text.length);
  const from = atLine ? text.lastIndexOf('\n', near) + 1 : near;
  return text.slice(0, from) + insert + text.slice(from + drop);
}

/** Nobody may change what is kept. */
function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (value instanceof Map) for (const each of value.values()) frozen(each);
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
}

describe('a brief that is read again after each edit', () => {
  for (const file of files) {
    it(`is the brief that is read from nothing: ${file}`, { timeout: 600_000 }, () => {
      const whole = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
      fc.assert(
        fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (all) => {
          const memory = new BriefMemory();
          let text = whole;
          const look = (): void => {
            const request = { file: 'brief.md', text, today: '2026-11-26' };
            const read = parseBrief(request, memory);
            expect(read).toStrictEqual(parseBrief(request));
            frozen(read);
          };
          look();
          for (const edit of all) {
            const before = text;
            text = edited(text, edit);
            look();
            if (!edit.back) continue;
            text = before;
            look();
          }
        }),
        {
          numRuns: runs,
          ...(process.env.BRIEFDECK_SEED === 'random' ? {} : { seed: Number(process.env.BRIEFDECK_SEED ?? 8) }),
        },
      );
    });
  }

  it('says again what is wrong with front matter that is as it was, and reads it anew where it is another', () => {
    const memory = new BriefMemory();
    const read = (title: string, word: string) => {
      const text = `---\ntitle: ${title}\n---\n\n## Prices\n\n- ${word}\n`;
      const { brief, diagnostics } = parseBrief({ file: 'a.md', text }, memory);
      return [brief.meta.title, ...diagnostics.map(({ code }) => code)];
    };
    expect(read('Coal: a history', 'Up')).toEqual(['Coal: a history', 'front-matter-colon']);
    expect(read('Coal: a history', 'Down')).toEqual(['Coal: a history', 'front-matter-colon']);
    expect(read('Gas', 'Down')).toEqual(['Gas']);
    expect(read('Coal: a history', 'Down')).toEqual(['Coal: a history', 'front-matter-colon']);
  });

  it('takes what it knows: of a brief in which one word is another, all other blocks are the same objects', () => {
    const text =
      '---\ntitle: T\n---\n\n## A\n\n- one\n- two\n\n## B\n\nSome words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## C\n\n- three\n';
    const memory = new BriefMemory();
    const first = parseBrief({ file: 'brief.md', text }, memory).brief;
    const second = parseBrief({ file: 'brief.md', text: text.replace('Some', 'Other') }, memory).brief;
    expect(second.sections[0]?.blocks[0]).toBe(first.sections[0]?.blocks[0]);
    expect(second.sections[1]?.blocks[0]).not.toEqual(first.sections[1]?.blocks[0]);
    expect(second.sections[1]?.blocks[1]).toBe(first.sections[1]?.blocks[1]);
    expect(second.sections[2]?.blocks[0]).toBe(first.sections[2]?.blocks[0]);
    expect(parseBrief({ file: 'brief.md', text: text.replace('Some', 'Other') }, memory).brief).toBe(second);
  });
});
