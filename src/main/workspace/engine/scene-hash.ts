/** The name under which the window asks for a scene: a hash of everything that is drawn. */
import { createHash } from 'node:crypto';
import type { Scene } from '../../../shared/model/index.js';

const known = new WeakMap<Scene, string>();

/**
 * A scene's hash, 24 hexadecimal digits. The composer gives the same object for a slide that did not change, so after an
 * edit only what is new is hashed.
 */
export function sceneHash(scene: Scene): string {
  let hash = known.get(scene);
  if (!hash) {
    hash = createHash('sha256').update(JSON.stringify(scene)).digest('hex').slice(0, 24);
    known.set(scene, hash);
  }
  return hash;
}
