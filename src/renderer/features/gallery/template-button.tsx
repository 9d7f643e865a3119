/** Says what the deck is drawn with, and opens the gallery. */
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useAction } from '../shell/actions.js';
import { Hint } from '../shell/hint.js';
import type { PackDesk } from '../template-form/use-pack.js';
import { Gallery } from './gallery.js';
import styles from './gallery.module.css';
import { templateName } from './template-name.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  readonly pack: PackDesk;
  /** The door can show files in their folder. */
  readonly shows: boolean;
  /** Where its hint stands. */
  readonly hints: HTMLElement | null;
}

export function TemplateButton({ store, state, pack, shows, hints }: Props) {
  const [open, setOpen] = useState(false);
  useAction('template', () => setOpen(true));
  const close = (): void => {
    setOpen(false);
    pack.seen();
  };
  const name = templateName(state.template.now);
  const button = useMemo(
    () => (
      <Hint action="template" container={hints}>
        <Button className={styles.button ?? ''} onPress={() => setOpen(true)}>
          {words.templates.label(name)}
        </Button>
      </Hint>
    ),
    [name, hints],
  );
  return (
    <>
      {button}
      {open && <Gallery store={store} state={state} pack={pack} shows={shows} onClose={close} />}
    </>
  );
}
