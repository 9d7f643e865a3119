import { describe, expect, it } from 'vitest';
import { visibleText } from '../support/markdown-text.js';
import { words, wordsAdded, wordsLost } from '../support/words.js';

describe('words', () => {
  it('are the same before and after typography', () => {
    expect(words('It’s “twenty‑five” – or so')).toEqual(words(`It's "twenty-five" -- or so`));
  });

  it('are found in Chinese, where no blanks part them', () => {
    expect(words('伊朗的无人机').length).toBeGreaterThan(1);
  });

  it('are compared as multisets: a word lost once is told once', () => {
    expect(wordsLost(words('one two two'), words('two one'))).toEqual(['two']);
    expect(wordsAdded(words('one planted'), words('one two'))).toEqual(['planted']);
  });

  it('of a source are those that a reader of the page sees', () => {
    const source = [
      '---',
      'marking: hidden',
      '---',
      '# Heading {#id .class}',
      '<!-- private -->',
      'A [link](https://example.org "titled"), ![picture](a.png) and **bold**[^1] &amp; <kbd>key</kbd>',
      '',
      '- [x] done',
      '1. first',
      '',
      '```js',
      'const a = "<b>";',
      '```',
      '[^1]: A note',
      '[ref]: https://example.org',
    ].join('\n');
    expect(words(visibleText(source))).toEqual('Heading A link and bold key done first const a b A note'.split(' '));
  });
});
