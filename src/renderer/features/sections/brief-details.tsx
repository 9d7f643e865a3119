/** What can be done with a brief of the deck: it can go, and others can come. */
import { Button } from 'react-aria-components';
import type { OtherBrief, SectionState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useActions } from '../shell/actions.js';
import styles from './sections.module.css';

interface Props {
  readonly store: WorkspaceStore;
  /** The row of a whole brief, one of several. */
  readonly section: SectionState;
  /** The brief, where it is not the first. */
  readonly other: OtherBrief | undefined;
}

export function BriefDetails({ store, section, other }: Props) {
  const actions = useActions();
  return (
    <section className={styles.details} aria-label={section.title}>
      {other && <p className={styles.briefFile}>{other.name}</p>}
      <p className={styles.quietLine}>{other ? words.sections.furtherBrief : words.sections.firstBrief}</p>
      <p className={styles.briefButtons}>
        <Button className={styles.quiet ?? ''} onPress={() => actions.run('add-brief')}>
          {words.actions['add-brief']}
        </Button>
        {other && (
          <Button
            className={styles.quiet ?? ''}
            onPress={() => void store.transport.send('removeBrief', { brief: other.path })}
          >
            {words.brief.takeOut}
          </Button>
        )}
      </p>
    </section>
  );
}
