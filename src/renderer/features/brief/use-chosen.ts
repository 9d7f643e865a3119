/** The slide that is shown, kept while the deck changes. */
import { useMemo, useState } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';
import { useStable } from '../../hooks/use-stable.js';

export interface Chosen {
  /** The slide that is shown large; undefined while there is none. */
  readonly current: SlideState | undefined;
  /** The section that was clicked, whose slides are marked until another slide is chosen; '' for none. */
  readonly section: string;
  /** Shows the slide of this key. */
  readonly choose: (key: string) => void;
  readonly setSection: (id: string) => void;
}

const first = { selected: '', place: 0 };

/**
 * Which slide is shown, and whether for its section.
 *
 * @param opening another number is another brief. It begins with its first slide: the same keys and places are other slides there
 */
export function useChosen(slides: readonly SlideState[], opening: number | undefined): Chosen {
  // The slide that was shown stays shown while it exists; when it goes, its place is kept.
  const [{ selected, place }, setShown] = useState(first);
  const [section, setSection] = useState('');
  const [shownOpening, setShownOpening] = useState(opening);
  // While it is drawn, and not in an effect: the former brief's choice is not seen in this one.
  if (opening !== shownOpening) {
    setShownOpening(opening);
    setShown(first);
    setSection('');
  }
  const current = useMemo(
    () => slides.find((slide) => slide.key === selected) ?? slides[Math.min(place, slides.length - 1)],
    [slides, selected, place],
  );
  const choose = useStable((key: string): void => {
    const at = slides.findIndex((slide) => slide.key === key);
    setShown({ selected: key, place: Math.max(0, at) });
  });
  return { current, section, choose, setSection };
}
