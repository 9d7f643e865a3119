/** Text that stands on the layouts of an adopted house: broken into lines once, when the template is loaded. */
import type { Layout, LayoutKey, SceneItem, Template } from '../../shared/model/index.js';
import { createMetrics, layoutText, type Metrics, placeText } from './measure/index.js';

/** The template with the lines of its static texts. The same object where it has none. */
export function withStaticText(template: Template): Template {
  const waiting = Object.values(template.layouts).some(({ decor }) => decor.some(isUnset));
  if (!waiting) return template;
  const metrics = createMetrics(template.theme.fonts, template.widths);
  const layouts = Object.entries(template.layouts).map(([id, layout]): [string, Layout] => [
    id,
    layout.decor.some(isUnset) ? { ...layout, decor: setTexts(layout.decor, metrics) } : layout,
  ]);
  return { ...template, layouts: Object.fromEntries(layouts) as Record<LayoutKey, Layout> as Template['layouts'] };
}

/** Items with the lines of those texts that have none yet. */
export function setTexts(items: readonly SceneItem[], metrics: Metrics): readonly SceneItem[] {
  return items.map((item) => {
    if (!isUnset(item) || item.kind !== 'text') return item;
    const { box, insets, anchor, paragraphs } = item;
    const layout = layoutText(paragraphs, Math.max(1, box.width - insets.left - insets.right), metrics);
    return { ...item, lines: placeText(layout, box, insets, anchor) };
  });
}

function isUnset(item: SceneItem): boolean {
  return item.kind === 'text' && item.lines.length === 0 && item.paragraphs.length > 0;
}
