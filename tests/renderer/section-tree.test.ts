import { describe, expect, it } from 'vitest';
import { matching, siblingsOf, stepOf } from '../../src/renderer/features/sections/tree.js';
import { treeKey } from '../../src/renderer/features/sections/tree-keys.js';
import type { SectionState } from '../../src/shared/contract/index.js';

const section = (id: string, depth: number): SectionState => ({
  id,
  brief: '',
  number: '',
  title: id,
  depth,
  included: 'in',
  slides: 1,
  seconds: 1,
  by: 'cut',
  must: false,
  lines: { from: 1, to: 1 },
});
const sections = [section('a', 1), section('b', 1), section('b1', 2), section('b2', 2), section('Économie', 1)];

describe('the tree of sections', () => {
  it('knows what stands beside a section, and where a step leads', () => {
    expect(siblingsOf(sections, 'b')).toEqual(['a', 'b', 'Économie']);
    expect(siblingsOf(sections, 'b1')).toEqual(['b1', 'b2']);
    expect(stepOf(sections, 'b', 'up')).toBe('a');
    expect(stepOf(sections, 'a', 'down')).toBe('Économie');
    expect(stepOf(sections, 'b', 'down')).toBe('');
    expect(stepOf(sections, 'b2', 'down')).toBeUndefined();
    expect(stepOf(sections, 'a', 'up')).toBeUndefined();
  });

  it('finds headings without their accents and capitals, with those above them', () => {
    expect(matching(sections, ' economie').map(({ id }) => id)).toEqual(['Économie']);
    expect(matching(sections, 'B2').map(({ id }) => id)).toEqual(['b', 'b2']);
    expect(matching(sections, 'zzz')).toEqual([]);
  });

  it('leaves keys alone that are not its own', () => {
    const press = { ctrlKey: false, metaKey: false, altKey: false };
    const row = { hasChildren: true, isFolded: false };
    expect(treeKey({ ...press, key: 'ArrowLeft' }, row)).toEqual({ to: 'fold', folded: true });
    expect(treeKey({ ...press, key: 'ArrowDown', altKey: true }, row)).toEqual({ to: 'step', where: 'down' });
    expect(treeKey({ ...press, key: 'z', ctrlKey: true }, row)).toBeUndefined();
    expect(treeKey({ ...press, key: 'F5' }, row)).toBeUndefined();
  });
});
