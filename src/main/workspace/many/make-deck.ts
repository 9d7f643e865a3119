import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Template } from '../../../shared/model/index.js';
import { packOnce } from '../../ooxml/index.js';
import { type Composer, createComposer, createMetrics } from '../../scene/index.js';
import { type LoadedTemplate, loadTemplate } from '../../template/index.js';
import { buildDeck } from '../build/build.js';
import { outlineOf } from '../report/outline.js';
import { sectionRows } from '../report/sections.js';
import type { CommonRequest, DeckJob, DeckOutcome } from './types.js';

/** Makes decks one after another: each template is read once. */
export class DeckMaker {
  readonly #common: CommonRequest;
  readonly #templates = new Map<string, Promise<LoadedTemplate>>();
  readonly #metrics = new Map<string, ReturnType<typeof createMetrics>>();

  constructor(common: CommonRequest) {
    this.#common = common;
  }

  /** Never rejects: a fault of ours is one deck's, and the others are made. */
  async make(job: DeckJob): Promise<DeckOutcome> {
    try {
      const built = await buildDeck({
        ...this.#common,
        ...job,
        loadTemplate: (...asked) => this.#load(...asked),
        composerFor: (template) => this.#composer(template),
      });
      const { made, misused, output, diagnostics, inputs, ms } = built;
      return {
        job,
        made,
        misused,
        output,
        diagnostics,
        inputs,
        ms,
        slides: outlineOf(built),
        sections: sectionRows(built),
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const file = job.briefs[0]?.file ?? '';
      const ms = { parse: 0, plan: 0, compose: 0, write: 0, total: 0 };
      const diagnostics = [diagnostic('deck-fault', { file }, { reason })];
      return { job, made: false, misused: false, output: [], diagnostics, inputs: [], ms, slides: [], sections: [] };
    }
  }

  #load(...asked: Parameters<typeof loadTemplate>): Promise<LoadedTemplate> {
    const key = JSON.stringify(asked);
    const known = this.#templates.get(key) ?? loadOnce(asked);
    this.#templates.set(key, known);
    return known;
  }

  /** A new one a deck, with the template's widths: what was composed of one brief is of no use to another. */
  #composer(template: Template): Composer {
    const metrics = this.#metrics.get(template.hash) ?? createMetrics(template.theme.fonts, template.widths);
    this.#metrics.set(template.hash, metrics);
    return createComposer(template, { pictures: new Map(), metrics });
  }
}

/** Its parts go into every deck, and are packed once. */
async function loadOnce(asked: Parameters<typeof loadTemplate>): Promise<LoadedTemplate> {
  const loaded = await loadTemplate(...asked);
  packOnce(loaded.template?.skeleton.parts.values() ?? []);
  return loaded;
}
