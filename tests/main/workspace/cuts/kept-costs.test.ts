import { describe, expect, it } from 'vitest';
import { draftDeck } from '../../../../src/main/workspace/build/draft.js';
import { KeptCosts } from '../../../../src/main/workspace/cuts/index.js';
import type { LayoutId } from '../../../../src/shared/model/index.js';

const text = (more: string) => `# A brief\n\n## Volumes\n\n- Gas\n- Coal${more}\n\n## Prices\n\n- Up\n- Down\n`;

/** What each section costs after each load, and how many of them were counted anew. */
async function loads(
  all: readonly { readonly out: readonly string[]; readonly more?: string; readonly kind?: LayoutId }[],
) {
  const keptCosts = new KeptCosts();
  let counted = 0;
  const count = keptCosts.of.bind(keptCosts);
  keptCosts.of = (priced, make) =>
    count(priced, () => {
      counted += 1;
      return make();
    });
  const costs: (readonly number[])[] = [];
  for (const { out, more = '', kind } of all) {
    const draft = await draftDeck({
      briefs: [{ file: 'a.md', bytes: Buffer.from(text(more)) }],
      costs: true,
      keptCosts,
      choose: (briefs) =>
        briefs.map(() => ({
          cut: { name: 'short', out: new Set(out), kinds: new Map(kind ? [['prices', kind]] : []) },
          undecided: [],
        })),
    });
    costs.push(['volumes', 'prices'].map((id) => draft.costs.get(id)?.seconds ?? 0));
  }
  return { costs, counted };
}

describe('what the sections would cost that are left out', () => {
  it('is counted once while only ticks change', async () => {
    const { costs, counted } = await loads([{ out: ['volumes'] }, { out: ['prices'] }, { out: ['volumes', 'prices'] }]);
    expect(counted).toBe(1);
    expect(costs[0]?.every((seconds) => seconds > 0)).toBe(true);
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[2]).toEqual(costs[0]);
  });

  it('is counted anew for another text, and for another kind of slide', async () => {
    const longer = ' by sea and by rail, from every port that was open in the winter'.repeat(4);
    const { costs, counted } = await loads([
      { out: ['volumes'] },
      { out: ['volumes'], more: longer },
      { out: ['volumes'], more: longer, kind: 'text' },
    ]);
    expect(counted).toBe(3);
    expect(costs[1]?.[0]).toBeGreaterThan(costs[0]?.[0] ?? 0);
  });
});
