/** How decks were exported last, kept in the program's own folder: the formats for all briefs, the place for each. */
import { join } from 'node:path';
import { type ExportChoice, exportFormats, exportPapers } from '../../../shared/contract/index.js';
import { keepState, readState } from '../folders/state-file.js';

const usual: ExportChoice = { formats: ['pptx'], paper: '', backup: false, clean: false };
const mostBriefs = 200;

interface Kept {
  readonly last: ExportChoice;
  /** Paths of decks by those of their briefs, the one that was exported last at the end. */
  readonly places: Readonly<Record<string, string>>;
}

export class ExportMemory {
  readonly #file: string | undefined;

  /** @param folder of the program's state; nothing is remembered where absent */
  constructor(folder: string | undefined) {
    this.#file = folder === undefined ? undefined : join(folder, 'exports.json');
  }

  get last(): ExportChoice {
    return this.#read().last;
  }

  /** Where the deck of a brief went last; undefined where it never was exported. */
  placeOf(brief: string): string | undefined {
    return this.#read().places[brief];
  }

  /** @param brief absolute path of the first brief. @param path where its deck goes, and how it is made: `choice` */
  keep(brief: string, path: string, choice: ExportChoice): void {
    if (this.#file === undefined) return;
    const { [brief]: _, ...others } = this.#read().places;
    const places = Object.fromEntries([...Object.entries(others).slice(1 - mostBriefs), [brief, path]]);
    const kept: Kept = { last: choiceOf(choice), places };
    keepState(this.#file, kept);
  }

  #read(): Kept {
    const { last, places } = (readState(this.#file ?? '') ?? {}) as { last?: Partial<ExportChoice>; places?: object };
    return { last: choiceOf(last), places: Object.fromEntries(Object.entries(places ?? {}).filter(isPlace)) };
  }
}

/** What can be of a choice that was found, without what is no part of one; the rest is as usual. */
function choiceOf(found: Partial<ExportChoice> | undefined): ExportChoice {
  const asked = Array.isArray(found?.formats) ? found.formats : [];
  const formats = exportFormats.filter((format) => asked.includes(format));
  return {
    formats: formats.length > 0 ? formats : usual.formats,
    paper: exportPapers.find((paper) => paper === found?.paper) ?? usual.paper,
    backup: found?.backup === true,
    clean: found?.clean === true,
  };
}

function isPlace(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
