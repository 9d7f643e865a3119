import type { Template, TemplatePicture } from '../../../shared/model/index.js';
import type { PictureStore } from './store.js';

/** Where what is drawn takes its pictures from: the briefs' own and the template's. */
export interface PictureSources {
  readonly pictures: PictureStore;
  readonly template?: Template;
}

/** The picture that a scene or a layout names by this hash: the brief's, else the template's. */
export function drawnPicture({ pictures, template }: PictureSources, hash: string): TemplatePicture | undefined {
  return pictures.get(hash) ?? template?.pictures?.get(hash);
}
