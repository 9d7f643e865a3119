/** Contact sheets: every layout of a template on one picture. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { type Diagnostic, type LayoutId, layoutIds, type Template } from '../../../shared/model/index.js';
import { sceneToSvg } from '../../../shared/svg/index.js';
import { contactSheet, renderPng, type SheetCell, scriptsWithoutFace } from '../../export/index.js';
import { standardWidth } from '../build/formats.js';
import type { Draft } from '../build/types.js';
import { dataAddress } from '../pictures/index.js';
import { summaryOf } from './locate.js';
import { draftSpecimen, type SpecimenRequest } from './specimen.js';

export interface SheetRequest extends SpecimenRequest {
  /** Pixels across the sheet. */
  readonly width?: number;
  /** Slides side by side. */
  readonly columns?: number;
}

export interface TemplateSheet {
  /** Absent where an error stands in the way. */
  readonly png?: Uint8Array;
  readonly template?: Template;
  /** The layouts that are on it, in their order. */
  readonly layouts: readonly LayoutId[];
  /** True where what is wrong is what was asked for: a template or a variant that is not there. */
  readonly misused: boolean;
  /** About the template and about drawing; what does not fit is what `checkTemplate` says. */
  readonly diagnostics: readonly Diagnostic[];
}

const standardColumns = 4;

/**
 * Every layout of a template on one sheet, each with the specimen's slide of that kind. A layout that the specimen has no
 * slide for is left out.
 */
export async function drawTemplateSheet(request: SheetRequest): Promise<TemplateSheet> {
  const draft = await draftSpecimen(request);
  const { template, misused } = draft;
  const about = draft.diagnostics.filter(({ code }) => code.startsWith('template-'));
  if (!draft.ok || !template) {
    return { layouts: [], misused, diagnostics: draft.diagnostics };
  }
  const cells = cellsOf(draft, template);
  const description = summaryOf(request)?.description;
  const svg = contactSheet({
    cells: cells.map(({ cell }) => cell),
    columns: request.columns ?? standardColumns,
    heading: {
      name: template.name,
      ...(description === undefined ? {} : { more: shortened(description) }),
      ...(request.variant === undefined ? {} : { right: request.variant }),
    },
  });
  const boxed = scriptsWithoutFace(svg).map((script) =>
    diagnostic('font-missing', {}, { script, count: cells.length, first: 1 }),
  );
  return {
    png: await renderPng(svg, request.width ?? standardWidth, template.faces),
    template,
    layouts: cells.map(({ id }) => id),
    misused,
    diagnostics: [...about, ...boxed],
  };
}

/** The first slide that stands on each layout, by the layouts' order. */
function cellsOf({ scenes, pictures }: Draft, template: Template): readonly { id: LayoutId; cell: SheetCell }[] {
  const { width, height } = template.size;
  return layoutIds.flatMap((id) => {
    const index = scenes.findIndex((scene) => scene.layout === id);
    const scene = scenes[index];
    if (!scene) return [];
    const slide = sceneToSvg(scene, template, {
      slideNumber: index + 1,
      href: (hash) => dataAddress({ pictures, template }, hash),
      idPrefix: `${id}-`,
    });
    return [{ id, cell: { slide, width, height, caption: { name: id, more: template.layouts[id].name } } }];
  });
}

/** Letters of a description that have room beside the name. */
const mostLetters = 120;

function shortened(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1).trimEnd()}…`;
}
