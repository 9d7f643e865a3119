import { describe, expect, it } from 'vitest';
import { markingsIn, saysMarking } from '../../src/shared/markings.js';

describe('a text that reads as a handling marking', () => {
  it.each([
    ['CONFIDENTIAL', ['confidential']],
    ['Acme Corp. – Strictly confidential', ['strictly confidential']],
    ['OFFICIAL-SENSITIVE', ['official sensitive']],
    ['TOP SECRET // NOFORN', ['top secret']],
    ['VS – NUR FÜR DEN DIENSTGEBRAUCH', ['vs nur für den dienstgebrauch']],
    ['Nur für den Dienstgebrauch', ['nur für den dienstgebrauch']],
    ['DIFFUSION RESTREINTE', ['diffusion restreinte']],
    ['TLP:AMBER+STRICT', ['tlp amber+strict']],
    ['Для служебного пользования', ['для служебного пользования']],
    ['ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ', ['ακρως απορρητο']],
    ['本资料为机密文件', ['机密']],
    ['سري للغاية', ['سري للغاية']],
    ['Restricted.', ['restricted']],
  ])('%s', (text, terms) => {
    expect(markingsIn(text)).toEqual(terms);
  });

  it.each([
    'Click to edit Master title style',
    'Official statistics office',
    'The secret of good soup',
    'Ministry of Ports',
    '© 2026 Acme. All rights reserved.',
    `This presentation is confidential in the sense of the contract ${'and so on '.repeat(20)}`,
  ])('is not %s', (text) => {
    expect(markingsIn(text)).toEqual([]);
  });
});

describe('a printed text says the same as a marking', () => {
  it.each([
    ['CONFIDENTIAL', 'Confidential', true],
    ['Official – Sensitive', 'OFFICIAL-SENSITIVE', true],
    ['Confidential – Ministry of Ports', 'CONFIDENTIAL', true],
    ['OFFICIAL-SENSITIVE', 'OFFICIAL', false],
    ['SECRET', 'TOP SECRET', false],
    ['CONFIDENTIAL', 'INTERNAL', false],
    ['Board only', 'board only', true],
  ])('%s, %s: %s', (printed, marking, same) => {
    expect(saysMarking(printed, marking)).toBe(same);
  });
});
