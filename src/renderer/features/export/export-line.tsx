/** At the window's foot once the form is closed: how far the export is, then what was written, until the form is opened again. */
import { Button } from 'react-aria-components';
import type { JobState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import styles from './export.module.css';
import { isAtWork } from './job-steps.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly job: JobState;
  /** The door shows files in their folder; else they can be downloaded. */
  readonly shows: boolean;
}

export function ExportLine({ store, job, shows }: Props) {
  if (isAtWork(job)) {
    return (
      <p className={styles.footLine}>{words.export.progress(words.export.steps[job.step], job.done, job.total)}</p>
    );
  }
  const [path, ...others] = job.output ?? [];
  if (path === undefined) return null;
  const name = path.replace(/^.*[\\/]/, '');
  const url = store.transport.outputUrl(job.id, 0);
  return (
    <p className={styles.footLine}>
      <span className={styles.done} aria-hidden="true" />
      <span className={styles.footName} title={path}>
        {words.export.exported(name, others.length)}
      </span>
      {shows ? (
        <Button className={styles.link ?? ''} onPress={() => void store.transport.send('reveal', { path })}>
          {words.export.showInFolder}
        </Button>
      ) : (
        url && (
          <a className={styles.link} href={url} download>
            {words.export.download}
          </a>
        )
      )}
      <Button className={styles.dismiss ?? ''} aria-label={words.common.dismiss} onPress={() => store.dismissJob()}>
        <span aria-hidden="true">×</span>
      </Button>
    </p>
  );
}
