/** The middle of the window: what is to be said of the brief, and the chosen slide large, with its zoom and notes. */
import { type ReactNode, useState } from 'react';
import type { ProgramState, WorkspaceState } from '../../../shared/contract/index.js';
import type { Look } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { TextBanner } from '../editor/text-banner.js';
import { MissingTemplate } from '../gallery/missing-template.js';
import { LayoutMenu } from '../preview/layout-menu.js';
import { SlideView } from '../preview/slide-view.js';
import { nextZoom, type Zoom } from '../preview/zoom.js';
import { useAction } from '../shell/actions.js';
import { Banner } from '../shell/banner.js';
import styles from './brief.module.css';
import { MissingBriefs } from './missing-briefs.js';
import { Nothing } from './nothing.js';
import { NoticeBanner } from './notice-banner.js';
import type { DeckWalk } from './use-deck-walk.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly notice: ProgramState['notice'];
  readonly state: WorkspaceState;
  readonly look: Look | undefined;
  readonly walk: DeckWalk;
  /** What went wrong last in the program, if anything did. */
  readonly said: ReactNode;
  readonly showsMarkdown: boolean;
  /** Shows the Markdown where something is wrong with it. */
  readonly onProblem: () => void;
}

export function Stage({ store, notice, state, look, walk, said, showsMarkdown, onProblem }: Props) {
  // Menus open inside the landmark that their button stands in, so that a screen reader finds them there.
  const [main, setMain] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [hidesNotes, setHidesNotes] = useState(false);
  useAction('zoom-in', () => setZoom((now) => nextZoom(now, 'in')));
  useAction('zoom-out', () => setZoom((now) => nextZoom(now, 'out')));
  useAction('zoom-fit', () => setZoom('fit'));
  useAction('notes', () => setHidesNotes((hidden) => !hidden));
  const { problem, brief, text, template, others } = state;
  const { current, at } = walk;
  return (
    <main className={styles.stage} ref={setMain}>
      {said}
      {problem && current && notice?.kind !== 'missing' && <Banner tone="error">{problem}</Banner>}
      <NoticeBanner notice={notice} />
      <MissingTemplate store={store} template={template} />
      <TextBanner store={store} brief="" name={brief.name} text={text} />
      {others.map((other) => (
        <TextBanner key={other.path} store={store} brief={other.path} name={other.name} text={other.text} />
      ))}
      <MissingBriefs store={store} others={others} />
      {current && look ? (
        <SlideView
          store={store}
          slide={current}
          number={at + 1}
          look={look}
          zoom={zoom}
          onZoom={setZoom}
          notes={!hidesNotes}
          layout={<LayoutMenu store={store} state={state} slide={current} container={main} />}
        />
      ) : (
        <Nothing problem={problem} showsMarkdown={showsMarkdown} onMarkdown={onProblem} />
      )}
    </main>
  );
}
