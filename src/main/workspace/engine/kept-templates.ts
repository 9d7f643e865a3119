/** Templates that were loaded, kept while nobody says that files have changed: loading one costs as much as planning a deck. */
import { type LoadedTemplate, type LoadOptions, loadTemplate } from '../../template/index.js';

/** A brief's own, and that with the layouts that its deck asks for by name; in light and dark while somebody compares. */
const mostKept = 4;

export class KeptTemplates {
  readonly #kept = new Map<string, Promise<LoadedTemplate>>();

  /** As `loadTemplate`; the same object for the same question. */
  readonly load = (reference: string, options: LoadOptions): Promise<LoadedTemplate> => {
    const key = JSON.stringify([reference, options]);
    let loaded = this.#kept.get(key);
    if (!loaded) {
      loaded = loadTemplate(reference, options);
      this.#kept.set(key, loaded);
      for (const oldest of this.#kept.keys()) {
        if (this.#kept.size <= mostKept) break;
        this.#kept.delete(oldest);
      }
    }
    return loaded;
  };

  /** Files have changed, maybe a template's. */
  forget(): void {
    this.#kept.clear();
  }
}
