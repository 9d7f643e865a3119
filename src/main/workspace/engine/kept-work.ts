/** What an engine keeps from one deck of its brief to the next, so that only what changed is made again. */
import type { Template } from '../../../shared/model/index.js';
import { BriefMemories } from '../../brief/index.js';
import { PlanMemory } from '../../deck/index.js';
import { type Composer, createComposer } from '../../scene/index.js';
import { KeptCosts } from '../cuts/index.js';
import { KeptTemplates } from './kept-templates.js';

export class KeptWork {
  readonly templates = new KeptTemplates();
  readonly read = new BriefMemories();
  readonly plans = new PlanMemory();
  readonly costs = new KeptCosts();
  #composer: { readonly hash: string; readonly composer: Composer } | undefined;

  /** The composer of a template, with the groups that it has composed; of the last template alone. */
  readonly composerFor = (template: Template): Composer => {
    if (this.#composer?.hash !== template.hash) {
      this.#composer = { hash: template.hash, composer: createComposer(template, { pictures: new Map() }) };
    }
    return this.#composer.composer;
  };
}
