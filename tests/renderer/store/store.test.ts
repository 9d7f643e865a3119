import { describe, expect, it, vi } from 'vitest';
import { WorkspaceStore } from '../../../src/renderer/store/store.js';
import {
  patchBetween,
  type Transport,
  type WorkspaceEvent,
  type WorkspaceState,
} from '../../../src/shared/contract/index.js';
import type { Scene } from '../../../src/shared/model/index.js';

const stateAt = (revision: number, hashes: readonly string[], more: object = {}): WorkspaceState =>
  ({
    revision,
    look: 'l1',
    sections: [],
    diagnostics: [],
    slides: hashes.map((hash, n) => ({ key: `k${n}`, hash })),
    ...more,
  }) as unknown as WorkspaceState;

const sceneOf = (title: string): Scene => ({ title }) as unknown as Scene;

/** A workspace of which the test says what it answers and tells; `asked` are the commands that reached it. */
async function opened(state: WorkspaceState) {
  let now = state;
  let listener: (event: WorkspaceEvent) => void = () => undefined;
  const asked: string[] = [];
  const transport = {
    send: async (name: string, input: { readonly hashes?: readonly string[] }) => {
      asked.push(name);
      if (name === 'program') return { open: true, view: {}, recent: [] };
      if (name === 'state') return structuredClone(now);
      if (name === 'look') return { of: now.look };
      return Object.fromEntries((input.hashes ?? []).map((hash) => [hash, sceneOf(`asked ${hash}`)]));
    },
    listen: (hear: typeof listener) => {
      listener = hear;
      return () => undefined;
    },
  } as unknown as Transport;
  const store = new WorkspaceStore(transport);
  await settled();
  asked.length = 0;
  /** The workspace has another state; the event about it says what leads on from the one before. */
  const change = (next: WorkspaceState, scenes: Record<string, Scene> = {}, since = now): void => {
    now = next;
    listener({ type: 'changed', revision: next.revision, patch: patchBetween(since, next), scenes });
  };
  return { store, asked, change, tell: (event: WorkspaceEvent) => listener(event) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the window's store", () => {
  it('has the new state and the slide that changed from the event alone', async () => {
    const { store, asked, change } = await opened(stateAt(1, ['a', 'b']));
    const first = store.snapshot().state?.slides[0];
    change(stateAt(2, ['a', 'c']), { c: sceneOf('new') });
    expect(store.snapshot().state).toEqual(stateAt(2, ['a', 'c']));
    expect(store.snapshot().state?.slides[0]).toBe(first);
    expect(store.scene('c')).toEqual({ title: 'new' });
    store.want('c');
    await settled();
    expect(asked).toEqual([]);
  });

  it('asks for the whole state where a change was not heard, and is right afterwards', async () => {
    const { store, asked, change } = await opened(stateAt(1, ['a', 'b']));
    change(stateAt(9, ['x', 'y', 'z']), {}, stateAt(8, ['x', 'y']));
    await settled();
    expect(asked).toEqual(['state']);
    expect(store.snapshot().state).toEqual(stateAt(9, ['x', 'y', 'z']));
  });

  it('asks again where a change comes while it is asking', async () => {
    const { store, change, tell } = await opened(stateAt(1, ['a']));
    tell({ type: 'program' });
    change(stateAt(2, ['b']));
    change(stateAt(3, ['c']));
    await settled();
    expect(store.snapshot().state).toEqual(stateAt(3, ['c']));
  });

  it('shows a new look and the slides that are drawn with it at once', async () => {
    const { store, asked, change } = await opened(stateAt(1, ['a']));
    const seen: unknown[] = [];
    store.subscribe(() => seen.push([store.snapshot().state?.slides[0]?.hash, store.snapshot().look]));
    change(stateAt(2, ['b'], { look: 'l2' }));
    await settled();
    expect(asked).toEqual(['state', 'look']);
    expect(seen).toEqual([['b', { of: 'l2' }]]);
  });

  it('leaves word of another text to the editor: the slides come with a change of their own', async () => {
    const { asked, tell } = await opened(stateAt(1, ['a']));
    tell({ type: 'text', brief: '', version: 7 });
    await settled();
    expect(asked).toEqual([]);
  });

  it('tells of another revision that says the same, since what is asked for apart may be another, with all parts as they were', async () => {
    const { store, change } = await opened(stateAt(1, ['a']));
    const before = store.snapshot().state;
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    change(stateAt(2, ['a']));
    expect(told).toBe(1);
    expect(store.snapshot().state?.revision).toBe(2);
    expect(store.snapshot().state?.slides).toBe(before?.slides);
    expect(store.snapshot().state?.sections).toBe(before?.sections);
  });

  it('asks for the first slides of another brief before it shows it', async () => {
    const { store, change, tell } = await opened(stateAt(1, ['a'], { brief: { path: 'one.md' } }));
    const seen: unknown[] = [];
    store.subscribe(() => seen.push([store.snapshot().state?.brief.path, store.scene('b') !== undefined]));
    change(stateAt(9, ['b', 'c'], { brief: { path: 'two.md' } }), {}, stateAt(8, ['x']));
    tell({ type: 'program' });
    await settled();
    expect(seen).toContainEqual(['two.md', true]);
    expect(seen).not.toContainEqual(['two.md', false]);
  });

  it('has the first slides of a long brief on the screen before it takes the others', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (does: () => void) => frames.push(does));
    const { store, change, tell } = await opened(stateAt(1, ['a'], { brief: { path: 'one.md' } }));
    change(stateAt(8, ['b'], { brief: { path: 'two.md' }, making: true }), {}, stateAt(7, ['x']));
    tell({ type: 'program' });
    await settled();
    expect(store.snapshot().state?.making).toBe(true);
    change(stateAt(9, ['b', 'c'], { brief: { path: 'two.md' } }));
    await settled();
    expect(store.snapshot().state?.slides).toHaveLength(1);
    for (const does of frames) does();
    await settled();
    expect(store.snapshot().state?.slides).toHaveLength(2);
    expect(store.snapshot().state?.making).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('asks for the scenes that it lacks in one message, and tells of them without another state', async () => {
    const { store, asked } = await opened(stateAt(1, ['a', 'b']));
    const before = store.snapshot();
    for (const hash of ['a', 'b', 'a', '']) store.want(hash);
    await settled();
    expect(asked).toEqual(['scenes']);
    expect(store.scene('b')).toEqual({ title: 'asked b' });
    expect(store.snapshot()).toBe(before);
  });
});
