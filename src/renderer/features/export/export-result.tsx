/** How far an export is, what it wrote, or what can be done about a file that is in its way. */
import { Button, ProgressBar } from 'react-aria-components';
import type { JobState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import styles from './export.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly job: JobState;
  /** The door opens files and shows them in their folder; else they can be downloaded. */
  readonly shows: boolean;
  readonly onSaveAs: (path: string) => void;
}

export function ExportResult({ store, job, shows, onSaveAs }: Props) {
  if (job.step === 'finished') return <Written store={store} job={job} shows={shows} />;
  if (job.step === 'failed' || job.step === 'cancelled') {
    const { another } = job;
    const why = job.edited
      ? words.export.edited
      : job.locked
        ? words.export.locked
        : (job.message ?? words.export.steps[job.step]);
    return (
      <div role="alert" className={styles.failure}>
        <p>{why}</p>
        {another !== undefined && (
          <Button className={styles.link ?? ''} onPress={() => onSaveAs(another)}>
            {words.export.keepBoth(another.replace(/^.*[\\/]/, ''))}
          </Button>
        )}
      </div>
    );
  }
  const label = words.export.progress(words.export.steps[job.step], job.done, job.total);
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

const mostShown = 4; // files; of a hundred pictures the first ones say where they are

function Written({ store, job, shows }: Omit<Props, 'onSaveAs'>) {
  const written = job.output ?? [];
  return (
    <div role="status" className={styles.result}>
      {written.slice(0, mostShown).map((path, index) => (
        <div key={path} className={styles.file}>
          <span className={styles.done} aria-hidden="true" />
          <p>{words.export.saved(path)}</p>
          {shows ? (
            <>
              <Button className={styles.link ?? ''} onPress={() => void store.transport.send('openOutput', { path })}>
                {words.export.openFile}
              </Button>
              <Button className={styles.link ?? ''} onPress={() => void store.transport.send('reveal', { path })}>
                {words.export.showInFolder}
              </Button>
            </>
          ) : (
            store.transport.outputUrl(job.id, index) && (
              <a className={styles.link} href={store.transport.outputUrl(job.id, index)} download>
                {words.export.download}
              </a>
            )
          )}
        </div>
      ))}
      {written.length > mostShown && <p>{words.export.moreFiles(written.length - mostShown)}</p>}
    </div>
  );
}
