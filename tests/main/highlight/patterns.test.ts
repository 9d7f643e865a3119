import { describe, expect, it } from 'vitest';
import { grammarFiles, readGrammar } from '../../../src/main/highlight/grammars.js';
import { patternsOf, toRegExp, translate } from '../../../src/main/highlight/patterns.js';

describe('the patterns of a grammar', () => {
  it('are found in every rule, with the forms that anchors take', () => {
    const grammar = {
      patterns: [{ match: 'a' }, { begin: '\\Gb', end: 'c\\z' }],
      repository: { x: { while: '\\Ad', name: 'match' } },
    };
    expect(new Set(patternsOf(grammar))).toEqual(
      new Set(['a', '\\Gb', '\\\uffffb', 'c$(?!\\n)(?<!\\n)', '\\Ad', '\\\uffffd']),
    );
  });

  it('can nearly all be said in JavaScript, and are sound there', async () => {
    let count = 0;
    const lost: string[] = [];
    for (const file of grammarFiles) {
      for (const pattern of patternsOf(await readGrammar(file))) {
        const translation = translate(pattern);
        count += 1;
        if (translation === undefined) lost.push(`${file}: ${pattern}`);
        else if (translation[0].length < 3000) expect(() => toRegExp(translation), `${file}: ${pattern}`).not.toThrow();
      }
    }
    expect(count).toBeGreaterThan(5000);
    // Back-references to what `begin` found are filled in when a line has it.
    expect(lost.filter((each) => !/\\\d/.test(each)).length).toBeLessThan(10);
  }, 60_000);

  it('take a letter beyond ASCII for a letter', () => {
    expect(toRegExp(translate('[[:alpha:]_]\\w*')!).exec('größe1 x')?.[0]).toBe('größe1');
    expect(toRegExp(translate('\\d+')!).exec('a12')?.[0]).toBe('12');
  });
});
