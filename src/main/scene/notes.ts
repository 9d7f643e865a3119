/** What the speaker says: blocks of any kind as paragraphs of plain text. */
import type { Block, Inline, NoteParagraph, Slide } from '../../shared/model/index.js';
import { isRtlLanguage, readsRtl } from './text/direction.js';
import { plainText } from './text/inline-text.js';
import { blocksToPassages } from './text/passage.js';

/** The notes of a slide: its own, then what found no place on it. */
export function noteParagraphs(slide: Slide, more: readonly string[]): NoteParagraph[] {
  const own = blocksToPassages(slide.notes as readonly Block[], 0).map((passage) => ({
    text:
      passage.mark.type === 'number'
        ? `${passage.mark.value}. ${noteText(passage.inlines)}`
        : noteText(passage.inlines),
    level: passage.role === 'paragraph' ? 0 : passage.level + 1,
  }));
  return [...own, ...more.map((text) => ({ text, level: 0 }))]
    .flatMap(({ text, level }) => text.split('\n').map((line) => ({ text: line.trim(), level })))
    .filter(({ text }) => text !== '')
    .map(({ text, level }) => ({
      text,
      level,
      language: slide.language,
      rtl: isRtlLanguage(slide.language) || readsRtl(text),
    }));
}

/** Notes are plain text: footnote marks go, runs of blanks are one, and 2 to the power of 64 is 2^64 rather than 264. */
function noteText(inlines: readonly Inline[]): string {
  const raised = inlines.map((inline) =>
    inline.type === 'text' && inline.superscript && /^\d/.test(inline.text)
      ? { ...inline, text: `^${inline.text}` }
      : inline,
  );
  return plainText(raised)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
