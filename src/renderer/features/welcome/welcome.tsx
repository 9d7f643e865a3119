/** The first thing that a person sees: what this is for, and the shortest ways in. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RecentBrief } from '../../../shared/contract/index.js';
import { keysShown } from '../../../shared/shortcuts.js';
import icon from '../../icon.svg';
import { words } from '../../words.js';
import { useActions } from '../shell/actions.js';
import { ContextMenu } from '../shell/context-menu.js';
import { useIsMac } from '../shell/is-mac.js';
import styles from './welcome.module.css';

interface Props {
  /** What went wrong last, if anything did. */
  readonly said: ReactNode;
  /** A brief is being opened. */
  readonly busy: boolean;
  readonly recent: readonly RecentBrief[];
  readonly onOpenRecent: (path: string) => void;
  readonly onForget: (path: string) => void;
  readonly onSample: () => void;
}

export function Welcome({ said, busy, recent, onOpenRecent, onForget, onSample }: Props) {
  const isMac = useIsMac();
  const actions = useActions();
  const [page, setPage] = useState<HTMLElement | null>(null);
  const entriesFor = (target: Element) => {
    const brief = recent.find(({ path }) => path === target.closest<HTMLElement>('[data-brief]')?.dataset.brief);
    if (!brief) return undefined;
    return [
      ...(brief.there ? [{ label: words.context.open, run: () => onOpenRecent(brief.path) }] : []),
      { label: words.context.forget, run: () => onForget(brief.path) },
    ];
  };
  return (
    <main className={styles.page} ref={setPage}>
      {said}
      <div className={styles.column}>
        <img src={icon} alt="" className={styles.icon} />
        <h1 className={styles.title}>{words.welcome.title}</h1>
        <p role="status" className={styles.how}>
          {busy ? words.program.opening : words.welcome.how}
        </p>
        <div className={styles.ways}>
          <Button autoFocus className={styles.primary ?? ''} onPress={() => void actions.run('open')}>
            {words.welcome.openBrief}
            <span aria-hidden="true" className={styles.keys}>
              {keysShown('open', isMac)}
            </span>
          </Button>
          <Button className={styles.way ?? ''} onPress={() => void actions.run('new')}>
            {words.welcome.newBrief}
          </Button>
          <Button className={styles.way ?? ''} onPress={() => void actions.run('paste-new')}>
            {words.welcome.pasteNew}
            <span aria-hidden="true" className={styles.keys}>
              {keysShown('paste-new', isMac)}
            </span>
          </Button>
          <Button className={styles.way ?? ''} onPress={onSample}>
            {words.welcome.openSample}
          </Button>
        </div>
        {recent.length > 0 && (
          <section aria-labelledby="recent" className={styles.recent}>
            <h2 id="recent">{words.common.recent}</h2>
            <ul>
              {recent.map((brief) => (
                <li key={brief.path} data-brief={brief.path}>
                  <Button
                    className={styles.brief ?? ''}
                    isDisabled={!brief.there}
                    onPress={() => onOpenRecent(brief.path)}
                  >
                    <span className={styles.name} dir="auto" title={brief.title || brief.name}>
                      {brief.title || brief.name}
                    </span>
                    <span className={styles.where} title={placeOf(brief)}>
                      {placeOf(brief)}
                    </span>
                    <span className={styles.when}>
                      {brief.there ? words.common.when(new Date(brief.opened)) : words.welcome.gone}
                    </span>
                  </Button>
                  <Button
                    className={styles.forget ?? ''}
                    aria-label={words.welcome.forget(brief.name)}
                    onPress={() => onForget(brief.path)}
                  >
                    <span aria-hidden="true">×</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ContextMenu label={words.context.label} container={page} entriesFor={entriesFor} />
        <p className={styles.hint}>{words.welcome.dropHint}</p>
      </div>
    </main>
  );
}

function placeOf({ folder, name }: RecentBrief): string {
  return folder === '' ? words.common.neverSaved : `${folder}/${name}`;
}
