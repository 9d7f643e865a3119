/** The layout that a directive, an attribute or a cut asks for. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { type LayoutId, type Lines, layoutIds } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { nearest } from '../text/nearest.js';

/** Other names that people give to our kinds. */
const aliases: Readonly<Record<string, LayoutId>> = {
  list: 'bullets',
  bullet: 'bullets',
  'key-figures': 'figures',
  numbers: 'figures',
  divider: 'section',
  image: 'picture',
  photo: 'picture',
  'image-text': 'picture-text',
  'two-columns': 'columns',
  'two-column': 'columns',
  prose: 'text',
  quotation: 'quote',
};

/** The kind of slide that a name means: a LayoutId or another name for one; undefined where it is none. */
export function layoutNamed(name: string): LayoutId | undefined {
  const wanted = folded(name);
  return layoutIds.find((id) => id === wanted) ?? aliases[wanted];
}

/** A name in lower case, its words joined by hyphens. */
function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

/** A layout of the template's own, by its name; whether a blank or a hyphen stands between its words is all the same. */
export function templateLayout(name: string, context: PlanContext): string | undefined {
  const { layoutNames = [], layoutAliases = {} } = context.rules;
  const wanted = folded(name);
  const own = layoutNames.find((known) => folded(known) === wanted);
  const former = Object.keys(layoutAliases).find((known) => folded(known) === wanted);
  return own ?? (former === undefined ? undefined : layoutAliases[former]);
}

/** The kind, or the layout of the template's own, that was most likely meant. */
export function nearestLayout(name: string, context: PlanContext): string | undefined {
  const { layoutNames = [], layoutAliases = {} } = context.rules;
  return nearest(name, [...layoutIds, ...layoutNames, ...Object.keys(layoutAliases)]);
}

/** What a directive's name asks for; a name that neither we nor the template know is reported and asks for nothing. */
export function askedLayout(
  name: string,
  lines: Lines,
  context: PlanContext,
): { readonly asked?: LayoutId; readonly layoutName?: string } | undefined {
  const asked = layoutNamed(name);
  if (asked) return { asked };
  const own = templateLayout(name, context);
  if (own !== undefined) return { layoutName: own };
  context.report(
    diagnostic(
      'layout-unknown',
      { file: context.file, lines },
      { name, nearest: nearestLayout(name, context) ?? 'bullets' },
    ),
  );
  return undefined;
}
