/** The kinds of slide that a section can be, asked of the workspace while they are shown. */
import { useEffect, useState } from 'react';
import type { LayoutOption } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';

const quiet = 300; // milliseconds

/**
 * The kinds that a section can be, asked anew when the section or the deck is another; the last answer stays until the next is there.
 *
 * @param isAsked nothing is asked where nobody sees the answer
 * @param wait milliseconds; several decks are planned for the answer: not between two keystrokes, which wait for their slide
 */
export function useLayouts(
  store: WorkspaceStore,
  section: string,
  revision: number,
  isAsked = true,
  wait = quiet,
): readonly LayoutOption[] | undefined {
  const [answer, setAnswer] = useState<{ section: string; options: readonly LayoutOption[] }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have other kinds for the same section
  useEffect(() => {
    if (!isAsked) return;
    let isOld = false;
    const ask = (): void => {
      store.transport.send('layouts', { section }).then(
        ({ options }) => !isOld && setAnswer({ section, options }),
        () => undefined, // the brief was closed meanwhile
      );
    };
    const timer = setTimeout(ask, wait);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [store, section, revision, isAsked, wait]);
  return answer?.section === section ? answer.options : undefined;
}
