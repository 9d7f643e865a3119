import type { Mark, SceneParagraph } from '../../../../shared/model/index.js';

/**
 * The text of each paragraph's mark, '' for none. Numbers count on while paragraphs of one level, scheme and start follow
 * one another; deeper paragraphs between do not interrupt them, as `a:buAutoNum` counts (ECMA-376 Part 1, 21.1.2.4.1).
 */
export function markTexts(paragraphs: readonly SceneParagraph[]): readonly string[] {
  const counts: ({ readonly key: string; next: number } | undefined)[] = [];
  return paragraphs.map(({ level, mark, runs }) => {
    counts.length = Math.min(counts.length, level + 1);
    if (runs.length === 0) return '';
    if (mark.type !== 'number') {
      counts[level] = undefined;
      return mark.type === 'char' ? mark.char : '';
    }
    const key = `${mark.scheme} ${mark.start}`;
    const known = counts[level];
    const count = known?.key === key ? known : { key, next: mark.start };
    counts[level] = count;
    count.next += 1;
    return numberText(mark.scheme, count.next - 1);
  });
}

type Scheme = Extract<Mark, { type: 'number' }>['scheme'];

function numberText(scheme: Scheme, value: number): string {
  switch (scheme) {
    case 'arabicPeriod':
      return `${value}.`;
    case 'alphaLcPeriod':
      return `${letters(value)}.`;
    case 'romanLcPeriod':
      return `${roman(value)}.`;
  }
}

/** a … z, then aa, bb … zz, aaa: PowerPoint repeats the letter. */
function letters(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'[(value - 1) % 26]!.repeat(Math.ceil(value / 26));
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letter] of numerals) {
    while (rest >= worth) {
      text += letter;
      rest -= worth;
    }
  }
  return text;
}
