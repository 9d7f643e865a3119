/** What a window asks to load, as a request for a draft: with what the engine keeps, and with plain where the template is not there. */
import { resolved, sectionFacts } from '../../cuts/index.js';
import { standardTemplate } from '../build/asked-template.js';
import type { DraftRequest } from '../build/types.js';
import type { KeptWork } from './kept-work.js';
import { bookOf, isThere } from './load-request.js';
import type { LoadRequest } from './types.js';

/** A template that was asked for and is not there. */
export interface MissingTemplate {
  readonly name: string;
  readonly variant: string | undefined;
}

export interface DraftRequestParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly kept: KeptWork;
  /** The template that plain stands in for. */
  readonly missing?: MissingTemplate | undefined;
  /** Only so many groups of slides are composed. */
  readonly first?: number | undefined;
}

export function draftRequestOf(
  request: LoadRequest,
  { environment, kept, missing, first }: DraftRequestParts,
): DraftRequest {
  const { path, bytes, cut, others = [], ...chosen } = request;
  const { template, variant } =
    missing === undefined ? chosen : { template: standardTemplate, variant: variantOfPlain(missing.variant) };
  return {
    ...(template === undefined ? {} : { template }),
    ...(variant === undefined ? {} : { variant }),
    briefs: [{ path, bytes }, ...others.filter(isThere)].map((brief) => ({
      file: brief.path,
      ...(brief.bytes ? { bytes: brief.bytes } : {}),
    })),
    cut,
    environment,
    choose: (briefs) => briefs.map((brief) => resolved(bookOf(request, brief.file), sectionFacts(brief), cut)),
    costs: true,
    keptCosts: kept.costs,
    loadTemplate: kept.templates.load,
    composerFor: kept.composerFor,
    read: kept.read,
    memory: kept.plans,
    ...(first === undefined ? {} : { first }),
  };
}

/** Plain has two variants; one of another template's is none of them. */
function variantOfPlain(asked: string | undefined): string {
  return asked === 'dark' ? asked : 'light';
}
