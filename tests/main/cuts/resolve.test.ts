import { describe, expect, it } from 'vitest';
import { type CutBook, copyCut, emptyBook, resolved, settle, tick } from '../../../src/main/cuts/index.js';
import { factsOf } from './facts.js';

const text = `## Bottom line

- We agree.

## Sources of the embassy

- Mr Smith told us.

### What he said

- Everything.

## Outlook

- It will rain.
`;
const facts = factsOf(text);

/** A book with a cut of this name from which `ids` were cleared. */
function without(ids: readonly string[], name = '5 minutes', from = facts): CutBook {
  const made = name === 'full' ? emptyBook : copyCut(emptyBook, from, 'full', name);
  return ids.reduce((book, id) => tick(book, from, name, id, false), made);
}

/** The sections of `markdown` that are in. */
function inNow(book: CutBook, markdown: string, name = '5 minutes'): readonly string[] {
  return resolved(book, factsOf(markdown), name)
    .choices.filter((choice) => choice.in)
    .map((choice) => choice.id);
}

describe('a cut and its sections', () => {
  it('leaves out what was cleared, with all under it', () => {
    expect(inNow(without(['sources-of-the-embassy']), text)).toEqual(['bottom-line', 'outlook']);
  });

  it('knows a section again by its id when its text has changed', () => {
    const edited = text.replace('Mr Smith told us.', 'Mr Smith told us twice.');
    expect(inNow(without(['sources-of-the-embassy']), edited)).toEqual(['bottom-line', 'outlook']);
  });

  it('knows a section again by its text when its heading has changed', () => {
    const renamed = text.replace('Sources of the embassy', 'Who told us');
    const now = resolved(without(['sources-of-the-embassy']), factsOf(renamed), '5 minutes');
    expect([...now.cut.out]).toEqual(['who-told-us', 'what-he-said']);
    expect(now.gone).toEqual([]);
    expect(now.undecided).toEqual([]);
  });

  it('never knows a section by likeness: with another heading and another text it is a new one, and out', () => {
    const both = text
      .replace('Sources of the embassy', 'Sources of the embassies')
      .replace('Mr Smith told us.', 'Mr Smith told us.!');
    const now = resolved(without(['sources-of-the-embassy']), factsOf(both), '5 minutes');
    expect(now.gone).toEqual(['sources-of-the-embassy']);
    expect(now.undecided).toEqual(['sources-of-the-embassies']);
    expect(now.cut.out.has('sources-of-the-embassies')).toBe(true);
  });

  it('leaves out sections that came after the cut was made, and says that they wait', () => {
    const later = `${text}\n## Annex\n\n- More.\n`;
    const now = resolved(without([]), factsOf(later), '5 minutes');
    expect(now.undecided).toEqual(['annex']);
    expect(now.cut.out.has('annex')).toBe(true);
  });

  it('takes later sections into the full cut, but not under something that is out', () => {
    const later = `${text.replace('### What he said', '### What she said\n\n- Nothing.\n\n### What he said')}\n## Annex\n\n- More.\n`;
    expect(inNow(without(['sources-of-the-embassy'], 'full'), later, 'full')).toEqual([
      'bottom-line',
      'outlook',
      'annex',
    ]);
  });

  it('keeps later sections out of the full cut as well while an exclusion matches nothing', () => {
    const both = text.replace('## Sources of the embassy\n\n- Mr Smith', '## Who told us\n\n- Mr Jones');
    const book = without(['sources-of-the-embassy'], 'full');
    expect(inNow(book, both, 'full')).toEqual(['bottom-line', 'outlook']);
    // Deciding on another section changes nothing about that.
    const ticked = tick(book, factsOf(both), 'full', 'bottom-line', false);
    expect(inNow(ticked, both, 'full')).toEqual(['outlook']);
    // Having decided, the exclusion is forgotten, and the section stays out for good.
    const settled = settle(book, factsOf(both), 'full');
    const now = resolved(settled, factsOf(`${both}\n## Annex\n\n- More.\n`), 'full');
    expect([...now.cut.out]).toEqual(['who-told-us', 'what-he-said']);
    expect([now.gone, now.undecided]).toEqual([[], []]);
  });

  it('leaves a text out under whatever heading it comes to stand', () => {
    // The secret text gets the heading of a section that is in, which itself is gone.
    const swapped = '## Bottom line\n\n- Mr Smith told us.\n\n## Outlook\n\n- It will rain.\n';
    expect(inNow(without(['sources-of-the-embassy'], 'full'), swapped, 'full')).toEqual(['outlook']);
    const ticked = tick(without(['sources-of-the-embassy'], 'full'), factsOf(swapped), 'full', 'outlook', false);
    expect(inNow(ticked, swapped, 'full')).toEqual([]);
  });

  it('knows nothing by a text that two sections have', () => {
    const twice = text
      .replace('Sources of the embassy', 'One')
      .replace('It will rain.', 'Mr Smith told us.')
      .replace('## Outlook', '## Two');
    const now = resolved(without(['sources-of-the-embassy']), factsOf(twice), '5 minutes');
    expect(now.cut.out).toEqual(new Set(['one', 'what-he-said', 'two']));
    expect(now.undecided).toEqual(['one', 'two']);
  });

  it('is everything that no heading keeps for another cut, where only headings name it', () => {
    const named = '## A {cut=press}\n\n- a\n\n### A1\n\n- a1\n\n## B {cut="press, 5 minutes"}\n\n- b\n\n## C\n\n- c\n';
    expect(inNow(emptyBook, named, '5 Minutes')).toEqual(['b', 'c']);
    expect(inNow(emptyBook, named, 'press')).toEqual(['a', 'a1', 'b', 'c']);
    expect(inNow(emptyBook, named, 'full')).toEqual(['a', 'a1', 'b', 'c']);
  });

  it('lets a tick go before what the heading names, and keeps following the headings that nobody ticked', () => {
    const named = '## A {cut=press}\n\n- a\n\n## B {cut=press}\n\n- b\n\n## C\n\n- c\n';
    const book = tick(emptyBook, factsOf(named), 'short', 'a', true);
    expect(inNow(book, named, 'short')).toEqual(['a', 'c']);
    expect(inNow(book, named.replace('B {cut=press}', 'B {cut=short}'), 'short')).toEqual(['a', 'b', 'c']);
  });
});
