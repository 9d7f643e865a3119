import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countWords,
  secondsFor,
  slideWords,
  speakingSeconds,
  wordLanguages,
  wordsFor,
} from '../../../src/main/deck/index.js';
import { join, slice, textOf, trim } from '../../../src/main/deck/text/inlines.js';
import { sentences } from '../../../src/main/deck/text/sentences.js';
import type { Inline, Slide } from '../../../src/shared/model/index.js';
import { expectDeck } from './expect-deck.js';

describe('sentences', () => {
  const parts = (text: string): readonly string[] => sentences(text).map((sentence) => sentence.trim());

  it.each([
    ['One ends. Two begins! Three? Yes.', 4],
    ['Dr. Smith met Mr. J. Jones at 3.5 p.m. yesterday.', 1],
    ['The U.S. Navy sailed. It was 2011.', 2],
    ['He said: “Go on.” Then he left.', 2],
    ['Am 14. März begann es. Danach war Ruhe.', 2],
    ['Siehe z.B. das Gesetz bzw. die Verordnung. Ende.', 2],
    ['Il vint… puis il partit. Voilà.', 2],
    ['Это было в 2011 г. в Москве. Потом всё кончилось.', 2],
    ['谈判停止了。制裁加强了！怎么办？', 3],
    ['توقفت المحادثات. هل تعود؟ لا أحد يعلم.', 3],
    ['See example.org for more. And no. 5 too.', 2],
    ['He said no. Then he left.', 2],
    ['Colonel (ret.) Marta Sundberg spoke. She left.', 2],
    ['He left. (It was late.) She stayed.', 3],
    ['No mark at the end', 1],
  ])('of %s are %i', (text, count) => {
    expect(parts(text)).toHaveLength(count);
  });

  it('are the text when they are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', '!', ' ', '”', '。', '3', '\n', 'é') }), (text) => {
        expect(sentences(text).join('')).toBe(text.trim() === '' ? sentences(text).join('') : text);
      }),
    );
  });
});

describe('inline content', () => {
  const inlines: readonly Inline[] = [
    { type: 'text', text: 'Bold', strong: true },
    { type: 'footnote', label: 'a' },
    { type: 'text', text: ' and ' },
    { type: 'break' },
    { type: 'text', text: 'plain ' },
  ];

  it('is cut anywhere without losing anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), (at) => {
        const parts = [slice(inlines, 0, at), slice(inlines, at, 16)];
        expect(parts.map(textOf).join('')).toBe(textOf(inlines));
        expect(parts.flat().filter((inline) => inline.type === 'footnote')).toHaveLength(1);
      }),
    );
  });

  it('keeps a mark with the text before it', () => {
    expect(slice(inlines, 0, 4).at(-1)).toEqual({ type: 'footnote', label: 'a' });
    expect(slice(inlines, 4, 9)[0]).toEqual({ type: 'text', text: ' and ' });
  });

  it('is trimmed and joined', () => {
    expect(textOf(trim(inlines))).toBe('Bold and \nplain');
    expect(textOf(join([[], inlines, [], inlines.slice(0, 1)], [{ type: 'text', text: '|' }]))).toBe(
      'Bold and \nplain |Bold',
    );
  });
});

describe('words', () => {
  it.each([
    ['Three plain words', 3],
    ['well-known — dashes, U.S. and 3.5', 5],
    ['', 0],
    ['– · —', 0],
    ['谈判已经停止', 3],
    ['谈判 stopped', 2],
    ['협상이 중단되었다', 2],
    ['توقفت المحادثات', 2],
  ])('of “%s” are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('take 130 to the minute, or 260 characters of Chinese or Japanese', () => {
    expect(secondsFor('word '.repeat(130))).toBe(60);
    expect(secondsFor('字'.repeat(260))).toBe(60);
  });
});

describe('a slide', () => {
  it('is said in the time of its notes, else of its text', () => {
    const notes = `<!-- notes: ${'word '.repeat(130)} -->`;
    const { content } = expectDeck(
      `## A heading\n\n- Three plain words\n- **And** four of them\n\n## B\n\n- x\n\n${notes}`,
    );
    const [first, second] = content as [Slide, Slide];
    expect(slideWords(first)).toBe(9);
    expect(speakingSeconds(first)).toBe(5);
    expect(speakingSeconds(second)).toBe(60);
  });
});

describe('what a deck itself says', () => {
  it('is said in each language, with its places', () => {
    expect(wordLanguages).toEqual(
      expect.arrayContaining('en de fr es it pt nl pl ru uk el tr ar fa zh ja ko'.split(' ')),
    );
    const agendas = new Set<string>();
    for (const language of wordLanguages) {
      const words = wordsFor(language);
      expect(words.continued).toMatch(/\{n\}.*\{of\}/u);
      expect(words.pictureMissing).toContain('{alt}');
      for (const word of [...Object.values(words), ...Object.values(words.callouts)]) expect(word).not.toBe('');
      agendas.add(words.agenda);
    }
    expect(agendas.size).toBeGreaterThan(14);
  });

  it('is found by primary language, else in English, and replaced from the general to the particular', () => {
    expect(wordsFor('de-CH').agenda).toBe('Inhalt');
    expect(wordsFor('zh-TW').agenda).toBe('目錄');
    expect(wordsFor('zh-CN').agenda).toBe('目录');
    expect(wordsFor('eo').agenda).toBe('Agenda');
    const replaced = { de: { agenda: 'Themen', callouts: { note: 'Merke' } }, 'de-CH': { sources: 'Belege' } } as never;
    expect(wordsFor('de-CH', replaced)).toMatchObject({
      agenda: 'Themen',
      sources: 'Belege',
      callouts: { note: 'Merke', tip: 'Tipp' },
    });
  });
});
