/** Templates that were loaded, kept while their files are as they were: loading one costs as much as planning a deck. */
import { type LoadedTemplate, type LoadOptions, loadTemplate } from '../../template/index.js';
import { stateOf, wasSaved } from '../file-watch.js';

/** A brief's own, and that with the layouts that its deck asks for by name; in light and dark while somebody compares. */
const mostKept = 4;

interface Kept {
  readonly loaded: Promise<LoadedTemplate>;
  /** Of its files when it had been read; absent until then, or where one was saved while it was read. */
  states?: ReadonlyMap<string, string>;
}

export class KeptTemplates {
  readonly #kept = new Map<string, Kept>();

  /** As `loadTemplate`; the same object for the same question, as long as no file that it was made of is another. */
  readonly load = async (reference: string, options: LoadOptions): Promise<LoadedTemplate> => {
    const key = JSON.stringify([reference, options]);
    const known = this.#kept.get(key);
    if (known) {
      const loaded = await known.loaded;
      if (isAsItWas(known)) return loaded;
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
    const { files } = loaded;
    if (!files.some((file) => wasSaved(file, began, Date.now()))) {
      kept.states = new Map(files.map((file) => [file, stateOf(file)]));
    }
    return loaded;
  };

  /** Files have changed or come, maybe a template that goes before another of its name. */
  forget(): void {
    this.#kept.clear();
  }
}

/** A template that was not found has no files, and may be there by now. */
function isAsItWas({ states }: Kept): boolean {
  return states !== undefined && states.size > 0 && [...states].every(([file, state]) => stateOf(file) === state);
}
