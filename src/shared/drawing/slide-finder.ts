import type { Scene } from '../model/index.js';

/** What a link may name, the surest first. */
const linkTargets: readonly ((scene: Scene) => string)[] = [
  (scene) => scene.key,
  (scene) => scene.section,
  (scene) => scene.deckSection,
];

/**
 * Where links to sections lead: the first slide of that key, else the first one that shows the section. The answer is the
 * slide's place from 0, undefined where no slide shows the section.
 */
export function slideFinder(scenes: readonly Scene[]): (section: string) => number | undefined {
  const found = new Map<string, number>();
  for (const keyOf of linkTargets) {
    for (const [i, scene] of scenes.entries()) {
      const key = keyOf(scene);
      if (key !== '' && !found.has(key)) found.set(key, i);
    }
  }
  return (section) => found.get(section);
}
