import {
  type LayoutId,
  type Lines,
  layoutIn,
  type Scene,
  type SceneItem,
  type TextBody,
} from '../../../shared/model/index.js';
import { countWords, secondsFor } from '../../deck/index.js';
import type { Draft } from '../build/types.js';

/** A slide in a word: what `outline` and `--json` say of it. */
export interface OutlineRow {
  /** Counted from 1. */
  readonly n: number;
  /** Stable across builds: the scene's key. */
  readonly id: string;
  /** A section's id; '' for slides of the deck's own. */
  readonly section: string;
  readonly kind: LayoutId;
  /** The layout's name, as PowerPoint shows it. */
  readonly layout: string;
  readonly title: string;
  /** Id of the slide that it continues. */
  readonly continues?: string;
  readonly why: string;
  readonly file: string;
  readonly lines: Lines;
  /** On the slide: title and body, no footers. Of a chart, those of its alternative text: what a speaker says of it. */
  readonly words: number;
  /** Speaking time: of the notes where there are any, else of the slide's text. */
  readonly seconds: number;
  /** It goes along and is not shown: backup. */
  readonly hidden: boolean;
}

/** Placeholders that stand on every slide alike: nobody reads them out. */
const repeated = new Set(['footer', 'date', 'number', 'marking', 'marking2']);

/** One row a slide, in order. */
export function outlineOf({ scenes, template }: Pick<Draft, 'scenes' | 'template'>): readonly OutlineRow[] {
  return scenes.map((scene, index) => {
    const { words, seconds } = spoken(scene);
    return {
      n: index + 1,
      id: scene.key,
      section: scene.section,
      kind: scene.kind,
      layout: template ? layoutIn(template.layouts, scene.layout).name : scene.layout,
      title: scene.title,
      ...(scene.continues === undefined ? {} : { continues: scene.continues }),
      why: scene.why,
      file: scene.file,
      lines: scene.lines,
      words,
      seconds,
      hidden: scene.hidden === true,
    };
  });
}

/** What is drawn is the same object where it did not change, also when it stands on other lines: its words are counted once. */
const counted = new WeakMap<
  Scene['items'],
  { readonly notes: Scene['notes']; readonly words: number; readonly seconds: number }
>();

/** Speaking time of a slide, in seconds. */
export function slideSeconds(scene: Scene): number {
  return spoken(scene).seconds;
}

function spoken(scene: Scene): { readonly words: number; readonly seconds: number } {
  const known = counted.get(scene.items);
  if (known?.notes === scene.notes) return known;
  const text = textOf(scene);
  const notes = scene.notes.map((note) => note.text).join('\n');
  const found = {
    notes: scene.notes,
    words: countWords(text),
    seconds: secondsFor(notes.trim() === '' ? text : notes),
  };
  counted.set(scene.items, found);
  return found;
}

/** Speaking time of all that is shown, in seconds. */
export function deckSeconds(draft: Pick<Draft, 'scenes' | 'template'>): number {
  return outlineOf(draft).reduce((sum, row) => sum + (row.hidden ? 0 : row.seconds), 0);
}

function textOf(scene: Scene): string {
  return scene.items
    .filter((item) => !repeated.has(item.slot ?? ''))
    .flatMap((item) => (item.kind === 'chart' ? [item.alt] : bodiesOf(item).flatMap(linesOf)))
    .join('\n');
}

function linesOf(body: TextBody): readonly string[] {
  return body.paragraphs.map((paragraph) => paragraph.runs.map((run) => (run.break ? ' ' : run.text)).join(''));
}

function bodiesOf(item: SceneItem): readonly TextBody[] {
  if (item.kind === 'text') return [item];
  return item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : [];
}
