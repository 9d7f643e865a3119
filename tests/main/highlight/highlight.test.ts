import { describe, expect, it } from 'vitest';
import { highlightCode } from '../../../src/main/highlight/index.js';

/** Each line's pieces as `role: text`. */
async function roles(language: string, text: string): Promise<string[][] | undefined> {
  const piece = { language, text };
  const tokens = (await highlightCode([piece])).get(piece);
  return text
    .split('\n')
    .map((line, index) => tokens?.[index]?.map(({ from, to, role }) => `${role}: ${line.slice(from, to)}`) ?? ['plain'])
    .filter(() => tokens !== undefined);
}

const withoutPunctuation = (lines: string[][] | undefined) =>
  lines?.map((line) => line.filter((each) => !each.startsWith('punctuation')));

describe('the roles of code', () => {
  it('are found in Python', async () => {
    const code = '@memo\nclass A(B):\n    """What."""\n    def f(self, n=1.5) -> int:\n        return None  # why';
    expect(withoutPunctuation(await roles('python', code))).toEqual([
      ['function: @memo'],
      ['keyword: class', 'type: A', 'type: B'],
      ['comment: """What."""'],
      ['keyword: def', 'function: f', 'number: 1.5', 'type: int'],
      ['keyword: return', 'constant: None', 'comment: # why'],
    ]);
  });

  it('begin anew in code inside a string', async () => {
    expect(withoutPunctuation(await roles('js', `const a = \`x \${b + 'c'} y\`;`))).toEqual([
      ['keyword: const', 'string: `x ', "string: 'c'", 'string:  y`'],
    ]);
  });

  it('say what a diff puts in and takes out', async () => {
    expect(await roles('diff', '@@ -1 +1 @@\n-old\n+new\n same')).toEqual([
      ['meta: @@ -1 +1 @@'],
      ['deleted: -old'],
      ['inserted: +new'],
      [],
    ]);
  });

  it('tell keys from values in data, and headings and emphasis in Markdown', async () => {
    expect(withoutPunctuation(await roles('json', '{ "a": "b", "c": [1, true] }'))).toEqual([
      ['property: "a"', 'string: "b"', 'property: "c"', 'number: 1', 'constant: true'],
    ]);
    expect(withoutPunctuation(await roles('yml', 'a: b # c'))).toEqual([['property: a', 'string: b', 'comment: # c']]);
    expect(await roles('markdown', '# One\n*two* **three**')).toEqual([
      ['heading: # One'],
      ['emphasis: *two*', 'strong: **three**'],
    ]);
  });

  it('are those of script and style inside a page', async () => {
    expect(withoutPunctuation(await roles('html', '<p class="a">b</p><script>let c = 1;</script>'))).toEqual([
      [
        'keyword: p',
        'property: class',
        'string: "a"',
        'keyword: p',
        'keyword: script',
        'keyword: let',
        'number: 1',
        'keyword: script',
      ],
    ]);
  });

  it('follow letters of other scripts without losing their way', async () => {
    expect(withoutPunctuation(await roles('py', 'größe = "naïve" # 𝒜 日本'))).toEqual([
      ['string: "naïve"', 'comment: # 𝒜 日本'],
    ]);
  });
});

describe('names of languages', () => {
  it.each([
    ['JS', 'let a'],
    ['c++', 'return a;'],
    ['sh', 'exit 1'],
    ['bash', 'exit 1'],
    ['console', '$ echo "a"'],
    ['docker', 'FROM a'],
    ['golang', 'return a'],
    ['ts', 'let a'],
  ])('%s is one', async (language, text) => {
    expect((await roles(language, text))?.flat().length).toBeGreaterThan(0);
  });

  it.each(['wibble', 'text', '', '__proto__', 'constructor', 'mermaid'])(
    '%s is none, and its code is plain',
    async (language) => {
      expect((await highlightCode([{ language, text: 'let a = 1' }])).size).toBe(0);
    },
  );
});

describe('the limits', () => {
  it('leave a block of thousands of lines, and a deck of many blocks, plain', async () => {
    const long = { language: 'json', text: '[1]\n'.repeat(5000) };
    expect((await highlightCode([long])).size).toBe(0);
    const blocks = Array.from({ length: 300 }, () => ({ language: 'json', text: `[${'1, '.repeat(300)}1]` }));
    const found = await highlightCode(blocks);
    expect(found.size).toBe(Math.floor(200_000 / blocks[0]!.text.length));
  });

  it('leave a line that a program wrote plain, and colour those round it', async () => {
    const found = await roles('ts', `let a\n${'x'.repeat(100_000)}\nlet b`);
    expect(found).toEqual([['keyword: let'], [], ['keyword: let']]);
  });
});
