import { describe, expect, it } from 'vitest';
import { goodDeck, goodDeckParts } from '../support/deck-doctor/good-deck.js';
import { zipUp } from '../support/deck-doctor/zip-up.js';
import { hashButColours } from '../support/rendering/but-colours.js';
import { findOverflow } from '../support/rendering/overflow.js';

/** The good deck with other text on its second slide. */
function deckWith(change: (xml: string) => string): Uint8Array {
  const parts = goodDeckParts();
  const before = String(parts.get('ppt/slides/slide2.xml'));
  const after = change(before);
  if (after === before) throw new Error('nothing was planted');
  parts.set('ppt/slides/slide2.xml', after);
  return zipUp(parts);
}

const paragraph = (text: string): string => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`;

const tooLong = deckWith((xml) =>
  xml.replace(
    'First point</a:t></a:r>',
    `First point</a:t></a:r><a:endParaRPr lang="en-GB"/></a:p>${Array.from({ length: 16 }, (_, n) => paragraph(`Planted line ${n + 1}`)).join('')}<a:p>`,
  ),
);
const tooLow = deckWith((xml) =>
  xml.replace(
    '<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1800"/>',
    '<p:spPr><a:xfrm><a:off x="609600" y="6400800"/><a:ext cx="10972800" cy="914400"/></a:xfrm></p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1800"/>',
  ),
);
const tooFarLeft = deckWith((xml) =>
  xml.replace(
    '<p:spPr/>',
    '<p:spPr><a:xfrm><a:off x="-3657600" y="457200"/><a:ext cx="10972800" cy="914400"/></a:xfrm></p:spPr>',
  ),
);
const onTitle = deckWith((xml) =>
  xml.replace(
    '<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1800"/>',
    '<p:spPr><a:xfrm><a:off x="609600" y="457200"/><a:ext cx="10972800" cy="4267200"/></a:xfrm></p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1800"/>',
  ),
);

describe('the overflow harness', () => {
  it('passes a good deck, and catches text below its box, off the slide, and over other text', {
    timeout: 120_000,
  }, async () => {
    const found = await findOverflow([goodDeck(), tooLong, tooLow, onTitle, Buffer.from('no deck'), tooFarLeft]);
    const of = (deck: number): readonly string[] => [
      ...new Set(found.filter((one) => one.deck === deck).map(({ slide, rule }) => `${slide} ${rule}`)),
    ];
    expect(of(0), JSON.stringify(found, null, 1)).toEqual([]);
    expect(of(1)).toContain('2 out-of-box');
    expect(of(2)).toContain('2 off-slide');
    expect(of(3)).toEqual(['2 over-word']);
    expect(of(4)).toEqual(['0 not-rendered']);
    expect(of(5)).toEqual(['2 off-slide']);
    expect(found.filter((one) => one.deck === 1).some((one) => one.detail.includes('Planted'))).toBe(true);
  });
});

describe('a deck but for its colours', () => {
  it('is the same in other colours, and another where text is other, larger or elsewhere', () => {
    const parts = goodDeckParts();
    const theme = String(parts.get('ppt/theme/theme1.xml'));
    const other = theme.replace(/(<a:accent1><a:srgbClr val=")[0-9A-F]{6}/, '$100E5FF');
    expect(other).not.toBe(theme);
    parts.set('ppt/theme/theme1.xml', other);
    const own = hashButColours(goodDeck());
    expect(hashButColours(zipUp(parts))).toBe(own);
    const larger = deckWith((xml) => xml.replace('sz="1800"', 'sz="1900"'));
    for (const each of [tooLong, tooLow, onTitle, tooFarLeft, larger]) expect(hashButColours(each)).not.toBe(own);
    parts.set('ppt/theme/theme1.xml', theme.replace(/<a:latin typeface="[^"]+"/, '<a:latin typeface="Georgia"'));
    expect(hashButColours(zipUp(parts))).not.toBe(own);
  });
});
