import { join, resolve } from 'node:path';
import { type TemplateSummary, templateFile, templateNames, templateSummary } from '../../template/index.js';
import {
  type Environment,
  type TemplateOrigin,
  type TemplatePlace,
  templatePlaces,
} from '../folders/template-folders.js';

/** One template of a list. */
export interface ListedTemplate extends TemplateSummary {
  readonly origin: TemplateOrigin;
  /** One of its name is found before it: only its path leads to it. */
  readonly isShadowed: boolean;
}

export interface TemplateList {
  readonly templates: readonly ListedTemplate[];
  /** Where was looked, in order. */
  readonly places: readonly TemplatePlace[];
}

/** Every template that a brief in `folder` could have, in the order in which they are found. */
export function listTemplates(folder: string, environment: Environment): TemplateList {
  const places = templatePlaces(resolve(folder), environment);
  const folders = places.map((place) => place.folder);
  const seen = new Set<string>();
  const templates: ListedTemplate[] = [];
  for (const { origin, folder: at } of places) {
    for (const name of templateNames([at])) {
      const summary = templateSummary(join(resolve(at), name, templateFile), folders);
      // The same file by way of two folders (the current one is named in $BRIEFDECK_TEMPLATES) is one template.
      if (templates.some((other) => other.path === summary.path)) continue;
      templates.push({ ...summary, origin, isShadowed: seen.has(name) });
      seen.add(name);
    }
  }
  return { templates, places };
}
