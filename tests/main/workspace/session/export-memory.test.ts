import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeBeside, wayOut } from '../../../../src/main/workspace/engine/way-out.js';
import { ExportMemory } from '../../../../src/main/workspace/session/export-memory.js';
import { diagnostic } from '../../../../src/shared/diagnostics/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

describe('what is remembered of exports', () => {
  it('is the last choice for every brief, and the place for each', () => {
    const state = temporaryFolder({});
    const memory = new ExportMemory(state);
    expect(memory.last).toEqual({ formats: ['pptx'], paper: '', backup: false, clean: false });
    memory.keep('/a.md', '/decks/a.pptx', { formats: ['pdf', 'handout'], paper: 'letter', backup: true, clean: true });
    const later = new ExportMemory(state);
    expect(later.last).toEqual({ formats: ['pdf', 'handout'], paper: 'letter', backup: true, clean: true });
    expect([later.placeOf('/a.md'), later.placeOf('/b.md')]).toEqual(['/decks/a.pptx', undefined]);
  });

  it('is the usual where the file is damaged, or has what there is no more', () => {
    const state = temporaryFolder({
      'exports.json': '{"last":{"formats":["keynote"],"paper":"a3","backup":"yes"},"places":{"/a.md":1}}',
    });
    const memory = new ExportMemory(state);
    expect(memory.last).toEqual({ formats: ['pptx'], paper: '', backup: false, clean: false });
    expect(memory.placeOf('/a.md')).toBeUndefined();
    writeFileSync(join(state, 'exports.json'), '{');
    expect(memory.last.formats).toEqual(['pptx']);
  });
});

describe('a file in the way of an export', () => {
  const desk = () => {
    const folder = temporaryFolder({ 'talk.pptx': '', 'talk 2.pptx': '', 'talk 3.pdf': '' });
    return { folder, talk: join(folder, 'talk.pptx') };
  };

  it('has a free name beside it, for everything that is written', () => {
    const { folder, talk } = desk();
    expect(freeBeside(talk, ['pptx'])).toBe(join(folder, 'talk 3.pptx'));
    expect(freeBeside(talk, ['pptx', 'pdf'])).toBe(join(folder, 'talk 4.pptx'));
    expect(freeBeside(join(folder, 'talk 2.pptx'), ['pptx'])).toBe(join(folder, 'talk 3.pptx'));
  });

  it('is a choice where somebody edited it or has it open, and a message else', () => {
    const { folder, talk } = desk();
    const of = (code: 'output-edited' | 'output-locked' | 'disk-full') =>
      wayOut(diagnostic(code, {}, { output: talk, what: '' }), talk, ['pptx']);
    expect(of('output-edited')).toEqual({ edited: true, another: join(folder, 'talk 3.pptx') });
    expect(of('output-locked')).toEqual({ locked: true, another: join(folder, 'talk 3.pptx') });
    expect(of('disk-full')).toEqual({});
  });
});
