import { describe, expect, it } from 'vitest';
import { decodeBrief, parseBrief } from '../../src/main/brief/index.js';
import { type Mend, mendsOf } from '../../src/renderer/features/editor/mends.js';

/** The diagnostics of a brief's own reading, as the window gets them. */
function messages(text: string) {
  const { text: read = '' } = decodeBrief(Buffer.from(text), 'a.md');
  return parseBrief({ file: 'a.md', text: read, today: '2026-11-26' }).diagnostics.map(({ code, lines, values }) => ({
    code,
    line: lines?.from ?? 0,
    lastLine: lines?.to ?? 0,
    values,
  }));
}

function mended(text: string, { from, to, lines }: Mend): string {
  const all = text.split('\n');
  return [...all.slice(0, from - 1), ...lines, ...all.slice(to)].join('\n');
}

const front = '---\ntitle: Cargo\n---\n\n';

describe('remedies that are edits', () => {
  it.each([
    ['front-matter-key', '---\ntitle: Cargo\nfootr: Gas\n---\n\n## A\n\n- b\n', 'footer: Gas'],
    ['front-matter-colon', '---\ntitle: Cargo: the rest\n---\n\n## A\n\n- b\n', 'title: "Cargo: the rest"'],
    ['dashes-under-text', `${front}## A\n\nA sentence that ends.\n---\nNext.\n`, 'ends.\n\n---'],
    ['footnote-missing', `${front}## A\n\n- b[^one]\n`, '[^one]: '],
    ['footnote-unused', `${front}## A\n\n- b\n\n[^one]: A note\n`, '- b'],
    ['comment-unclosed', `${front}## A\n\n- b\n\n<!-- open\n`, '<!-- open -->'],
    ['div-unclosed', `${front}## A\n\n::: note\nWords\n\n## B\n\n- c\n`, 'Words\n\n:::\n\n## B'],
  ])('puts right: %s', (code, text, wanted) => {
    const found = messages(text).find((item) => item.code === code);
    expect(found, `no ${code}`).toBeDefined();
    const [mend] = found ? mendsOf(found, text.split('\n')) : [];
    expect(mend, 'no remedy').toBeDefined();
    const after = mend ? mended(text, mend) : '';
    expect(after).toContain(wanted);
    if (code !== 'footnote-missing') expect(messages(after).map((item) => item.code)).not.toContain(code);
  });

  it('describes a picture, or marks it as an ornament', () => {
    const text = `${front}## A\n\n![](map.png)\n`;
    const item = { code: 'alt-missing', line: 7, lastLine: 7, values: { src: 'map.png' } };
    const [describeIt, ornament] = mendsOf(item, text.split('\n'));
    expect(describeIt?.caret).toEqual({ line: 7, column: 2 });
    expect(ornament && mended(text, ornament)).toContain('![](map.png){.decorative}');
  });

  it('takes a request to ignore out that silences nothing', () => {
    const text = `${front}## A\n\n<!-- briefdeck-ignore alt-missing -->\n- b\n`;
    const item = { code: 'ignore-unused', line: 7, lastLine: 7, values: { code: 'alt-missing' } };
    const [mend] = mendsOf(item, text.split('\n'));
    expect(mend && mended(text, mend)).toBe(`${front}## A\n\n- b\n`);
  });

  it('offers nothing where the words are not there, or are another’s', () => {
    const item = { code: 'front-matter-key', line: 1, lastLine: 1, values: { key: 'footr', nearest: 'footer' } };
    expect(mendsOf(item, ['---'])).toEqual([]);
    expect(mendsOf({ ...item, code: 'constructor' }, ['---'])).toEqual([]);
  });
});
