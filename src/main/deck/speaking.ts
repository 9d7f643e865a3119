/** What a slide says and how long that takes. */
import type { Slide } from '../../shared/model/index.js';
import { countWords, secondsFor } from './text/count.js';
import { textOf } from './text/inlines.js';
import { eachInlines } from './walk.js';

/** All text of a slide as it is shown: title, lead, body, callout, foot; a line for each run of text. Notes are not in it. */
export function slideText(slide: Pick<Slide, 'title' | 'kicker' | 'lead' | 'body' | 'callout' | 'foot'>): string {
  const lines: string[] = [];
  const { kicker, title, lead, body, callout, foot } = slide;
  // A chart is told by its alternative text, which has its title.
  const shown = body.type === 'chart' ? (body.chart.source ?? []) : body;
  eachInlines([kicker ?? [], title, lead ?? [], shown, callout ?? {}, foot ?? []], (inlines) =>
    lines.push(textOf(inlines)),
  );
  if (body.type === 'chart') lines.push(body.chart.alt);
  if (body.type === 'title') lines.push(...body.byline);
  if (body.type === 'code') lines.push(body.code.text);
  return lines.join('\n');
}

/** Words that the slide shows. */
export function slideWords(slide: Parameters<typeof slideText>[0]): number {
  return countWords(slideText(slide));
}

/** Seconds that the slide takes to say: its notes where it has any, else its text. */
export function speakingSeconds(slide: Slide): number {
  const notes: string[] = [];
  eachInlines(slide.notes, (inlines) => notes.push(textOf(inlines)));
  const said = notes.join('\n');
  return secondsFor(said.trim() === '' ? slideText(slide) : said);
}
