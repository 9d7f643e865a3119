/** What of a brief's words and pictures is not in its deck, and what is in the deck that the brief does not say. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Built } from './build.js';
import { chartNumbers, chartText, wordsBesideNumbers } from './chart-text.js';
import { deckText } from './deck-text.js';
import { visibleText } from './markdown-text.js';
import { words, wordsAdded, wordsLost } from './words.js';

export interface Kept {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Compares the brief's words with those of the deck's slides and notes. */
export function wordsKept(built: Built): Kept {
  const { slides, notes } = deckText(built.bytes);
  const charts = built.result.scenes
    .flatMap((scene) => scene.items)
    .flatMap((item) => (item.kind === 'chart' ? [item.chart] : []));
  const shown = words([...slides, ...notes].join('\n'));
  const had = [...shown, ...words(charts.map(chartText).join('\n'))];
  const own = ownWords(built);
  // Addresses are shown without 'www.'; markup may part words in the source that stand together on the slide.
  const visible = visibleText(built.source);
  const known = [...words(built.source), ...words(built.source.replace(/www\./g, '')), ...words(visible), ...own];
  const prefixes = known.map((word) => word.toLowerCase());
  return {
    // A chart's words are in its part of the file, its numbers as numbers.
    lost: wordsBesideNumbers(wordsLost(words(visible), had), charts.flatMap(chartNumbers)),
    // Long addresses are shortened on sources slides: the beginning of a known word is known.
    added: wordsAdded(shown, known).filter((word) => !prefixes.some((name) => name.startsWith(word.toLowerCase()))),
  };
}

/** The one list of words that a deck may add: its language's own wording, numbers of slides and parts, dates set in full. */
function ownWords({ result }: Built): readonly string[] {
  const slides = result.deck?.groups.flatMap((group) => group.options.flat()) ?? [];
  const wording = slides.flatMap((slide) =>
    Object.values(slide.words).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value))),
  );
  const dates = result.parts.flatMap(({ brief }) => [
    brief.meta.date ?? '',
    ...brief.meta.sources.map((source) => source.date ?? ''),
  ]);
  const numbers = Array.from({ length: Math.max(100, result.scenes.length) }, (_, n) => String(n));
  return words([...new Set(wording), ...dates, ...numbers, ...result.parts.map(({ brief }) => brief.file)].join('\n'));
}

/** Pictures of the brief's own folder that are there, as the source names them, each once. */
export function picturesIn(built: Built, file: string): readonly string[] {
  const named = [
    ...[...built.source.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)].map((match) => match[1] as string),
    ...[...built.source.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)/gi)].map((match) => match[1] as string),
  ];
  const folder = dirname(resolve(file));
  return [...new Set(named.map((name) => decodeURI(name.replace(/[?#].*$/, ''))))].filter(
    (name) =>
      !/^[a-z][a-z+.-]*:/i.test(name) &&
      resolve(folder, name).startsWith(`${folder}/`) &&
      existsSync(resolve(folder, name)),
  );
}
