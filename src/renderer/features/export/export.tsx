/** The export button, its small form with the choice of the last time, and how the export goes. */
import { memo, useEffect, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { createPortal } from 'react-dom';
import type { ExportPlan, HostAbilities, JobState, SectionState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { FileBrowser } from '../files/file-browser.js';
import { useAction } from '../shell/actions.js';
import { Hint } from '../shell/hint.js';
import styles from './export.module.css';
import { ExportFields } from './export-fields.js';
import { ExportLine } from './export-line.js';
import { ExportResult } from './export-result.js';
import { isAtWork } from './job-steps.js';
import { targetName } from './target-name.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly job: JobState | undefined;
  readonly abilities: HostAbilities | undefined;
  readonly sections: readonly SectionState[];
  /** Without any there is no deck. */
  readonly hasSlides: boolean;
  /** Where its button's hint stands. */
  readonly hints: HTMLElement | null;
  /** Where it is said how the export goes while the form is closed. */
  readonly foot: HTMLElement | null;
  /** Where the form opens. */
  readonly container: HTMLElement | null;
}

export const Export = memo(function Export({
  store,
  job,
  abilities,
  sections,
  hasSlides,
  hints,
  foot,
  container,
}: Props) {
  const [open, setOpen] = useState(false);
  const [plan, setPlan] = useState<ExportPlan>();
  const [browsing, setBrowsing] = useState(false);
  const running = job !== undefined && isAtWork(job);
  const { transport } = store;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // While an export runs the button is disabled, and 'Cancel' is gone when it ends: then nothing here has the focus, and Escape is not heard.
    if (open && !running && document.activeElement === document.body)
      form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  }, [open, running]);

  const show = async (opened: boolean): Promise<void> => {
    // While the folders are looked through, the form is covered and stays.
    if (!opened && browsing) return;
    setOpen(opened);
    // What was written is said at the window's foot until one comes back; what failed has been read.
    if (opened ? job?.step === 'finished' : job?.step !== 'finished' && !running) store.dismissJob();
    if (!opened) return setPlan(undefined);
    const found = await transport.send('exportTarget', {});
    setPlan({ ...found, path: targetName(found.path, found.last.formats) });
  };
  useAction('export', hasSlides ? () => void show(true) : undefined);
  const start = (path: string, force: boolean): void => {
    if (!plan) return;
    store.dismissJob();
    setPlan({ ...plan, path });
    // What was typed last is in the deck.
    void store.flushText().then(() => transport.send('export', { ...plan.last, path, force }));
  };
  const browse = async (): Promise<void> => {
    if (!plan) return;
    if (!abilities?.dialogs) return setBrowsing(true);
    const { path } = await transport.send('askForTarget', { path: plan.path });
    if (path) setPlan({ ...plan, path: targetName(path, plan.last.formats) });
  };

  return (
    <>
      <DialogTrigger isOpen={open} onOpenChange={(opened) => void show(opened)}>
        <Hint action="export" container={hints}>
          <Button className={styles.primary ?? ''} isDisabled={!hasSlides && !open}>
            {words.export.label}
          </Button>
        </Hint>
        <Popover
          className={styles.popover ?? ''}
          placement="bottom end"
          {...(container ? { UNSTABLE_portalContainer: container } : {})}
        >
          <Dialog aria-label={words.export.label} className={styles.dialog ?? ''}>
            {plan && (
              <form
                ref={form}
                className={styles.form}
                onSubmit={(event) => {
                  event.preventDefault();
                  start(plan.path, false);
                }}
              >
                <ExportFields plan={plan} sections={sections} onChange={setPlan} onBrowse={() => void browse()} />
                {job && (
                  <ExportResult
                    store={store}
                    job={job}
                    shows={abilities?.shows === true}
                    onSaveAs={(path) => start(path, false)}
                  />
                )}
                <div className={styles.buttons}>
                  {running && (
                    <Button className={styles.secondary ?? ''} onPress={() => void transport.send('cancel', {})}>
                      {words.common.cancel}
                    </Button>
                  )}
                  {job?.edited && (
                    <Button className={styles.secondary ?? ''} onPress={() => start(plan.path, true)}>
                      {words.export.overwrite}
                    </Button>
                  )}
                  <Button
                    type="submit"
                    className={styles.primary ?? ''}
                    isDisabled={running || plan.path === '' || plan.last.formats.length === 0}
                  >
                    {job?.locked ? words.export.tryAgain : words.export.label}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {foot &&
        job &&
        !open &&
        createPortal(<ExportLine store={store} job={job} shows={abilities?.shows === true} />, foot)}
      {browsing && plan && (
        <FileBrowser
          transport={transport}
          request={{
            purpose: 'target',
            folder: plan.path.replace(/[\\/][^\\/]*$/, ''),
            name: plan.path.replace(/^.*[\\/]/, ''),
          }}
          onClose={() => setBrowsing(false)}
          onChoose={async (path) => {
            setPlan({ ...plan, path: targetName(path, plan.last.formats) });
            setBrowsing(false);
            return undefined;
          }}
        />
      )}
    </>
  );
});
