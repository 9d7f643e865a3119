/** Which face a family is drawn in. */
import { standInOf, twinOf } from '../fonts.js';
import type { Look } from '../model/index.js';

/** Whether the template brings the family's face as a file. */
export function bringsFace(family: string, { faces = [] }: Pick<Look, 'faces'>): boolean {
  return faces.some((face) => face.family === family);
}

/**
 * The bundled face that a family is drawn in: its twin, or what stands in for it. A face of that name which the machine has is not
 * taken: lines were broken for the stand-in, and the preview is the same on every desk.
 */
export function bundledFor(family: string, { theme }: Pick<Look, 'theme'>): string {
  return twinOf(family) ?? standInOf(family === theme.fonts.mono);
}
