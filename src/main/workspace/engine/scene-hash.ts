/** The name under which the window asks for a scene: another one wherever something else is drawn. */
import { randomBytes } from 'node:crypto';
import type { Scene } from '../../../shared/model/index.js';

/** Of this thread: a window may have been shown scenes of another one. */
const thread = randomBytes(4).toString('hex');
let made = 0;

const byScene = new WeakMap<Scene, string>();
const byItems = new WeakMap<Scene['items'], Scene>();

/**
 * 24 hexadecimal digits. The composer gives the same object for a slide that did not change, and the same items for one that only
 * stands on other lines, so that nothing has to be read through: hashing the content took a tenth of opening a brief.
 */
export function sceneHash(scene: Scene): string {
  const known = byScene.get(scene);
  if (known !== undefined) return known;
  const like = byItems.get(scene.items);
  const hash = (like && isDrawnLike(like, scene) && byScene.get(like)) || nextHash();
  byScene.set(scene, hash);
  byItems.set(scene.items, scene);
  return hash;
}

function nextHash(): string {
  made += 1;
  return thread + made.toString(16).padStart(16, '0');
}

/** Nothing but the lines of the brief is another. */
function isDrawnLike(a: Scene, b: Scene): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Scene)[]);
  keys.delete('lines');
  return [...keys].every((key) => Object.is(a[key], b[key]));
}
