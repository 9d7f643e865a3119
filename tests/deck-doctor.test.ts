import { describe, expect, it } from 'vitest';
import { breaks } from './support/deck-doctor/breaks.js';
import { goodDeck, goodDeckParts } from './support/deck-doctor/good-deck.js';
import { describeFindings, examineDeck, rules } from './support/deck-doctor/index.js';
import { zipUp } from './support/deck-doctor/zip-up.js';

describe('the deck doctor', () => {
  it('finds nothing wrong with a good deck', () => {
    expect(describeFindings(examineDeck(goodDeck()))).toBe('');
  });

  it('has a planted break for every rule', () => {
    const tried = new Set(breaks.map((one) => one.rule));
    expect(rules.map((rule) => rule.id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('has no two rules of one name', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  for (const { rule, what, also = [], make } of breaks) {
    it(`complains by ${rule}, and by nothing else, of ${what}`, () => {
      const findings = examineDeck(make());
      const told = [...new Set(findings.map((finding) => finding.rule))].sort();
      expect(told, describeFindings(findings)).toEqual([rule, ...also].sort());
    });
  }

  it('allows a picture without alternative text only where a diagnostic has said so', () => {
    const parts = goodDeckParts();
    parts.set('ppt/slides/slide4.xml', String(parts.get('ppt/slides/slide4.xml')).replace('A blue square', ''));
    const deck = zipUp(parts);
    expect(examineDeck(deck).map((finding) => finding.rule)).toEqual(['alt-text']);
    expect(examineDeck(deck, { altMissing: true })).toEqual([]);
  });

  it('leaves master and theme alone where they are somebody else’s', () => {
    const foreign = breaks.find((one) => one.rule === 'kerning');
    expect(examineDeck(foreign?.make() as Uint8Array, { adopted: true })).toEqual([]);
  });

  it('does not throw on a file that is no zip, or half of one', () => {
    expect(examineDeck(Buffer.from('hello')).length).toBeGreaterThan(0);
    expect(examineDeck(goodDeck().subarray(0, 5000)).length).toBeGreaterThan(0);
  });
});
