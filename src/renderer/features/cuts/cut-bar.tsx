/** Which cut is worked on, and everything that is done with cuts as a whole. */
import { memo, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Commands, CutState, CutsState, HistoryState } from '../../../shared/contract/index.js';
import { isFullCut } from '../../../shared/cut-name.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useAction } from '../shell/actions.js';
import { CutDialog, type CutForm } from './cut-dialog.js';
import { shownName } from './cut-name.js';
import styles from './cuts.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly cuts: CutsState;
  readonly history: HistoryState;
  /** Speaking time of what is in, in seconds; it matters to a cut of so many minutes alone. */
  readonly seconds: number;
  /** Where menus and dialogs open. */
  readonly container: HTMLElement | null;
}

export const CutBar = memo(function CutBar({ store, cuts, history, seconds, container }: Props) {
  const [form, setForm] = useState<CutForm>();
  const current = cuts.all.find((cut) => cut.name === cuts.current);
  const send = <Name extends 'chooseCut' | 'deleteCut'>(name: Name, input: Commands[Name]['input']) =>
    void store.transport.send(name, input);

  useAction('undo', history.undo && (() => void store.transport.send('undo', {})));
  useAction('redo', history.redo && (() => void store.transport.send('redo', {})));

  const act = (key: string): void => {
    if (key.startsWith('cut:')) send('chooseCut', { name: key.slice('cut:'.length) });
    else if (key === 'remove') send('deleteCut', { name: cuts.current });
    else setForm({ kind: key as CutForm['kind'], cut: cuts.current });
  };

  return (
    <div className={styles.bar}>
      <MenuTrigger>
        <Button className={styles.picker ?? ''} aria-label={`${words.cuts.label}: ${shownName(cuts.current)}`}>
          <span className={styles.name}>{shownName(cuts.current)}</span>
          <span className={styles.arrow} aria-hidden="true" />
        </Button>
        <Popover
          className={styles.menu ?? ''}
          placement="bottom start"
          {...(container ? { UNSTABLE_portalContainer: container } : {})}
        >
          <Menu aria-label={words.cuts.menu} className={styles.menuList ?? ''} onAction={(key) => act(String(key))}>
            {cuts.all.map((cut) => (
              <MenuItem
                key={`cut:${cut.name}`}
                id={`cut:${cut.name}`}
                textValue={shownName(cut.name)}
                className={styles.item ?? ''}
              >
                <span className={styles.check} data-on={cut.name === cuts.current || undefined} aria-hidden="true" />
                <span className={styles.itemName}>{shownName(cut.name)}</span>
                <span className={styles.hint}>{hintOf(cut)}</span>
              </MenuItem>
            ))}
            <Separator className={styles.line ?? ''} />
            <MenuItem id="make" className={styles.item ?? ''}>
              {words.cuts.make}
            </MenuItem>
            <MenuItem id="fit" className={styles.item ?? ''}>
              {words.cuts.fit}
            </MenuItem>
            {current && !isFullCut(current.name) && (
              <MenuItem id="duplicate" className={styles.item ?? ''}>
                {words.cuts.duplicate}
              </MenuItem>
            )}
            {current?.stored && !current.named && !isFullCut(current.name) && (
              <MenuItem id="rename" className={styles.item ?? ''}>
                {words.cuts.rename}
              </MenuItem>
            )}
            {current?.stored && (
              <MenuItem id="remove" className={styles.item ?? ''}>
                {isFullCut(current.name) ? words.cuts.reset : words.cuts.remove}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {current?.minutes !== undefined && (
        <span className={styles.target} data-over={seconds > current.minutes * 60 || undefined}>
          {words.cuts.target(current.minutes, seconds)}
        </span>
      )}
      {form && <CutDialog key={form.kind} store={store} form={form} onClose={() => setForm(undefined)} />}
    </div>
  );
});

function hintOf(cut: CutState): string {
  if (cut.ofTeam) return words.cuts.ofTeam;
  return cut.named ? words.cuts.named : '';
}
