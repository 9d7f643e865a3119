/** What is left to know of a slide once its own parts are written: what the deck's map, properties, sections and links say of it. */
import type { FixedSlide, Scene } from '../../shared/model/index.js';
import { textHash } from './identity.js';
import { speakingItems } from './plain-text.js';

/** Plain data: it crosses a thread. */
export interface SlideFacts
  extends Pick<
    Scene,
    'key' | 'section' | 'deckSection' | 'kind' | 'continues' | 'title' | 'why' | 'file' | 'lines' | 'hidden'
  > {
  /** Hash of its notes; absent where it has none. */
  readonly notes?: string;
  /** Name of each box that says something, with the hash of what it says. */
  readonly boxes: readonly { readonly name: string; readonly text: string }[];
}

/** The facts of a scene. `fixed`: the slides of the template's own file that decks take with them. */
export function slideFacts(scene: Scene, fixed: readonly FixedSlide[] = []): SlideFacts {
  const { key, section, deckSection, kind, continues, title, why, file, lines, hidden, notes } = scene;
  const ofFile = fixed.find(({ slide }) => slide === scene.fixed);
  return {
    key,
    section,
    deckSection,
    kind,
    title,
    why,
    file,
    lines,
    ...(continues === undefined ? {} : { continues }),
    ...(hidden ? { hidden } : {}),
    ...(notes.length > 0 ? { notes: textHash(notes.map((note) => note.text).join('\n')) } : {}),
    boxes: speakingItems(scene, ofFile).map(({ name, text }) => ({ name, text: textHash(text) })),
  };
}
