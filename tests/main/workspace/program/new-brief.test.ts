import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../../src/main/brief/index.js';
import { newBrief } from '../../../../src/main/workspace/program/new-brief.js';
import { UnsavedBriefs } from '../../../../src/main/workspace/program/unsaved.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { planned } from '../../deck/plan-briefs.js';

describe('a new brief', () => {
  const { brief, diagnostics } = parseBrief({
    file: 'new-brief.md',
    text: newBrief('2026-11-28'),
    today: '2026-11-28',
  });
  const deck = planned([brief]);

  it('shows what can be written, and has nothing to be mended', () => {
    expect(deck.outline).toEqual([
      'bullets: Say in one sentence what the reader must know.',
      'figures: The matter in figures',
      'timeline: How it came about',
      'table: Who stands where',
      'quote: In their words',
      'numbered: What to do',
    ]);
    expect([...diagnostics, ...deck.diagnostics]).toEqual([]);
    expect(brief.meta).toMatchObject({ title: 'Title of the brief', authors: ['Your name'], isoDate: '2026-11-28' });
  });

  it('has its title where the window takes the caret', () => {
    expect(newBrief('2026-11-28').split('\n')[1]).toBe('title: Title of the brief');
  });
});

describe('an unsaved brief', () => {
  it('is known to be as it was kept, and goes with its folder', () => {
    const state = temporaryFolder();
    const unsaved = new UnsavedBriefs(state);
    const path = unsaved.keep('# A\n', 'a.md');
    expect(unsaved.isAsKept(path)).toBe(true);
    writeFileSync(join(dirname(path), 'a.cuts.json'), '{}');
    expect(unsaved.isAsKept(path)).toBe(false);
    unsaved.remove(path);
    expect(existsSync(dirname(path))).toBe(false);
    expect(unsaved.isAsKept(path)).toBe(false);
  });

  it('is the only thing that is taken away', () => {
    const folder = temporaryFolder({ 'docs/report.md': '# A\n' });
    const unsaved = new UnsavedBriefs(join(folder, 'state'));
    const path = join(folder, 'docs/report.md');
    expect(unsaved.isAsKept(path)).toBe(false);
    unsaved.remove(path);
    expect(existsSync(path)).toBe(true);
  });
});
