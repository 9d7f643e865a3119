/** Slides → scenes on the plain template, and what tests ask of them. */
import { createComposer } from '../../src/main/scene/index.js';
import type {
  Deck,
  Diagnostic,
  Pictures,
  Scene,
  SceneItem,
  Slide,
  TableItem,
  TextItem,
} from '../../src/shared/model/index.js';
import { deck } from './deck-builder.js';
import { plainTemplate } from './template-builder.js';

export interface Result {
  readonly scenes: readonly Scene[];
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function composeDeck(made: Deck, pictures: Pictures = new Map(), template = plainTemplate()): Result {
  const { scenes, diagnostics } = createComposer(template, { pictures }).compose(made);
  return { scenes, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

export function composeSlides(slides: readonly Slide[], pictures?: Pictures): Result {
  return composeDeck(deck(slides), pictures);
}

export function itemOf(scene: Scene | undefined, name: string): SceneItem {
  const item = scene?.items.find((each) => each.name === name);
  if (!item) throw new Error(`No item '${name}' among ${scene?.items.map((each) => each.name).join(', ')}.`);
  return item;
}

export function textOf(scene: Scene | undefined, name: string): TextItem {
  const item = itemOf(scene, name);
  if (item.kind !== 'text') throw new Error(`'${name}' is a ${item.kind}.`);
  return item;
}

export function tableOf(scene: Scene | undefined): TableItem {
  const item = scene?.items.find((each) => each.kind === 'table');
  if (item?.kind !== 'table') throw new Error('There is no table.');
  return item;
}

/** Each paragraph's text. */
export function paragraphsOf(item: Pick<TextItem, 'paragraphs'>): string[] {
  return item.paragraphs.map((each) => each.runs.map((run) => (run.break ? '\n' : run.text)).join(''));
}

export function names(scene: Scene | undefined): string[] {
  return scene?.items.map((item) => item.name) ?? [];
}

export function count(total: number, make: (index: number) => string): string[] {
  return Array.from({ length: total }, (_, index) => make(index + 1));
}
