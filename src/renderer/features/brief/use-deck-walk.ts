/** Which slide of the deck is shown, and the ways from it to another: by key, by its picture, by its section. */
import { useMemo } from 'react';
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import { useStable } from '../../hooks/use-stable.js';
import { familyOf } from '../sections/tree.js';
import { useAction } from '../shell/actions.js';
import { useChosen } from './use-chosen.js';

export interface DeckWalk {
  /** The slide that is shown large; undefined while there is none. */
  readonly current: SlideState | undefined;
  /** Its place in the deck, from 0; -1 while there is none. */
  readonly at: number;
  /** The section that was clicked, until another slide is chosen; '' for none. */
  readonly section: string;
  /** Ids of the sections whose slides are marked: that one, with all under it. */
  readonly marked: ReadonlySet<string>;
  /** Shows the slide of this key; the section that was clicked stays marked. */
  readonly choose: (key: string) => void;
  /** Shows the slide of this key, and marks no section. */
  readonly select: (key: string) => void;
  /** Shows the first slide of a section, and marks all of them. */
  readonly showSection: (id: string) => void;
  /** Shows the slide of this place, from 0; before the first it is the first, behind the last the last. */
  readonly go: (place: number) => void;
}

/** @param opening another brief that is opened is another number */
export function useDeckWalk(
  slides: readonly SlideState[],
  sections: readonly SectionState[],
  opening: number | undefined,
): DeckWalk {
  const { current, section, choose, setSection } = useChosen(slides, opening);
  const marked = useMemo(() => new Set(section ? familyOf(sections, section) : []), [sections, section]);
  const select = useStable((key: string): void => {
    setSection('');
    choose(key);
  });
  const showSection = useStable((id: string): void => {
    const family = familyOf(sections, id);
    const first = slides.find((slide) => family.includes(slide.section));
    if (first) choose(first.key);
    setSection(id);
  });
  const go = (place: number): void => {
    const slide = slides[Math.min(Math.max(place, 0), slides.length - 1)];
    setSection('');
    if (slide) choose(slide.key);
  };
  const at = current ? slides.indexOf(current) : -1;
  useAction('next-slide', () => go(at + 1));
  useAction('previous-slide', () => go(at - 1));
  useAction('first-slide', () => go(0));
  useAction('last-slide', () => go(slides.length - 1));
  return { current, at, section, marked, choose, select, showSection, go };
}
