import { assertNever } from '../../../shared/assert-never.js';
import type { Box, Layout, SceneItem } from '../../../shared/model/index.js';
import { paintChart } from './chart.js';
import type { Drawing } from './drawing.js';
import { paintPicture } from './picture.js';
import { paintOutlined, paintShape } from './shape.js';
import { paintTable } from './table.js';
import { paintTextItem } from './text.js';

/** Paints an item: ink alone, without a place in the structure of the document. */
export function paintItem(item: SceneItem, drawing: Drawing): void {
  switch (item.kind) {
    case 'text':
      paintTextItem(item, drawing);
      break;
    case 'shape':
      paintShape(item, drawing);
      break;
    case 'picture':
      paintPicture(item, drawing);
      break;
    case 'table':
      paintTable(item, drawing);
      break;
    case 'chart':
      paintChart(item, drawing);
      break;
    default:
      assertNever(item);
  }
}

/** The slide's ground (the layout's fill over the theme's background colour) and the layout's decoration. */
export function paintGround({ background, decor }: Pick<Layout, 'background' | 'decor'>, drawing: Drawing): void {
  const { width, height } = drawing.look.size;
  const box: Box = { x: 0, y: 0, width, height };
  const solid = background.type === 'solid' && (background.color.alpha ?? 1) === 1;
  if (!solid) paintOutlined({ type: 'rect' }, box, { type: 'solid', color: { slot: 'bg1' } }, undefined, drawing);
  if (background.type !== 'none') paintOutlined({ type: 'rect' }, box, background, undefined, drawing);
  for (const item of decor) paintItem(item, drawing);
}
