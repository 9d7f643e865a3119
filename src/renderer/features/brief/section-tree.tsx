/** The tree of sections with its commands: what is ticked and moved there is sent to the workspace. */
import { type ReactNode, useMemo } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import { useStable } from '../../hooks/use-stable.js';
import type { WorkspaceStore } from '../../store/store.js';
import { CutsHead } from '../cuts/cuts-head.js';
import { Details } from '../sections/details.js';
import { Sections } from '../sections/sections.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly sections: readonly SectionState[];
  /** BCP 47, of the brief. */
  readonly language: string;
  /** The section that is chosen, or that the shown slide belongs to. */
  readonly shown: SectionState | undefined;
  /** Where menus and dialogs open. */
  readonly container: HTMLElement | null;
  /** The pane's edge, by which it is made wider. */
  readonly edge: ReactNode;
  /** Shows the slides of a section. */
  readonly onShow: (id: string) => void;
  /** Shows the slide of a key. */
  readonly onChoose: (slide: string) => void;
}

export function SectionTree({ store, sections, language, shown, container, edge, onShow, onChoose }: Props) {
  const include = useStable((id: string, included: boolean) => {
    void store.transport.send('include', { section: id, included });
  });
  const includeAll = useStable((included: boolean) => void store.transport.send('includeAll', { included }));
  const invert = useStable(() => void store.transport.send('invert', {}));
  const move = useStable((id: string, before: string) => {
    void store.transport.send('move', { section: id, before });
  });
  // The same elements while nothing of theirs is another: the tree is not drawn again for them.
  const cuts = useMemo(() => <CutsHead store={store} container={container} />, [store, container]);
  const details = useMemo(
    () => shown && <Details store={store} section={shown} onChoose={onChoose} />,
    [store, shown, onChoose],
  );
  return (
    <Sections
      sections={sections}
      language={language}
      current={shown?.id ?? ''}
      above={cuts}
      below={details}
      edge={edge}
      onInclude={include}
      onIncludeAll={includeAll}
      onInvert={invert}
      onMove={move}
      onChoose={onShow}
    />
  );
}
