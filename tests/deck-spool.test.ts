import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breaks } from './support/deck-doctor/breaks.js';
import { goodDeck, goodDeckParts } from './support/deck-doctor/good-deck.js';
import { zipUp } from './support/deck-doctor/zip-up.js';
import { spoolDeck, spoolVariable, validateSpool, writesGoodDeck } from './support/deck-spool.js';
import { hashForValidator } from './support/same-to-validator.js';

const broken = breaks.find((one) => one.rule === 'child-order')?.make() as Uint8Array;

describe('the spool of decks', () => {
  let folder = '';
  const outer = process.env[spoolVariable];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spool-test-'));
    process.env[spoolVariable] = folder;
  });
  afterEach(() => {
    if (outer === undefined) delete process.env[spoolVariable];
    else process.env[spoolVariable] = outer;
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps one file of a deck that two tests wrote, and finds it valid', async () => {
    writesGoodDeck(goodDeck(), 'one');
    writesGoodDeck(goodDeck(), 'two');
    expect(await validateSpool(folder)).toEqual({ decks: 1, errors: [] });
  });

  it('tells a schema error by the name that the test gave', async () => {
    spoolDeck(goodDeck(), 'fine');
    spoolDeck(broken, 'planted');
    const report = await validateSpool(folder);
    expect(report.decks).toBe(2);
    expect(report.errors.length).toBeGreaterThan(0);
    expect(report.errors.every((error) => error.startsWith('planted: /ppt/presentation.xml'))).toBe(true);
  });

  it('asks the validator once of decks that differ in colours alone, and of each with a colour that is none', async () => {
    const parts = goodDeckParts();
    const theme = String(parts.get('ppt/theme/theme1.xml'));
    const withAccent = (color: string): Uint8Array => {
      const other = theme.replace(/(<a:accent1><a:srgbClr val=")[0-9A-F]{6}/, `$1${color}`);
      expect(other).not.toBe(theme);
      return zipUp(new Map(parts).set('ppt/theme/theme1.xml', other));
    };
    expect(hashForValidator(withAccent('00E5FF'))).toBe(hashForValidator(goodDeck()));
    for (const color of ['00E5F', '00E5FG']) {
      expect(hashForValidator(withAccent(color))).not.toBe(hashForValidator(goodDeck()));
    }
    expect(hashForValidator(broken)).not.toBe(hashForValidator(goodDeck()));
    expect(hashForValidator(Buffer.from('no deck'))).toBeUndefined();
    spoolDeck(goodDeck(), 'fine');
    spoolDeck(withAccent('00E5FF'), 'fine in another colour');
    spoolDeck(withAccent('00E5FG'), 'planted');
    const report = await validateSpool(folder);
    expect(report.decks).toBe(3);
    expect(report.errors.length).toBeGreaterThan(0);
    expect(report.errors.every((error) => error.startsWith('planted: '))).toBe(true);
  });

  it('complains at once of what the doctor finds', () => {
    expect(() => writesGoodDeck(broken, 'planted')).toThrow(/planted: .*\nchild-order: ppt\/presentation.xml/);
  });
});
