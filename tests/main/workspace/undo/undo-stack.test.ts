import { describe, expect, it } from 'vitest';
import { swap, UndoStack } from '../../../../src/main/workspace/undo/index.js';

/** Something with a value, whose changes go onto a stack that others use too. */
function valueOn(stack: UndoStack, owner: string) {
  const held = { value: '' };
  const set = (value: string, group?: string, now?: number): void => {
    const before = held.value;
    held.value = value;
    const back = swap(
      () => held.value,
      (next) => {
        held.value = next;
      },
      before,
    );
    const step = { change: { kind: 'template', name: value } as const, owner, back };
    stack.push(group === undefined ? step : { ...step, group }, now);
  };
  return { held, set };
}

describe('what was done, as one stack', () => {
  it('goes back and forth over everything, in the order in which it was done', async () => {
    const stack = new UndoStack();
    const text = valueOn(stack, 'text');
    const cut = valueOn(stack, 'cut');
    text.set('a');
    cut.set('press');
    text.set('ab');
    expect(stack.next.undo?.name).toBe('ab');
    await stack.undo();
    expect([text.held.value, cut.held.value]).toEqual(['a', 'press']);
    await stack.undo();
    await stack.undo();
    expect([text.held.value, cut.held.value, await stack.undo()]).toEqual(['', '', false]);
    for (let n = 0; n < 3; n += 1) await stack.redo();
    expect([text.held.value, cut.held.value, await stack.redo()]).toEqual(['ab', 'press', false]);
  });

  it('forgets what was taken back once something else is done', async () => {
    const stack = new UndoStack();
    const { set } = valueOn(stack, 'text');
    set('one');
    await stack.undo();
    set('two');
    expect(stack.next).toEqual({ undo: { kind: 'template', name: 'two' } });
  });

  it('takes typing without a pause as one step, and begins another after a pause or another change', async () => {
    const stack = new UndoStack();
    const { held, set } = valueOn(stack, 'text');
    const other = valueOn(stack, 'cut');
    set('a', 'typing', 0);
    set('ab', 'typing', 600);
    set('abc', 'typing', 1_200);
    set('abcd', 'typing', 3_000);
    await stack.undo();
    expect(held.value).toBe('abc');
    await stack.undo();
    expect(held.value).toBe('');
    set('a', 'typing', 5_000);
    other.set('press');
    set('a1', 'typing', 5_100);
    await stack.undo();
    expect(held.value).toBe('a');
  });

  it('takes all that one owner did out, where somebody else changed the same, and leaves the rest', async () => {
    const stack = new UndoStack();
    const text = valueOn(stack, 'text');
    const cut = valueOn(stack, 'cut');
    text.set('a');
    cut.set('press');
    stack.forget('cut');
    await stack.undo();
    expect([text.held.value, cut.held.value]).toEqual(['', 'press']);
  });

  it('keeps two hundred steps', async () => {
    const stack = new UndoStack();
    const { set } = valueOn(stack, 'text');
    for (let n = 0; n < 300; n += 1) set(`${n}`);
    let steps = 0;
    while (await stack.undo()) steps += 1;
    expect(steps).toBe(200);
  });
});
