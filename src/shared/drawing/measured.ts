/** Whose widths a family's text has. */
import { twinOf } from '../fonts.js';
import type { Look } from '../model/index.js';

/** Whether the template brings the family's face as a file. */
export function bringsFace(family: string, { faces = [] }: Pick<Look, 'faces'>): boolean {
  return faces.some((face) => face.family === family);
}

/** Whether widths are those of the face that is drawn; of other families they are an upper bound. */
export function isMeasured(family: string, look: Pick<Look, 'faces'>): boolean {
  return bringsFace(family, look) || twinOf(family) !== undefined;
}
