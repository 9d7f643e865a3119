import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tick } from '../../../../src/main/cuts/index.js';
import { Choices } from '../../../../src/main/workspace/choices/index.js';
import { UndoStack } from '../../../../src/main/workspace/undo/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { factsOf } from '../../cuts/facts.js';

const facts = factsOf('## One\n\n- 1\n\n## Two\n\n- 2\n');
const change = { kind: 'untick', name: 'Two' } as const;

function made(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder(files);
  const undo = new UndoStack();
  const choices = new Choices(join(folder, 'report.md'), join(folder, 'state'), undo);
  const untick = async (id: string) => {
    await choices.change(change, (now) => ({ ...now, book: tick(now.book, facts, now.cut, id, false) }));
    await choices.save();
  };
  const file = () => readFileSync(join(folder, 'report.cuts.json'), 'utf8');
  return { folder, choices, undo, untick, file };
}

describe('what a person chose for a brief', () => {
  it('is beside the brief at once, and taken back there too', async () => {
    const { folder, choices, undo, untick, file } = made();
    await untick('two');
    expect(JSON.parse(file()).cuts[0].sections[1]).toMatchObject({ id: 'two', in: false });
    expect(undo.next).toEqual({ undo: change });
    await choices.read();
    await undo.undo();
    await choices.save();
    expect(existsSync(join(folder, 'report.cuts.json'))).toBe(false);
    await choices.read();
    await undo.redo();
    await choices.save();
    expect(JSON.parse(file()).cuts[0].sections[1]).toMatchObject({ in: false });
  });

  it('has what a colleague wrote meanwhile, and adds to it', async () => {
    const { choices, undo, untick, file, folder } = made();
    await untick('two');
    const theirs = file().replace('"version": 1,', '"version": 1,\n  "by": "a colleague",');
    writeFileSync(join(folder, 'report.cuts.json'), theirs);
    await untick('one');
    expect(JSON.parse(file())).toMatchObject({
      cuts: [{ sections: [{ in: false }, { in: false }] }],
      by: 'a colleague',
    });
    // What was before theirs cannot be come back to.
    await choices.read();
    await undo.undo();
    await choices.read();
    await undo.undo();
    await choices.save();
    expect(JSON.parse(file())).toMatchObject({
      cuts: [{ sections: [{ in: true }, { in: false }] }],
      by: 'a colleague',
    });
  });

  it('leaves a broken file alone, and says what is wrong with it', async () => {
    const { choices, untick, file } = made({ 'report.cuts.json': '{ "version": 1' });
    await choices.read();
    await untick('two');
    expect(file()).toBe('{ "version": 1');
    expect(choices.problem).toMatchObject({ kind: 'broken', message: expect.stringContaining('Line 1') });
    await choices.setAside();
    await choices.save();
    expect(JSON.parse(file()).cuts).toHaveLength(1);
    expect(choices.problem).toBeUndefined();
  });

  it('says when it could not be written, and keeps it in the window', async () => {
    const { choices, untick } = made();
    await choices.relocate('/nowhere/at/all/report.md');
    await untick('two');
    expect(choices.problem).toMatchObject({ kind: 'unsaved', message: expect.stringContaining('/nowhere/at/all') });
    expect(choices.now.book.cuts).toHaveLength(1);
  });

  it('comes back in the next window: the cut and the template, apart from the brief', async () => {
    const { folder, choices } = made();
    await choices.change(change, (now) => ({ ...now, cut: 'press', template: 'chancery', variant: 'dark' }));
    await choices.save();
    expect(readdirSync(folder)).toEqual(['state']);
    const next = new Choices(join(folder, 'report.md'), join(folder, 'state'));
    expect(next.now).toMatchObject({ cut: 'press', template: 'chancery', variant: 'dark' });
    expect(new Choices(join(folder, 'other.md'), join(folder, 'state')).now.cut).toBe('full');
    writeFileSync(join(folder, 'state/choices.json'), '{ damaged');
    expect(new Choices(join(folder, 'report.md'), join(folder, 'state')).now.cut).toBe('full');
  });

  it('goes along when the brief gets another name', async () => {
    const { folder, choices, untick } = made();
    await untick('two');
    await choices.relocate(join(folder, 'final.md'));
    await choices.save();
    expect(JSON.parse(readFileSync(join(folder, 'final.cuts.json'), 'utf8')).cuts[0].sections[1]).toMatchObject({
      in: false,
    });
  });
});
