/** A slide on its layout, before anything is measured. */
import { type Layout, type LayoutId, ownLayoutKey, type Slide, type Template } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import { plainText } from './text/inline-text.js';
import { slideReadsRtl } from './text/paragraphs.js';
import { blocksToPassages } from './text/passage.js';
import type { Sheet, Stage } from './types.js';

/** The sheet of a slide. `sizeCap`, `leadCap`: points that the text of its body and its lead may not exceed. */
export function createSheet(slide: Slide, stage: Stage, sizeCap: Points, leadCap: Points, chained: boolean): Sheet {
  return {
    stage,
    slide,
    layout: layoutOf(slide, stage.template),
    rtl: slideReadsRtl(slide.language, sample(slide)),
    sizeCap,
    leadCap,
    chained,
    cut: [],
    diagnostics: [],
  };
}

function layoutOf(slide: Slide, template: Template): Layout {
  const kind = layoutIdOf(slide, template);
  // A layout that the brief asks for by the house's own name was adopted for this kind (workspace/build/draft.ts).
  const own = slide.layoutName === undefined ? undefined : template.layouts[ownLayoutKey(kind, slide.layoutName)];
  return own ?? template.layouts[kind];
}

/** The layout of a kind: a list beside a quotation stands on that of columns. */
export function layoutIdOf(slide: Slide, template: Template): LayoutId {
  const kind = template.rules.kinds[slide.kind] ?? slide.kind;
  return slide.body.type === 'flow' && slide.body.beside ? 'columns' : kind;
}

/** Enough of a slide's text to see how it reads. */
function sample(slide: Slide): string {
  const { body } = slide;
  const text =
    body.type === 'flow'
      ? blocksToPassages(body.blocks.slice(0, 3), 0).map((passage) => plainText(passage.inlines))
      : [];
  return [plainText(slide.title), ...text].join(' ').slice(0, 2000);
}
