import { useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Popover,
  ProgressBar,
  TextField,
} from 'react-aria-components';
import { type ExportFormat, exportFormats, type JobState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store.js';
import { words } from '../../words.js';
import { useAction } from '../shell/actions.js';
import styles from './export.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly job: JobState | undefined;
  /** Where the form opens. */
  readonly container: HTMLElement | null;
}

/** The export button, its small form, and how the export goes. */
export function Export({ store, job, container }: Props) {
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState('');
  const [chosen, setChosen] = useState<string[]>(['pptx']);
  const running = job !== undefined && !['finished', 'failed', 'cancelled'].includes(job.step);

  const show = async (opened: boolean): Promise<void> => {
    setOpen(opened);
    if (!opened) return store.dismissJob();
    setPath((await store.transport.send('exportTarget', {})).path);
  };
  useAction('export', () => void show(true));
  const start = (force: boolean): void => {
    store.dismissJob();
    void store.transport.send('export', { path, formats: chosen as ExportFormat[], force });
  };

  return (
    <DialogTrigger isOpen={open} onOpenChange={(opened) => void show(opened)}>
      <Button className={styles.primary ?? ''}>{words.export}</Button>
      <Popover
        className={styles.popover ?? ''}
        placement="bottom end"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Dialog aria-label={words.export} className={styles.dialog ?? ''}>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              start(false);
            }}
          >
            <TextField value={path} onChange={setPath} className={styles.field ?? ''}>
              <Label>{words.fileName}</Label>
              <Input className={styles.input ?? ''} />
            </TextField>
            <CheckboxGroup value={chosen} onChange={setChosen} className={styles.field ?? ''}>
              <Label>{words.formats}</Label>
              {exportFormats.map((format) => (
                <Checkbox key={format} value={format} className={styles.check ?? ''}>
                  <span className={styles.tick} aria-hidden="true" />
                  {words.formatNames[format]}
                </Checkbox>
              ))}
            </CheckboxGroup>
            {job && <Progress job={job} />}
            <div className={styles.buttons}>
              {running && (
                <Button className={styles.secondary ?? ''} onPress={() => void store.transport.send('cancel', {})}>
                  {words.cancel}
                </Button>
              )}
              {job?.edited && (
                <Button className={styles.secondary ?? ''} onPress={() => start(true)}>
                  {words.overwrite}
                </Button>
              )}
              <Button
                type="submit"
                className={styles.primary ?? ''}
                isDisabled={running || path === '' || chosen.length === 0}
              >
                {words.export}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Progress({ job }: { readonly job: JobState }) {
  if (job.step === 'finished')
    return (
      <div role="status" className={styles.result}>
        {job.output?.map((path) => (
          <p key={path}>{words.saved(path)}</p>
        ))}
      </div>
    );
  if (job.step === 'failed' || job.step === 'cancelled')
    return (
      <p role="alert" className={styles.failure}>
        {job.edited ? words.edited : (job.message ?? words.steps[job.step])}
      </p>
    );
  const label = words.exporting(words.steps[job.step], job.done, job.total);
  return (
    <ProgressBar
      aria-label={label}
      value={job.done}
      maxValue={Math.max(1, job.total)}
      className={styles.progress ?? ''}
    >
      <p>{label}</p>
      <progress value={job.done} max={Math.max(1, job.total)} aria-hidden="true" />
    </ProgressBar>
  );
}
