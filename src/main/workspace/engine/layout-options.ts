/** The kinds of slide that a section can be, found by making the deck with each. */
import type { LayoutOption } from '../../../shared/contract/index.js';
import type { Cut, LayoutId, Scene } from '../../../shared/model/index.js';
import { partId } from '../../deck/index.js';
import type { DraftPart } from '../build/types.js';

export interface ShownDeck {
  /** The deck's scenes, as they are shown. */
  readonly shown: readonly Scene[];
  readonly parts: readonly DraftPart[];
  /** The scenes of the deck with these cuts, one a part. */
  readonly make: (cuts: readonly Cut[]) => Promise<readonly Scene[]>;
  /** Another deck is shown by now: nobody wants the answer any more. */
  readonly isStale: () => boolean;
}

/**
 * What kinds of slide a section can be: each is tried as a deck of its own, with the slides that it takes. Found from what
 * planning makes of it alone, so that the same stand in the same order whatever is asked for now.
 */
export async function layoutOptions(section: string, deck: ShownDeck): Promise<readonly LayoutOption[]> {
  const [shown] = deck.shown.filter((scene) => scene.section === section && scene.kind !== 'section');
  if (!shown) return [];
  const isOfSection = (scene: Scene): boolean => scene.section === section && !scene.key.endsWith('/divider');
  const made = async (layout: LayoutId | undefined): Promise<readonly Scene[]> =>
    (await deck.make(cutsWith(deck.parts, section, layout))).filter(isOfSection);
  const isAsked = deck.parts.some(({ cut }) => (cut.kinds?.size ?? 0) > 0);
  const own = isAsked ? await made(undefined) : deck.shown.filter(isOfSection);
  const ownKind = own[0]?.kind ?? shown.kind;
  const candidates = new Set([ownKind]);
  const options: LayoutOption[] = [];
  for (const layout of candidates) {
    // A keystroke goes before the next one, and after it somebody asks again.
    await new Promise((go) => setImmediate(go));
    if (deck.isStale()) return options;
    const slides = layout === ownKind ? own : await made(layout);
    // What the content cannot be is made as planning finds: that is no choice.
    if (layout !== ownKind && slides[0]?.kind !== layout) continue;
    options.push({ layout, slides: slides.length, current: layout === shown.kind, own: layout === ownKind });
    // A list that could be compared can be text as well: what a kind could be otherwise, the section can be too.
    for (const kind of slides[0]?.otherKinds ?? []) candidates.add(kind);
  }
  if (!candidates.has(shown.kind)) {
    const slides = deck.shown.filter(isOfSection).length;
    options.push({ layout: shown.kind, slides, current: true, own: false });
  }
  return options;
}

/** The parts' cuts, in which this section is of this kind, or of that which planning finds. */
function cutsWith(parts: readonly DraftPart[], section: string, layout: LayoutId | undefined): readonly Cut[] {
  return parts.map(({ brief, cut }) => {
    const prefix = parts.length > 1 ? partId(brief) : '';
    if (!section.startsWith(prefix)) return cut;
    const kinds = new Map(cut.kinds);
    const id = section.slice(prefix.length);
    if (layout === undefined) kinds.delete(id);
    else kinds.set(id, layout);
    return { ...cut, kinds };
  });
}
