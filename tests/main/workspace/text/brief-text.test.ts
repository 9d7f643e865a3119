import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BriefText } from '../../../../src/main/workspace/text/index.js';
import { UndoStack } from '../../../../src/main/workspace/undo/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const first = '# Cargo\n\n- Gas\n';

function opened(content = first, folder = temporaryFolder({ 'report.md': content })) {
  const path = join(folder, 'report.md');
  const undo = new UndoStack();
  const text = new BriefText({ path, undo, state: join(folder, 'state'), onChange: () => undefined });
  text.open();
  const type = (insert: string, at = text.text().text.length) =>
    text.edit({
      version: text.state.version,
      client: 'w',
      kind: 'typing',
      changes: [{ from: at, to: at, insert }],
    });
  const now = () => text.text().text;
  const file = () => readFileSync(path, 'utf8');
  const journals = () =>
    existsSync(join(folder, 'state/journal'))
      ? readdirSync(join(folder, 'state/journal')).filter((name) => name.endsWith('.json'))
      : [];
  return { folder, path, undo, text, type, now, file, journals };
}

describe('the text of an open brief', () => {
  it('is unsaved from the first change, and in the file when it is saved', () => {
    const { text, type, file } = opened();
    type('- Coal\n');
    expect([text.state.unsaved, file()]).toEqual([true, first]);
    expect(text.save()).toBe('saved');
    expect([text.state.unsaved, file()]).toEqual([false, `${first}- Coal\n`]);
  });

  it('is saved again once what was typed is taken back', async () => {
    const { text, type, undo } = opened();
    type('- Coal\n');
    await undo.undo();
    expect(text.state.unsaved).toBe(false);
  });

  it('keeps the line ends and the mark of its file', () => {
    const { text, type, file } = opened('\ufeff# A\r\n\r\nb\r\n');
    expect(text.text().text).toBe('# A\n\nb\n');
    type('c\n');
    text.save();
    expect(file()).toBe('\ufeff# A\r\n\r\nb\r\nc\r\n');
  });

  it('takes typing back as one step, and does it again', async () => {
    const { type, undo, now } = opened();
    for (const letter of '- Coal') type(letter);
    await undo.undo();
    expect(now()).toBe(first);
    await undo.redo();
    expect(now()).toBe(`${first}- Coal`);
    type('!', 0);
    await undo.undo();
    await undo.undo();
    expect(now()).toBe(first);
  });

  it('refuses a change of a text that is another by now, and says what happened since', () => {
    const { text, type } = opened();
    const { version } = text.state;
    type('- Coal\n');
    const stale = text.edit({ version, client: 'x', kind: 'typing', changes: [{ from: 0, to: 1, insert: '' }] });
    expect(stale.accepted).toBe(false);
    expect(text.since(version).updates).toEqual([
      { client: 'w', changes: [{ from: first.length, to: first.length, insert: '- Coal\n' }] },
    ]);
    expect(text.since(version - 99).text).toBe(`${first}- Coal\n`);
  });

  it('follows the file without a word while nothing is unsaved', () => {
    const { text, path, now } = opened();
    writeFileSync(path, '# Theirs\n');
    text.look();
    expect([now(), text.state.unsaved, text.state.conflict]).toEqual(['# Theirs\n', false, false]);
  });

  it('asks where the file was changed under unsaved text, and writes nothing before that', () => {
    const { text, path, type, now, file } = opened();
    type('- Mine\n');
    writeFileSync(path, '# Theirs\n');
    // Not even noticed by the watch yet.
    expect(text.save()).toBe('conflict');
    expect([file(), now(), text.state.conflict]).toEqual(['# Theirs\n', `${first}- Mine\n`, true]);
    expect(text.diskText()).toBe('# Theirs\n');
    text.settle('keep');
    expect(text.save()).toBe('saved');
    expect(file()).toBe(`${first}- Mine\n`);
  });

  it("loads the file's text over one's own, which undo brings back", async () => {
    const { text, path, type, now, undo } = opened();
    type('- Mine\n');
    writeFileSync(path, '# Theirs\n');
    text.look();
    text.settle('load');
    expect([now(), text.state.unsaved, text.state.conflict]).toEqual(['# Theirs\n', false, false]);
    await undo.undo();
    expect([now(), text.state.unsaved]).toEqual([`${first}- Mine\n`, true]);
  });

  it('is no conflict where the file says the same', () => {
    const { text, path, type } = opened();
    type('- Coal\n');
    writeFileSync(path, `${first}- Coal\n`);
    text.look();
    expect([text.state.conflict, text.state.unsaved]).toEqual([false, false]);
  });

  it('makes a file again that is gone', () => {
    const { text, path, type, file } = opened();
    rmSync(path);
    text.look();
    type('- Coal\n');
    expect(text.save()).toBe('saved');
    expect(file()).toBe(`${first}- Coal\n`);
  });
});

describe('unsaved text', () => {
  const patience = { timeout: 5_000 };

  it('is in the journal within the second, and back in the next run', async () => {
    const { folder, type, journals } = opened();
    type('- Coal\n');
    await expect.poll(journals, patience).toHaveLength(1);
    const next = opened(first, folder);
    expect([next.now(), next.text.state]).toEqual([
      `${first}- Coal\n`,
      expect.objectContaining({ unsaved: true, restored: true, conflict: false }),
    ]);
    expect(next.text.save()).toBe('saved');
    await expect.poll(next.journals).toEqual([]);
  });

  it('is in the journal at once when the program ends', () => {
    const { folder, text, type } = opened();
    type('- Coal\n');
    text.flush();
    expect(opened(first, folder).now()).toBe(`${first}- Coal\n`);
  });

  it('never goes over a newer file without asking', () => {
    const { folder, path, text, type, file } = opened();
    type('- Mine\n');
    text.flush();
    writeFileSync(path, '# Newer\n');
    const next = opened(first, folder);
    expect([next.now(), next.text.state.conflict]).toEqual([`${first}- Mine\n`, true]);
    expect(next.text.save()).toBe('conflict');
    expect(file()).toBe('# Newer\n');
    next.text.settle('load');
    expect([next.now(), next.text.state.unsaved]).toEqual(['# Newer\n', false]);
  });

  it('leaves no journal when it was saved or taken back', async () => {
    const { text, type, journals, undo } = opened();
    type('- Coal\n');
    text.flush();
    text.save();
    await expect.poll(journals).toEqual([]);
    type('- Oil\n');
    text.flush();
    await undo.undo();
    await expect.poll(journals).toEqual([]);
  });

  it('is not put back from a damaged journal', () => {
    const { folder, text, type, journals } = opened();
    type('- Coal\n');
    text.flush();
    writeFileSync(join(folder, 'state/journal', journals()[0] ?? ''), '{ "path": ');
    const next = opened(first, folder);
    expect([next.now(), next.text.state.restored]).toEqual([first, false]);
  });
});
