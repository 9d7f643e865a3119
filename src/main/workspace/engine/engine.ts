/** The engine behind a window: from parse to write, for one open brief. */
import { promises as disk } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type JobState, type LayoutOption, mostScenesAlong } from '../../../shared/contract/index.js';
import type { Brief, Cut, Look, Scene } from '../../../shared/model/index.js';
import { resolveCut, sectionFacts } from '../../cuts/index.js';
import { findTemplate } from '../../template/index.js';
import { askedReference, foldersOfNames } from '../build/asked-template.js';
import { draftDeck } from '../build/draft.js';
import { type MadeScenes, makeScenes } from '../build/make-scenes.js';
import { Stopwatch } from '../build/stopwatch.js';
import type { Draft, DraftPart, DraftRequest } from '../build/types.js';
import type { FittedBrief } from '../choices/index.js';
import { fitCuts } from '../cuts/index.js';
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
import { draftRequestOf, type MissingTemplate } from './draft-request.js';
import { exportDeck } from './export-job.js';
import { KeptWork } from './kept-work.js';
import { layoutOptions } from './layout-options.js';
import { loadedOf, withMissingParts } from './loaded.js';
import { sceneHash } from './scene-hash.js';
import type { DeskCall, EngineApi, ExportRequest, FitRequest, Loaded, LoadRequest } from './types.js';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** Groups of slides that a long brief is opened with: a filmstrip's worth on most screens. */
const firstGroups = 12;

/** Parse to write for one open brief, with what is kept from one revision to the next. */
export class Engine implements EngineApi {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #onJob: (job: JobState) => void;
  readonly #kept = new KeptWork();
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
    if (!request.unchanged) this.#kept.templates.forget();
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

  /** The deck. Where its template is not there it is made in plain, so that a brief from elsewhere is shown until somebody chooses a template. */
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

  /** Makes a deck of these cuts that is not shown. Groups that the shown deck has too are not composed again. */
  #make(parts: readonly DraftPart[], cuts: readonly Cut[]): Promise<MadeScenes> {
    const template = this.#draft?.template;
    if (!template) throw new Error('There is no template.');
    const planned = parts.map((part, index) => ({ ...part, cut: cuts[index] ?? part.cut }));
    const composer = this.#kept.composerFor(template);
    const marking = this.#draft?.deck?.properties.marking;
    return makeScenes(planned, {
      template,
      rules: template.rules,
      composer,
      watch: new Stopwatch(),
      memory: this.#kept.plans,
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

  async export(asked: ExportRequest): Promise<JobState> {
    const request = this.#request;
    if (!request) return { id: asked.job, done: 0, total: 1, step: 'failed', message: 'No brief is open.' };
    return exportDeck(this.#draftRequest(request, this.#missing), asked, this.#onJob, this.#cancelled);
  }

  /** @param missing the template that plain stands in for */
  #draftRequest(request: LoadRequest, missing: MissingTemplate | undefined, first?: number): DraftRequest {
    return draftRequestOf(request, { environment: this.#environment, kept: this.#kept, missing, first });
  }

  /** What the deck is drawn with, by choice, by the brief or by the program. */
  #shown(request: LoadRequest, draft: Draft): Loaded['template'] {
    const folder = dirname(request.path);
    const brief = draft.parts[0]?.brief;
    const wanted = this.#draftRequest(request, this.#missing);
    const asked = brief && askedReference(wanted, { brief, folder });
    const folders = foldersOfNames(wanted, folder, draft.team, this.#environment);
    const found = asked && findTemplate(asked.reference, folders, asked.base);
    const own = found && this.#kept.templates.summary(found.path, folders);
    const former = found && formerIn(basename(dirname(found.path)));
    return {
      name: draft.template?.name ?? own?.name ?? asked?.reference ?? '',
      ...(former ? { former } : {}),
      path: found?.path ?? '',
      variant: asked?.variant ?? own?.variants[0] ?? '',
    };
  }
}
