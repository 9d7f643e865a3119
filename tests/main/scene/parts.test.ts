import { describe, expect, it } from 'vitest';
import { partition } from '../../../src/main/scene/split/partition.js';
import { isRtlLanguage, readsRtl } from '../../../src/main/scene/text/direction.js';
import { plainText, sliceInlines } from '../../../src/main/scene/text/inline-text.js';
import { sentenceEnds } from '../../../src/main/scene/text/sentences.js';
import { inlines } from '../../support/deck-builder.js';

describe('partition', () => {
  const cut = (heights: readonly number[], room: number, cost: (at: number) => number = () => 0) =>
    partition({
      count: heights.length,
      height: (from, to) => heights.slice(from, to).reduce((sum, height) => sum + height, 0),
      room: () => room,
      cost,
    })?.starts;

  it('takes as few slides as hold the units, evenly filled', () => {
    expect(cut(Array(10).fill(1), 9)).toEqual([0, 5]);
    expect(cut(Array(10).fill(1), 4)).toEqual([0, 3, 6]);
  });

  it('prefers a cheap cut to an even one', () => {
    expect(cut(Array(10).fill(1), 9, (at) => (at === 4 ? 0 : 20))).toEqual([0, 4]);
  });

  it('makes a forbidden cut only where nothing else holds the units', () => {
    expect(cut([1, 1, 1, 1], 3, (at) => (at === 2 ? Number.POSITIVE_INFINITY : 0))).not.toEqual([0, 2]);
    expect(cut([3, 3], 3, () => Number.POSITIVE_INFINITY)).toEqual([0, 1]);
  });

  it('has no answer where a unit is higher than the room', () => {
    expect(cut([1, 5], 3)).toBeUndefined();
  });
});

describe('sentences', () => {
  const split = (text: string): string[] =>
    sentenceEnds(text).map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end).trim());

  it('end with a full stop, not with an abbreviation, an initial or a number', () => {
    expect(split('Dr. J. Smith paid $1.16 bn. That was, e.g. in gold, too much! Was it?')).toEqual([
      'Dr. J. Smith paid $1.16 bn.',
      'That was, e.g. in gold, too much!',
      'Was it?',
    ]);
  });

  it('take their closing quotation mark with them', () => {
    expect(split('He said “no.” She left.')).toEqual(['He said “no.”', 'She left.']);
  });

  it('end with the marks of Chinese and Arabic', () => {
    expect(split('我们没有。他们有。')).toEqual(['我们没有。', '他们有。']);
    expect(split('هل تعلم؟ نعم.')).toEqual(['هل تعلم؟', 'نعم.']);
  });
});

describe('direction', () => {
  it('is that of the language, or of most letters', () => {
    expect([
      isRtlLanguage('fa'),
      isRtlLanguage('ar-EG'),
      isRtlLanguage('az-Arab'),
      isRtlLanguage('ar-Latn'),
      isRtlLanguage('en'),
    ]).toEqual([true, true, true, false, false]);
    expect([readsRtl('مرحبا world'), readsRtl('hello مرحبا my dear'), readsRtl('123')]).toEqual([false, false, false]);
    expect(readsRtl('مرحبا بكم في OK')).toBe(true);
  });
});

describe('a slice of inline content', () => {
  it('keeps the look of its runs, footnote marks with what they stand after, and no blanks at its ends', () => {
    const content = inlines('one **two**[^a] three');
    expect(sliceInlines(content, 0, 7)).toEqual([
      { type: 'text', text: 'one ' },
      { type: 'text', text: 'two', strong: true },
      { type: 'footnote', label: 'a' },
    ]);
    expect(plainText(sliceInlines(content, 7, 13))).toBe('three');
  });
});
