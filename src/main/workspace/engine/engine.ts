/**
 * The engine behind a window: the brief as it stands on the disk, with the person's choice, up to its scenes. It keeps the
 * composer of its template, so that after an edit only what changed is composed again. No state of the person lives here.
 */
import { createHash } from 'node:crypto';
import { promises as disk, existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  type DiagnosticState,
  type JobState,
  type LayoutOption,
  mostScenesAlong,
} from '../../../shared/contract/index.js';
import { describe, describeWithLine, diagnostic, remedyOf } from '../../../shared/diagnostics/index.js';
import type { Brief, Cut, Diagnostic, LayoutId, Look, Scene, Template } from '../../../shared/model/index.js';
import { BriefMemories } from '../../brief/index.js';
import { type CutBook, emptyBook, type ResolvedCut, resolveCut, resolved, sectionFacts } from '../../cuts/index.js';
import { PlanMemory, partId } from '../../deck/index.js';
import { type Composer, createComposer } from '../../scene/index.js';
import { findTemplate } from '../../template/index.js';
import { askedReference, foldersOfNames, standardTemplate } from '../asked-template.js';
import { buildDeck } from '../build.js';
import type { ChosenBrief, FittedBrief } from '../choices/index.js';
import { fitCuts, KeptCosts } from '../cuts/index.js';
import { draftDeck } from '../draft.js';
import {
  deskHandlers,
  type Gallery,
  galleryOf,
  isMissingTemplate,
  lookOf,
  nearestTemplates,
  Samples,
} from '../gallery/index.js';
import { type MadeScenes, makeScenes } from '../make-scenes.js';
import { slideSeconds } from '../outline.js';
import { drawnPicture } from '../pictures/index.js';
import { Stopwatch } from '../stopwatch.js';
import type { Draft, DraftPart, DraftRequest } from '../types.js';
import { Cancelled, jobProgress } from './job-progress.js';
import { KeptTemplates } from './kept-templates.js';
import { sceneHash } from './scene-hash.js';
import { type BriefInCut, sectionStates, slideStates } from './states.js';
import type {
  DeskCall,
  EngineApi,
  ExportRequest,
  FitRequest,
  Loaded,
  LoadedBriefRequest,
  LoadRequest,
} from './types.js';
import { wayOut } from './way-out.js';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** Groups of slides that a long brief is opened with: a filmstrip's worth on most screens. */
const firstGroups = 12;

/** Rows of the tree that it is opened with: more than a window shows. */
const firstRows = 60;

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
    const first = request.firstSlides ? firstGroups : undefined;
    let draft = await draftDeck(this.#draftRequest(request, undefined, first));
    const notThere = draft.diagnostics.find((item) => isMissingTemplate(item, [request.path]));
    const missing: MissingTemplate | undefined = notThere && {
      name: String(notThere.values.name),
      variant: request.variant ?? draft.parts[0]?.brief.meta.variant,
    };
    if (notThere) {
      // A brief from elsewhere is shown all the same: in plain, until somebody chooses.
      const sought = draft.inputs;
      draft = await draftDeck(this.#draftRequest(request, missing, first));
      draft = {
        ...draft,
        diagnostics: [{ ...notThere, severity: 'warning' }, ...draft.diagnostics],
        // Where the template would be: when it comes, the slides have it.
        inputs: [...new Set([...draft.inputs, ...sought])],
      };
    }
    // Only now: an export that is asked for in between has what is shown.
    this.#missing = missing;
    const gone = (request.others ?? []).filter((other) => !isThere(other));
    if (gone.length > 0) {
      const said = gone.map(({ path }) => diagnostic('part-missing', { file: path }, { name: basename(path) }));
      draft = { ...draft, diagnostics: [...said, ...draft.diagnostics] };
    }
    const problem = draft.diagnostics.find((item) => item.severity === 'error');
    if (draft.ok || !this.#draft || this.#draft.begun) this.#draft = draft;
    const before = this.#scenes;
    if (draft.ok) this.#scenes = new Map(draft.scenes.map((scene) => [sceneHash(scene), scene]));
    const fresh = [...this.#scenes].filter(([hash]) => !before.has(hash));
    const briefs = draft.parts.map((part) => chosenBrief(part.brief, draft.parts.length > 1));
    const inCut = briefs.map((brief, index) => {
      const own = resolved(bookOf(request, brief.path), brief.facts, request.cut);
      // What the team's cut leaves out, or its minutes do, is out whoever ticked it.
      const out = draft.parts[index]?.cut.out;
      const byTeam = new Set(own.choices.flatMap(({ id, in: isIn }) => (isIn && out?.has(id) ? [id] : [])));
      return { ...own, byTeam };
    });
    const withPrefix = (idsOf: (own: ResolvedCut) => readonly string[]): readonly string[] =>
      inCut.flatMap((own, index) => idsOf(own).map((id) => `${briefs[index]?.prefix}${id}`));
    return {
      title: draft.deck?.properties.title ?? '',
      ...(draft.begun ? { making: true as const } : {}),
      language: draft.deck?.properties.language ?? 'en',
      briefs,
      missingBriefs: gone.map(({ path }) => path),
      ofTeam: draft.team.cuts.map(({ value }) => value.name),
      gone: withPrefix((own) => own.gone),
      undecided: withPrefix((own) => own.undecided),
      sections: sectionStates(
        draft,
        request.path,
        briefs.map((brief, index) => ({ brief, own: inCut[index] as BriefInCut['own'] })),
      ).slice(0, draft.begun ? firstRows : undefined),
      slides: slideStates(draft, request.path),
      scenes: fresh.length > mostScenesAlong ? {} : Object.fromEntries(fresh),
      diagnostics: draft.begun ? [] : draft.diagnostics.map((item) => diagnosticState(item, request)),
      look: draft.template ? lookHash(draft.template) : '',
      seconds: draft.begun ? 0 : draft.scenes.reduce((sum, scene) => sum + slideSeconds(scene), 0),
      inputs: draft.inputs,
      going: {
        notes: draft.scenes.filter(({ notes }) => notes.length > 0).length,
        hidden: draft.scenes.filter(({ hidden }) => hidden).length,
      },
      template: this.#shown(request, draft),
      ...(this.#missing === undefined
        ? {}
        : {
            missing: {
              name: this.#missing.name,
              nearest: nearestTemplates(this.#missing.name, dirname(request.path), this.#environment),
            },
          }),
      ...(problem ? { problem: sentenceOf(problem, request) } : {}),
    };
  }

  async fit({ name, minutes }: FitRequest): Promise<readonly FittedBrief[]> {
    const parts = this.#parts((brief) => resolveCut(sectionFacts(brief), name, undefined).cut);
    const { cuts } = await fitCuts(parts, minutes, (chosen) => this.#make(parts, chosen));
    return parts.map(({ brief }, index) => ({
      path: brief.file,
      sections: sectionFacts(brief).flatMap(({ id }) => (cuts[index]?.out.has(id) ? [] : [id])),
    }));
  }

  async layouts(section: string): Promise<readonly LayoutOption[]> {
    const { scenes } = this.#draft ?? { scenes: [] };
    const [shown] = scenes.filter((scene) => scene.section === section && scene.kind !== 'section');
    if (!shown) return [];
    const parts = this.#parts((_, cut) => cut);
    const options: LayoutOption[] = [];
    const request = this.#request;
    const isShown = (scene: Scene): boolean => scene.section === section && !scene.key.endsWith('/divider');
    const made = async (layout: LayoutId | undefined) => {
      const { scenes: all } = await this.#make(
        parts,
        parts.map(({ brief, cut }) => {
          const prefix = parts.length > 1 ? partId(brief) : '';
          if (!section.startsWith(prefix)) return cut;
          const kinds = new Map(cut.kinds);
          const id = section.slice(prefix.length);
          if (layout === undefined) kinds.delete(id);
          else kinds.set(id, layout);
          return { ...cut, kinds };
        }),
      );
      return all.filter(isShown);
    };
    const isAsked = parts.some(({ cut }) => (cut.kinds?.size ?? 0) > 0);
    const own = isAsked ? await made(undefined) : scenes.filter(isShown);
    const ownKind = own[0]?.kind ?? shown.kind;
    const candidates = new Set([ownKind, shown.kind, ...(own[0]?.otherKinds ?? []), ...shown.otherKinds]);
    for (const layout of candidates) {
      // Each is a deck of its own: a keystroke goes before the next, and after it somebody asks again.
      await new Promise((go) => setImmediate(go));
      if (this.#request !== request) break;
      const slides = layout === ownKind ? own : await made(layout);
      // What the content cannot be is made as planning finds: that is no choice.
      if (layout !== ownKind && slides[0]?.kind !== layout) continue;
      options.push({ layout, slides: slides.length, current: layout === shown.kind, own: layout === ownKind });
    }
    return options;
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
    return {
      name: draft.template?.name ?? own?.name ?? asked?.reference ?? '',
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

/** Of what the preview draws from the template, so that the window asks again only when it has changed. */
function lookHash({ hash, theme }: Template): string {
  return createHash('sha256').update(hash).update(JSON.stringify(theme.map)).digest('hex').slice(0, 24);
}

/** Of several briefs, the sentence says which one it is about. */
function sentenceOf(problem: Diagnostic, { others = [] }: LoadRequest): string {
  const of = others.length > 0 && problem.file !== undefined ? `${basename(problem.file)}: ` : '';
  return of + describeWithLine(problem);
}

function chosenBrief(brief: Brief, isOneOfMany: boolean): ChosenBrief {
  const prefix = isOneOfMany ? partId(brief) : '';
  return { path: brief.file, prefix, facts: sectionFacts(brief), named: brief.cuts ?? [] };
}

function bookOf({ path, book, others = [] }: LoadRequest, brief: string): CutBook {
  return brief === path ? book : (others.find((other) => other.path === brief)?.book ?? emptyBook);
}

/** A further brief whose file is gone does not take the others' slides along. */
function isThere({ path, bytes }: LoadedBriefRequest): boolean {
  return bytes !== undefined || existsSync(path);
}

function diagnosticState(item: Diagnostic, { path, others = [] }: LoadRequest): DiagnosticState {
  const { code, severity, file, lines } = item;
  const brief = file === path ? '' : others.find((other) => other.path === file)?.path;
  return {
    code,
    severity,
    message: describe(item),
    file: file ?? '',
    line: lines?.from ?? 0,
    lastLine: lines?.to ?? 0,
    remedy: remedyOf(item),
    values: item.values,
    ...(brief === undefined || lines === undefined ? {} : { brief }),
  };
}
