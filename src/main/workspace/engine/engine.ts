import { promises as disk } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type JobState, type LayoutOption, mostScenesAlong } from '../../../shared/contract/index.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import type { Brief, Cut, Look, Scene, Template } from '../../../shared/model/index.js';
import { BriefMemories } from '../../brief/index.js';
import { resolveCut, resolved, sectionFacts } from '../../cuts/index.js';
import { PlanMemory } from '../../deck/index.js';
import { type Composer, createComposer } from '../../scene/index.js';
import { findTemplate } from '../../template/index.js';
import { askedReference, foldersOfNames, standardTemplate } from '../build/asked-template.js';
import { buildDeck } from '../build/build.js';
import { draftDeck } from '../build/draft.js';
import { type MadeScenes, makeScenes } from '../build/make-scenes.js';
import { Stopwatch } from '../build/stopwatch.js';
import type { Draft, DraftPart, DraftRequest } from '../build/types.js';
import type { FittedBrief } from '../choices/index.js';
import { fitCuts, KeptCosts } from '../cuts/index.js';
import {
  deskHandlers,
  type Gallery,
  galleryOf,
  isMissingTemplate,
  lookOf,
  nearestTemplates,
  Samples,
} from '../gallery/index.js';
import { drawnPicture } from '../pictures/index.js';
import { formerIn } from '../templates/former-folder.js';
import { Cancelled, jobProgress } from './job-progress.js';
import { KeptTemplates } from './kept-templates.js';
import { layoutOptions } from './layout-options.js';
import { bookOf, isThere } from './load-request.js';
import { loadedOf, withMissingParts } from './loaded.js';
import { sceneHash } from './scene-hash.js';
import type { DeskCall, EngineApi, ExportRequest, FitRequest, Loaded, LoadRequest } from './types.js';
import { wayOut } from './way-out.js';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** Groups of slides that a long brief is opened with: a filmstrip's worth on most screens. */
const firstGroups = 12;

/** What was asked for and is not there. */
interface MissingTemplate {
  readonly name: string;
  readonly variant: string | undefined;
}

export class Engine implements EngineApi {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #onJob: (job: JobState) => void;
  #composer: { readonly hash: string; readonly composer: Composer } | undefined;
  readonly #templates = new KeptTemplates();
  readonly #read = new BriefMemories();
  readonly #memory = new PlanMemory();
  readonly #costs = new KeptCosts();
  #request: LoadRequest | undefined;
  #draft: Draft | undefined;
  #scenes: ReadonlyMap<string, Scene> = new Map();
  readonly #cancelled: Int32Array;
  readonly #samples: Samples;
  /** The template that is asked for and is not there: plain stands in. */
  #missing: MissingTemplate | undefined;

  /**
   * `onJob` hears the progress of exports. `cancelled`: one shared number; whoever sets it to 1 ends the export under way,
   * which listens to nothing else while it runs.
   */
  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    onJob: (job: JobState) => void,
    cancelled: Int32Array,
  ) {
    this.#environment = environment;
    this.#onJob = onJob;
    this.#cancelled = cancelled;
    this.#samples = new Samples(environment);
  }

  async load(request: LoadRequest): Promise<Loaded> {
    this.#request = request;
    if (!request.unchanged) this.#templates.forget();
    const { draft, missing } = await this.#drafted(request);
    // Only now: an export that is asked for in between has what is shown.
    this.#missing = missing;
    if (draft.ok || !this.#draft || this.#draft.begun) this.#draft = draft;
    const before = this.#scenes;
    if (draft.ok) this.#scenes = new Map(draft.scenes.map((scene) => [sceneHash(scene), scene]));
    const fresh = [...this.#scenes].filter(([hash]) => !before.has(hash));
    return {
      ...loadedOf(draft, request),
      scenes: fresh.length > mostScenesAlong ? {} : Object.fromEntries(fresh),
      template: this.#shown(request, draft),
      ...(missing === undefined
        ? {}
        : {
            missing: {
              name: missing.name,
              nearest: nearestTemplates(missing.name, dirname(request.path), this.#environment),
            },
          }),
    };
  }

  /** The deck; where its template is not there, in plain: a brief from elsewhere is shown all the same, until somebody chooses. */
  async #drafted(request: LoadRequest): Promise<{ draft: Draft; missing: MissingTemplate | undefined }> {
    const first = request.firstSlides ? firstGroups : undefined;
    const draft = await draftDeck(this.#draftRequest(request, undefined, first));
    const notThere = draft.diagnostics.find((item) => isMissingTemplate(item, [request.path]));
    if (!notThere) return { draft: withMissingParts(draft, request), missing: undefined };
    const missing: MissingTemplate = {
      name: String(notThere.values.name),
      variant: request.variant ?? draft.parts[0]?.brief.meta.variant,
    };
    const inPlain = await draftDeck(this.#draftRequest(request, missing, first));
    const said: Draft = {
      ...inPlain,
      diagnostics: [{ ...notThere, severity: 'warning' }, ...inPlain.diagnostics],
      // Where the template would be: when it comes, the slides have it.
      inputs: [...new Set([...inPlain.inputs, ...draft.inputs])],
    };
    return { draft: withMissingParts(said, request), missing };
  }

  async fit({ name, minutes }: FitRequest): Promise<readonly FittedBrief[]> {
    const parts = this.#parts((brief) => resolveCut(sectionFacts(brief), name, undefined).cut);
    const { cuts } = await fitCuts(parts, minutes, (chosen) => this.#make(parts, chosen));
    return parts.map(({ brief }, index) => ({
      path: brief.file,
      sections: sectionFacts(brief).flatMap(({ id }) => (cuts[index]?.out.has(id) ? [] : [id])),
    }));
  }

  layouts(section: string): Promise<readonly LayoutOption[]> {
    const parts = this.#parts((_, cut) => cut);
    const request = this.#request;
    return layoutOptions(section, {
      shown: this.#draft?.scenes ?? [],
      parts,
      make: async (cuts) => (await this.#make(parts, cuts)).scenes,
      isStale: () => this.#request !== request,
    });
  }

  /** The briefs of the last draft, each with a cut. */
  #parts(cutOf: (brief: Brief, cut: Cut) => Cut): readonly DraftPart[] {
    return (this.#draft?.parts ?? []).map((part) => ({ ...part, cut: cutOf(part.brief, part.cut) }));
  }

  /** A deck of these cuts that nobody asked to see: of the groups that it shares with the shown one, none is composed again. */
  #make(parts: readonly DraftPart[], cuts: readonly Cut[]): Promise<MadeScenes> {
    const template = this.#draft?.template;
    if (!template) throw new Error('There is no template.');
    const planned = parts.map((part, index) => ({ ...part, cut: cuts[index] ?? part.cut }));
    const composer = this.#composerFor(template);
    const marking = this.#draft?.deck?.properties.marking;
    return makeScenes(planned, {
      template,
      rules: template.rules,
      composer,
      watch: new Stopwatch(),
      memory: this.#memory,
      ...(marking === undefined ? {} : { marking }),
    });
  }

  async look(): Promise<Look> {
    const template = this.#draft?.template;
    if (!template) throw new Error('There is no template.');
    return lookOf(template);
  }

  async templates(): Promise<Gallery> {
    return galleryOf(dirname(this.#request?.path ?? ''), this.#environment);
  }

  async templateSample({ template, variant }: { readonly template: string; readonly variant: string }) {
    const folder = dirname(this.#request?.path ?? '');
    const draft = this.#draft ?? { parts: [], scenes: [] };
    return this.#samples.draw({ reference: template, base: folder, variant, folder, draft });
  }

  async desk({ name, input }: DeskCall): Promise<unknown> {
    const handlers = deskHandlers({
      environment: this.#environment,
      brief: this.#request?.path ?? '',
      draft: this.#draft ?? { parts: [], scenes: [] },
      samples: this.#samples,
    });
    // The doors have checked that this input belongs to that name.
    return (handlers[name] as (input: unknown) => Promise<unknown>)(input);
  }

  async scenes(hashes: readonly string[]): Promise<Readonly<Record<string, Scene>>> {
    const found: Record<string, Scene> = {};
    for (const hash of hashes) {
      const scene = this.#scenes.get(hash);
      if (scene) found[hash] = scene;
    }
    return found;
  }

  async picture(hash: string): ReturnType<EngineApi['picture']> {
    const picture = (this.#draft && drawnPicture(this.#draft, hash)) ?? this.#samples.picture(hash);
    return picture && { bytes: picture.bytes, type: mediaTypes[picture.format] };
  }

  async face(hash: string): ReturnType<EngineApi['face']> {
    const path = this.#draft?.template?.faces?.find((each) => each.hash === hash)?.path ?? this.#samples.face(hash);
    return path === undefined ? undefined : disk.readFile(path).catch(() => undefined);
  }

  async export({ job, path, formats, force, paper, backup, clean }: ExportRequest): Promise<JobState> {
    const request = this.#request;
    const base = { id: job, done: 0, total: 1 };
    if (!request) return { ...base, step: 'failed', message: 'No brief is open.' };
    Atomics.store(this.#cancelled, 0, 0);
    try {
      const built = await buildDeck({
        ...this.#draftRequest(request, this.#missing),
        output: path,
        formats,
        force,
        backup,
        clean,
        ...(paper === '' ? {} : { paper }),
        onProgress: jobProgress(job, this.#onJob, () => Atomics.load(this.#cancelled, 0) === 1),
      });
      if (built.made) return { ...base, step: 'finished', done: 1, output: built.output };
      const problem = built.diagnostics.findLast((item) => item.severity === 'error');
      return {
        ...base,
        step: 'failed',
        ...(problem ? { message: describeWithLine(problem) } : {}),
        ...(problem ? wayOut(problem, path, formats) : {}),
      };
    } catch (error) {
      if (error instanceof Cancelled) return { ...base, step: 'cancelled' };
      throw error;
    }
  }

  /** @param missing the template that plain stands in for */
  #draftRequest(request: LoadRequest, missing: MissingTemplate | undefined, first?: number): DraftRequest {
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
      environment: this.#environment,
      choose: (briefs) => briefs.map((brief) => resolved(bookOf(request, brief.file), sectionFacts(brief), cut)),
      costs: true,
      keptCosts: this.#costs,
      loadTemplate: this.#templates.load,
      composerFor: (template) => this.#composerFor(template),
      read: this.#read,
      memory: this.#memory,
      ...(first === undefined ? {} : { first }),
    };
  }

  /** What the deck is drawn with, by choice, by the brief or by the program. */
  #shown(request: LoadRequest, draft: Draft): Loaded['template'] {
    const folder = dirname(request.path);
    const brief = draft.parts[0]?.brief;
    const wanted = this.#draftRequest(request, this.#missing);
    const asked = brief && askedReference(wanted, { brief, folder });
    const folders = foldersOfNames(wanted, folder, draft.team, this.#environment);
    const found = asked && findTemplate(asked.reference, folders, asked.base);
    const own = found && this.#templates.summary(found.path, folders);
    const former = found && formerIn(basename(dirname(found.path)));
    return {
      name: draft.template?.name ?? own?.name ?? asked?.reference ?? '',
      ...(former ? { former } : {}),
      path: found?.path ?? '',
      variant: asked?.variant ?? own?.variants[0] ?? '',
    };
  }

  #composerFor(template: Template): Composer {
    if (this.#composer?.hash !== template.hash) {
      this.#composer = { hash: template.hash, composer: createComposer(template, { pictures: new Map() }) };
    }
    return this.#composer.composer;
  }
}

/** Plain has two variants; one of another template's is none of them. */
function variantOfPlain(asked: string | undefined): string {
  return asked === 'dark' ? asked : 'light';
}
