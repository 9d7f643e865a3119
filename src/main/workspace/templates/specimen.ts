/** The brief that templates are tried and shown with. */
import { join } from 'node:path';
import type { Rules } from '../../../shared/model/index.js';
import { draftDeck } from '../build/draft.js';
import type { Draft } from '../build/types.js';
import { specimens } from '../folders/resources.js';
import type { TemplateReference } from './locate.js';

export const specimenFile = (): string => join(specimens(), 'en.md');

export interface SpecimenRequest extends TemplateReference {
  readonly variant?: string;
}

/** The specimen deck in a template: a brief that makes a slide of every kind, with content that a usual layout holds. */
export function draftSpecimen({ template, variant, folder, environment }: SpecimenRequest): Promise<Draft> {
  return draftDeck({
    briefs: [{ file: specimenFile() }],
    template,
    ...(variant === undefined ? {} : { variant }),
    templatesFrom: folder,
    rules: showingAll,
    environment,
  });
}

/** A house that makes no agenda or dividers by itself still has layouts for them, and a brief may ask. */
function showingAll(own: Rules): Rules {
  return { ...own, agenda: 'on', dividers: 'on' };
}
