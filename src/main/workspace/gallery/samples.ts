/**
 * The open brief in other templates: its title slide, a slide of text and one that shows what templates differ in most
 * (a table, chart, key figures). Only the sections of these are planned and composed, so that a look at twenty templates
 * costs about what one deck does.
 */
import type { SampleSlide, TemplateSample } from '../../../shared/contract/index.js';
import { describe } from '../../../shared/diagnostics/index.js';
import type { Cut, LayoutId, Look, Scene, Template } from '../../../shared/model/index.js';
import { sectionFacts } from '../../cuts/index.js';
import { createComposer, withStaticText } from '../../scene/index.js';
import { type LoadedTemplate, loadTemplate } from '../../template/index.js';
import type { TemplateReference } from '../build/asked-template.js';
import { makeScenes } from '../build/make-scenes.js';
import { Stopwatch } from '../build/stopwatch.js';
import type { Draft, DraftPart } from '../build/types.js';
import { cacheFolder } from '../folders/cache-folder.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';

export interface SampleRequest extends TemplateReference {
  /** The brief's folder. */
  readonly folder: string;
  readonly draft: Pick<Draft, 'parts' | 'scenes'>;
}

/** Kinds in which templates show most, the most telling first. */
const telling: readonly LayoutId[] = [
  'figures',
  'chart',
  'table',
  'comparison',
  'timeline',
  'quote',
  'columns',
  'picture-text',
];
const plainText: readonly LayoutId[] = ['bullets', 'numbered', 'text', 'columns', 'statement', 'picture-text'];

/** More than a gallery shows; while a form is filled in, each letter makes one. */
const mostKept = 100;

export class Samples {
  readonly #environment: Environment;
  /** Templates that were drawn, by hash: the window asks for their pictures and faces. */
  readonly #templates = new Map<string, Template>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  picture(hash: string) {
    for (const { pictures } of this.#templates.values()) {
      const found = pictures?.get(hash);
      if (found) return found;
    }
    return undefined;
  }

  /** The path of a face's file. */
  face(hash: string): string | undefined {
    return [...this.#templates.values()].flatMap(({ faces = [] }) => faces).find((face) => face.hash === hash)?.path;
  }

  async draw(request: SampleRequest): Promise<TemplateSample> {
    const loaded = await this.#load(request);
    const findings = loaded.diagnostics
      .filter(({ severity }) => severity !== 'error')
      .map((item) => ({ code: item.code, message: describe(item) }));
    const template = loaded.template && withStaticText(loaded.template);
    if (!template) {
      const error = loaded.diagnostics.find(({ severity }) => severity === 'error');
      return { slides: [], findings, problem: error ? describe(error) : '' };
    }
    this.#templates.set(template.hash, template);
    for (const hash of this.#templates.keys()) {
      if (this.#templates.size <= mostKept) break;
      this.#templates.delete(hash);
    }
    const wanted = sampleSections(request.draft.scenes);
    const made = await makeScenes(
      request.draft.parts.map((part) => ({ ...part, cut: onlyThese(part, wanted) })),
      {
        template,
        rules: template.rules,
        composer: createComposer(template, { pictures: new Map() }),
        watch: new Stopwatch(),
      },
    );
    return { look: lookOf(template), slides: chosenSlides(made.scenes, wanted, request.draft.scenes), findings };
  }

  #load({ reference, base, variant, folder }: SampleRequest): Promise<LoadedTemplate> {
    return loadTemplate(reference, {
      base,
      folders: templateFolders(folder, this.#environment),
      cache: cacheFolder(this.#environment),
      ...(variant ? { variant } : {}),
    });
  }
}

/** What the window draws a template's slides with; where files lie is nothing that it must know. */
export function lookOf({ size, theme, style, layouts, faces }: Template): Look {
  const named = faces?.map(({ family, bold, italic, hash }) => ({ family, bold, italic, hash }));
  return { size, theme, style, layouts, ...(named ? { faces: named } : {}) };
}

/** The sections to show: one of text, and one of the most telling kind that there is. Without slides, the first ones. */
function sampleSections(scenes: readonly Scene[]): readonly string[] {
  const own = scenes.filter(({ section, key }) => section !== '' && !key.endsWith('/divider'));
  const ofKind = (kinds: readonly LayoutId[], but?: string) =>
    kinds.flatMap((kind) => own.filter((scene) => scene.kind === kind && scene.section !== but))[0]?.section;
  const show = ofKind(telling);
  const text = ofKind(plainText, show);
  const found = [text, show].filter((section) => section !== undefined);
  return found.length === 2 ? found : [...new Set([...found, ...own.map(({ section }) => section)])].slice(0, 2);
}

/** A cut with these sections alone; of a brief whose slides are not known, its first ones. */
function onlyThese({ brief, cut }: DraftPart, wanted: readonly string[]): Cut {
  const ids = sectionFacts(brief).map(({ id }) => id);
  const kept = wanted.length > 0 ? wanted : ids.slice(0, 2);
  return { ...cut, out: new Set(ids.filter((id) => !kept.includes(id))) };
}

function chosenSlides(
  made: readonly Scene[],
  wanted: readonly string[],
  shown: readonly Scene[],
): readonly SampleSlide[] {
  const title = made.find(({ kind }) => kind === 'title') ?? made[0];
  const others = wanted.map((section) => {
    const kind = shown.find((scene) => scene.section === section && !scene.key.endsWith('/divider'))?.kind;
    const own = made.filter((scene) => scene.section === section && !scene.key.endsWith('/divider'));
    return own.find((scene) => scene.kind === kind) ?? own[0];
  });
  const rest = made.filter((scene) => scene !== title && !others.includes(scene) && scene.kind !== 'agenda');
  return [...new Set([title, ...others, ...rest])]
    .filter((scene) => scene !== undefined)
    .slice(0, 3)
    .map((scene) => ({ number: numberOf(scene, shown), title: scene.title, scene }));
}

/** Where the slide stands in the deck as it is. */
function numberOf({ key, section }: Scene, shown: readonly Scene[]): number {
  const same = shown.findIndex((each) => each.key === key);
  const there = same >= 0 ? same : shown.findIndex((each) => each.section === section);
  return Math.max(0, there) + 1;
}
