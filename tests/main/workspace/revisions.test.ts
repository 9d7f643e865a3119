/** While somebody types, sections that did not change are taken as they were planned and composed before: the deck must not differ. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BriefMemories } from '../../../src/main/brief/index.js';
import { PlanMemory } from '../../../src/main/deck/index.js';
import { type Composer, createComposer } from '../../../src/main/scene/index.js';
import { draftDeck } from '../../../src/main/workspace/build/draft.js';
import { KeptCosts } from '../../../src/main/workspace/cuts/index.js';
import type { Brief, LayoutId, Template } from '../../../src/shared/model/index.js';

/** What a person does between two pictures of the deck. */
const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('word', 'drop', 'twice', 'heading', 'swap'),
});
const choices = fc.record({
  /** The text is another, too. */
  edits: fc.boolean(),
  out: fc.option(fc.nat(30), { nil: undefined }),
  layout: fc.option(fc.tuple(fc.nat(30), fc.constantFrom<LayoutId>('text', 'bullets', 'comparison', 'table')), {
    nil: undefined,
  }),
});

function edited(text: string, { at, kind }: { readonly at: number; readonly kind: string }): string {
  const lines = text.split('\n');
  // Behind the front matter, which the person leaves alone here.
  const line = 12 + Math.floor(at * (lines.length - 13));
  const old = lines[line] ?? '';
  if (kind === 'word') lines[line] = `${old} more`;
  if (kind === 'drop') lines.splice(line, 1);
  if (kind === 'twice') lines.splice(line, 0, old);
  if (kind === 'heading') lines.splice(line, 0, '', `## Heading ${line}`, '');
  if (kind === 'swap') lines.splice(line, 2, lines[line + 1] ?? '', old);
  return lines.join('\n');
}

const idsOf = (brief: Brief): readonly string[] => {
  const below = (sections: Brief['sections']): readonly string[] =>
    sections.flatMap((section) => [section.id, ...below(section.children)]);
  return below(brief.sections);
};

describe('a deck that is made again after each edit', () => {
  for (const file of [
    'samples/every-kind.md',
    'samples/iran-russia-drones.md',
    'tests/briefs/stress.md',
    'tests/briefs/parts.md',
  ]) {
    it(`is the deck that is made from nothing: ${file}`, { timeout: 120_000 }, async () => {
      const steps = fc.array(fc.record({ edit: edits, choice: choices }), { minLength: 3, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const memory = new PlanMemory();
          const read = new BriefMemories();
          const keptCosts = new KeptCosts();
          const composers = new Map<string, Composer>();
          const composerFor = (template: Template): Composer => {
            const known = composers.get(template.hash) ?? createComposer(template, { pictures: new Map() });
            composers.set(template.hash, known);
            return known;
          };
          let text = readFileSync(file, 'utf8');
          for (const { edit, choice } of all) {
            if (choice.edits) text = edited(text, edit);
            const request = {
              briefs: [{ file, bytes: Buffer.from(text) }],
              cut: 'short',
              costs: true,
              environment: {},
              clock: new Date('2026-11-26T12:00:00Z'),
              choose: (briefs: readonly Brief[]) =>
                briefs.map((brief) => {
                  const ids = idsOf(brief);
                  const id = (n: number): string => ids[n % ids.length] ?? '';
                  const { out, layout } = choice;
                  const cut = {
                    name: 'short',
                    out: new Set(out === undefined ? [] : [id(out)]),
                    kinds: new Map<string, LayoutId>(layout ? [[id(layout[0]), layout[1]]] : []),
                  };
                  return { cut, undecided: [] };
                }),
            };
            const again = await draftDeck({ ...request, read, memory, composerFor, keptCosts });
            const anew = await draftDeck(request);
            expect(again.deck).toEqual(anew.deck);
            expect(again.scenes).toEqual(anew.scenes);
            expect(again.diagnostics).toEqual(anew.diagnostics);
            expect(again.costs).toEqual(anew.costs);
          }
        }),
        { numRuns: 3 },
      );
    });
  }

  it('takes a section that is as it was from what was planned before', async () => {
    const memory = new PlanMemory();
    const text = (coal: string) => `## Volumes\n\n- Gas\n- ${coal}\n\n## Prices\n\n- Up\n- Down\n`;
    const draft = (coal: string) => draftDeck({ briefs: [{ file: 'a.md', bytes: Buffer.from(text(coal)) }], memory });
    const bodies = async (coal: string) => (await draft(coal)).deck?.groups.map(({ options }) => options[0][0]?.body);
    const before = await bodies('Coal');
    const after = await bodies('Coal by sea');
    const kept = after?.map((body, index) => body === before?.[index]);
    expect(kept?.filter((isKept) => isKept === false)).toHaveLength(2); // the title slide, and the section
    expect(kept?.at(-1)).toBe(true);
  });

  it('plans no other section anew where one is tried as another kind, nor when it is as it was again', async () => {
    const memory = new PlanMemory();
    const text = '## Volumes\n\n- Gas\n- Coal\n\n## Prices\n\n- Up\n- Down\n';
    const groups = async (kind?: LayoutId) => {
      const cut = { name: 'full', out: new Set<string>(), kinds: new Map(kind ? [['volumes', kind]] : []) };
      const choose = () => [{ cut, undecided: [] }];
      const { deck } = await draftDeck({ briefs: [{ file: 'a.md', bytes: Buffer.from(text) }], memory, choose });
      return new Map(deck?.groups.map((group) => [group.key, group]));
    };
    const before = await groups();
    const tried = await groups('text');
    const after = await groups();
    expect(before.get('volumes/1')?.options[0][0]?.kind).toBe('bullets');
    expect(tried.get('volumes/1')?.options[0][0]?.kind).toBe('text');
    expect(after.get('volumes/1')).toEqual(before.get('volumes/1'));
    for (const now of [tried, after]) expect(now.get('prices/1')).toBe(before.get('prices/1'));
  });
});
