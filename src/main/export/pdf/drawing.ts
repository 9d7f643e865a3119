import type { Box, Look } from '../../../shared/model/index.js';
import type { Faces } from './faces.js';
import type { Kit } from './kit.js';
import type { PreparedPictures } from './pictures.js';

/** What painting needs besides an item. */
export interface Drawing {
  readonly kit: Kit;
  readonly faces: Faces;
  readonly look: Look;
  readonly pictures: PreparedPictures;
  /** Counted from 1: drawn where the scene has the slide-number field. */
  readonly slideNumber: number;
  /** Told of characters that no face has, once a text. */
  readonly onMissing: (text: string) => void;
  /** Text is drawn turned: degrees clockwise about the middle of a box. */
  readonly turn?: { readonly degrees: number; readonly box: Box };
}
