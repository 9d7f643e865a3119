/** `template check`: what is wrong with a template, tried on a slide of every kind. */
import { diagnostic, sentence } from '../../../shared/diagnostics/index.js';
import { type Diagnostic, layoutIn, type Scene } from '../../../shared/model/index.js';
import {
  type ExaminedHouse,
  examineHouse,
  loadTemplate,
  notFound,
  type TemplateSummary,
} from '../../template/index.js';
import type { Draft } from '../build/types.js';
import { cacheFolder } from '../folders/cache-folder.js';
import { templateFolders } from '../folders/template-folders.js';
import { summaryOf, type TemplateReference } from './locate.js';
import { pictureContrast } from './picture-contrast.js';
import { draftSpecimen, specimenFile } from './specimen.js';

export interface CheckedTemplate {
  /** Absent where there is no such template. */
  readonly summary?: TemplateSummary;
  /** Of a template on a PowerPoint file: what serves what, and the faces that it names. */
  readonly house?: ExaminedHouse;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything that there is to say about a template: its file in every variant, and what of the specimen deck does not fit
 * its layouts. Nothing is written.
 */
export async function checkTemplate(request: TemplateReference): Promise<CheckedTemplate> {
  const { template, folder, environment } = request;
  const folders = templateFolders(folder, environment);
  const cache = cacheFolder(environment);
  const summary = summaryOf(request);
  if (!summary) return { diagnostics: [notFound(template, folders, {})] };
  const found: Diagnostic[] = [];
  // A file that cannot be read knows no variants: what is wrong with it is said for the usual one.
  for (const variant of summary.variants.length > 0 ? summary.variants : [undefined]) {
    const loaded = await loadTemplate(summary.path, { folders, cache, ...(variant === undefined ? {} : { variant }) });
    found.push(...loaded.diagnostics);
    if (loaded.template) {
      found.push(...(await pictureContrast(loaded.template, variant ?? 'light', summary.path)));
    }
  }
  const diagnostics = eachOnce(found);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { summary, diagnostics };
  const house = await examineHouse(summary.path, folders);
  // Variants differ in colours alone: what fits in one fits in all.
  const trial = await draftSpecimen({ ...request, template: summary.path });
  const tried = [...faces(trial, diagnostics), ...unfit(trial, summary), ...parted(trial, summary)];
  return {
    summary,
    ...(house ? { house } : {}),
    diagnostics: [...diagnostics, ...(house?.diagnostics ?? []), ...eachOnce(tried)],
  };
}

/** Faces that only composing looks up, as those of a PowerPoint file: about the template, not about a slide of the trial. */
function faces(trial: Draft, said: readonly Diagnostic[]): readonly Diagnostic[] {
  const isSaid = said.some(({ code }) => code === 'template-font-unmeasured');
  return isSaid ? [] : trial.diagnostics.filter(({ code }) => code === 'font-substituted');
}

/** Slides whose content did not fit together, so that another plan was taken: a callout on a slide of its own, say. */
function parted({ deck, scenes }: Draft, { path }: TemplateSummary): readonly Diagnostic[] {
  return (deck?.groups ?? []).flatMap(({ key, options: [meant] }) => {
    const made = scenes.filter((scene) => !scene.continues && (scene.key === key || scene.key.startsWith(`${key}.`)));
    const [first] = made;
    if (!first || made.length === meant.length) return [];
    const values = { kind: first.kind, title: first.title, slides: made.length };
    return [diagnostic('template-trial-parted', { file: path }, values)];
  });
}

/** What is said of the specimen; what is said of the template's own files was found when it was loaded. */
function unfit(trial: Draft, { path }: TemplateSummary): readonly Diagnostic[] {
  return trial.diagnostics
    .filter(({ code, file }) => file === specimenFile() && !code.startsWith('template-'))
    .map((item) => {
      const kind = kindAt(trial, item) ?? 'slide';
      const values = { kind, said: sentence(item) };
      return diagnostic(
        item.severity === 'info' ? 'template-trial-note' : 'template-trial-unfit',
        { file: path },
        values,
      );
    });
}

/**
 * The kind of slide that a diagnostic is about: of those that its lines make, one whose layout has the box that it names,
 * and of these the one that is made of the fewest lines. Slides of the deck's own are all made of the front matter.
 */
function kindAt({ scenes, template }: Draft, { lines, values }: Diagnostic): string | undefined {
  if (!lines) return undefined;
  const made = scenes.filter((scene) => scene.lines.from <= lines.from && lines.from <= scene.lines.to);
  const holding = made.filter((scene) =>
    Object.hasOwn(template ? layoutIn(template.layouts, scene.layout).slots : {}, values.box ?? ''),
  );
  const size = (scene: Scene) => scene.lines.to - scene.lines.from;
  return (holding.length > 0 ? holding : made).toSorted((a, b) => size(a) - size(b))[0]?.kind;
}

/** What is wrong in every variant alike is one mistake. */
function eachOnce(items: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
