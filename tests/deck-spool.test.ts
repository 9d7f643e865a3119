import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breaks } from './support/deck-doctor/breaks.js';
import { goodDeck } from './support/deck-doctor/good-deck.js';
import { spoolDeck, spoolVariable, validateSpool, writesGoodDeck } from './support/deck-spool.js';

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

  it('complains at once of what the doctor finds', () => {
    expect(() => writesGoodDeck(broken, 'planted')).toThrow(/planted: .*\nchild-order: ppt\/presentation.xml/);
  });
});
