/** Templates that were loaded, kept while their files are as they were: loading one costs as much as planning a deck. */
import {
  type LoadedTemplate,
  type LoadOptions,
  loadTemplate,
  type TemplateSummary,
  templateSummary,
} from '../../template/index.js';
import { stateOf, wasSaved } from '../watch/file-watch.js';

/** A brief's template, and the same with layouts that its deck asks for by name; each in light and dark while somebody compares. */
const mostKept = 4;

/** The state of each of its files when it had been read; absent until then, and where a file was saved while it was read. */
type States = ReadonlyMap<string, string> | undefined;

interface Kept {
  readonly loaded: Promise<LoadedTemplate>;
  states?: States;
}

export class KeptTemplates {
  readonly #kept = new Map<string, Kept>();
  #summary: { readonly key: string; readonly said: TemplateSummary; readonly states: States } | undefined;

  /** As `loadTemplate`, but the same object for the same question until a file that it was made of changes. */
  readonly load = async (reference: string, options: LoadOptions): Promise<LoadedTemplate> => {
    const key = JSON.stringify([reference, options]);
    const known = this.#kept.get(key);
    if (known) {
      const loaded = await known.loaded;
      if (areAsTheyWere(known.states)) return loaded;
    }
    const began = Date.now();
    const kept: Kept = { loaded: loadTemplate(reference, options) };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    const loaded = await kept.loaded;
    kept.states = statesOf(loaded.files, began);
    return loaded;
  };

  /** As `templateSummary`, of the template that was asked for last. */
  summary(path: string, folders: readonly string[]): TemplateSummary {
    const key = JSON.stringify([path, folders]);
    if (this.#summary?.key === key && areAsTheyWere(this.#summary.states)) return this.#summary.said;
    const began = Date.now();
    const said = templateSummary(path, folders);
    this.#summary = { key, said, states: statesOf(said.files, began) };
    return said;
  }

  /** Files have changed or come, maybe a template that goes before another of its name. */
  forget(): void {
    this.#kept.clear();
    this.#summary = undefined;
  }
}

function statesOf(files: readonly string[], began: number): States {
  if (files.some((file) => wasSaved(file, began, Date.now()))) return undefined;
  return new Map(files.map((file) => [file, stateOf(file)]));
}

/** A template that was not found has no files, and may be there by now. */
function areAsTheyWere(states: States): boolean {
  return states !== undefined && states.size > 0 && [...states].every(([file, state]) => stateOf(file) === state);
}
