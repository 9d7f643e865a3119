/** The bar over an open brief: its menu where the system draws none, its title, and what is done with the whole of it. */
import { type Ref, useState } from 'react';
import type { JobState, ProgramState, WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { FileName } from '../editor/file-name.js';
import type { EditorControl } from '../editor/use-editor.js';
import { Export } from '../export/export.js';
import { TemplateButton } from '../gallery/template-button.js';
import { WindowMenu } from '../shell/window-menu.js';
import type { PackDesk } from '../template-form/use-pack.js';
import { BarButtons } from './bar-buttons.js';
import styles from './brief.module.css';
import { headingOf } from './brief-of.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly program: ProgramState | undefined;
  readonly state: WorkspaceState;
  readonly job: JobState | undefined;
  readonly editor: EditorControl;
  /** The same function at each drawing: the buttons are not drawn again for it. */
  readonly onEditor: () => void;
  readonly pack: PackDesk;
  /** The bar's element, where its menus open; null until it is there. */
  readonly bar: HTMLElement | null;
  readonly barRef: Ref<HTMLElement>;
  /** Where it is said how an export goes while its form is closed. */
  readonly exportLine: HTMLElement | null;
  readonly onPresent: () => void;
  readonly onOpenRecent: (path: string) => void;
  readonly onSample: () => void;
}

export function TopBar(props: Props) {
  const { store, program, state, job, editor, onEditor, pack, bar, barRef, exportLine } = props;
  const [hints, setHints] = useState<HTMLElement | null>(null);
  const hasSlides = state.slides.length > 0;
  return (
    <header className={styles.bar} ref={barRef}>
      <div className={styles.heading}>
        {program && !program.abilities.menus && (
          <WindowMenu
            recent={program.recent}
            container={bar}
            onOpenRecent={props.onOpenRecent}
            onSample={props.onSample}
          />
        )}
        <h1 className={styles.title} dir="auto" title={headingOf(state)}>
          {headingOf(state)}
        </h1>
        <FileName state={state} />
      </div>
      <TemplateButton store={store} state={state} pack={pack} shows={program?.abilities.shows === true} hints={hints} />
      <BarButtons
        editor={editor.isShown}
        onEditor={onEditor}
        editorButton={editor.button}
        canPresent={hasSlides}
        onPresent={props.onPresent}
        hints={hints}
      />
      <Export
        store={store}
        job={job}
        abilities={program?.abilities}
        sections={state.sections}
        hasSlides={hasSlides}
        hints={hints}
        foot={exportLine}
        container={bar}
      />
      <div ref={setHints} className={styles.hints} />
    </header>
  );
}
