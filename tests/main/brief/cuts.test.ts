import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { sectionFacts } from '../../../src/main/cuts/index.js';

const read = (text: string) => parseBrief({ file: 'brief.md', text });
const named = (text: string) => sectionFacts(read(text).brief).map(({ id, named: cuts }) => [id, cuts]);

describe('cuts named in Markdown', () => {
  it('are those of a heading, and of what stands under it', () => {
    expect(named('## A {cut="5 minutes, press"}\n\n### B\n\n## C {cut=""}\n\n## D')).toEqual([
      ['a', ['5 minutes', 'press']],
      ['b', ['5 minutes', 'press']],
      ['c', []],
      ['d', undefined],
    ]);
  });

  it('are those of a fenced div, for the sections that begin in it and the blocks that stand in it', () => {
    const { brief, diagnostics } = read(
      '## A\n\n::: {cut=press}\nBefore.\n\n## B\n\nInside.\n\n### C {cut="press, short"}\n\nDeeper.\n:::\n\n## D\n\nAfter.\n',
    );
    expect(diagnostics).toEqual([]);
    expect(sectionFacts(brief).map(({ id, named: cuts }) => [id, cuts])).toEqual([
      ['a', undefined],
      ['b', ['press']],
      ['c', ['press']],
      ['d', undefined],
    ]);
    expect(brief.sections[0]?.blocks).toMatchObject([{ type: 'choice', cuts: ['press'] }]);
    // The section is chosen as a whole: a tick can bring it in with its text.
    expect(brief.sections[1]?.blocks).toMatchObject([{ type: 'paragraph' }]);
    expect(brief.cuts).toEqual(['press']);
  });

  it('are kept where a heading can begin no section: in a list', () => {
    const { brief } = read('## A\n\n- item\n\n  ::: {cut=press}\n  ## Secret\n\n  Inside.\n  :::\n');
    const [list] = brief.sections[0]?.blocks ?? [];
    expect(JSON.stringify(list)).toContain('"type":"choice"');
    const items = list?.type === 'list' ? list.items[0]?.blocks : [];
    expect(items?.map((block) => block.type)).toEqual(['paragraph', 'choice', 'choice']);
  });

  it('are those of one column', () => {
    const { brief } = read(
      '## A\n\n:::: columns\n::: {.column cut=press}\nLeft.\n:::\n::: column\nRight.\n:::\n::::\n',
    );
    const [columns] = brief.sections[0]?.blocks ?? [];
    expect(columns).toMatchObject({ columns: [{ blocks: [{ type: 'choice' }] }, { blocks: [{ type: 'paragraph' }] }] });
    expect(brief.cuts).toEqual(['press']);
  });

  it('are none where nothing names any', () => {
    expect(read('## A\n\n::: warning\nText.\n:::\n').brief.cuts).toBeUndefined();
  });
});
