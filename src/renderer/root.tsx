/** The program's window: the welcome screen or the open brief, and what belongs to both. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { BriefWindow } from './features/brief/brief-window.js';
import { FileBrowser } from './features/files/file-browser.js';
import { Actions, ActionsProvider, useAction } from './features/shell/actions.js';
import { Banner } from './features/shell/banner.js';
import { DropTarget } from './features/shell/drop-target.js';
import { IsMacProvider } from './features/shell/is-mac.js';
import styles from './features/shell/shell.module.css';
import { ShortcutSheet } from './features/shell/shortcut-sheet.js';
import { useBeginnings } from './features/shell/use-beginnings.js';
import { useDrop } from './features/shell/use-drop.js';
import { useFiles } from './features/shell/use-files.js';
import { useKeys } from './features/shell/use-keys.js';
import { useProblem } from './features/shell/use-problem.js';
import { InstallPack } from './features/template-form/install-pack.js';
import { TakeIn } from './features/template-form/take-in.js';
import { usePack } from './features/template-form/use-pack.js';
import { Welcome } from './features/welcome/welcome.js';
import type { WorkspaceStore } from './store/store.js';
import { words } from './words.js';

export function Root({ store }: { readonly store: WorkspaceStore }) {
  const actions = useMemo(() => new Actions(), []);
  return (
    <ActionsProvider value={actions}>
      <Window store={store} actions={actions} />
    </ActionsProvider>
  );
}

function Window({ store, actions }: { readonly store: WorkspaceStore; readonly actions: Actions }) {
  const { program, state, lost } = useSyncExternalStore(store.subscribe, store.snapshot);
  const { transport } = store;
  const isMac = program?.abilities.platform === 'mac';
  useKeys(actions, isMac);
  useEffect(() => {
    store.onAction = (action) => void actions.run(action);
  }, [store, actions]);
  const isOpen = program?.open === true;
  useEffect(() => {
    if (!isOpen) document.title = words.program.name;
  }, [isOpen]);

  const { problem, say } = useProblem();
  // Installed, it is the open brief's: it is shown where it can be seen.
  const pack = usePack(
    store,
    useCallback(() => void actions.run('template'), [actions]),
  );
  const files = useFiles(store, program, state, say);
  const { drop, house, closeHouse } = useDrop(store, isOpen, pack, files.browse, say);
  const { busy, begun, openRecent, openSample } = useBeginnings(store, program, say);
  const [sheet, setSheet] = useState(false);
  useAction('shortcuts', () => setSheet(true));
  useAction('close-brief', state && (() => void transport.send('closeBrief', {})));
  useAction(
    'reveal',
    state && program?.abilities.shows && state.brief.path !== ''
      ? async () => say(await transport.send('reveal', { path: state.brief.path }))
      : undefined,
  );

  if (lost) return <p className={styles.full}>{words.program.lost}</p>;
  if (!program || (program.open && !state)) return <p className={styles.full}>{words.program.opening}</p>;
  const said = problem ? (
    <Banner tone="error" onDismiss={() => say({})}>
      {words.program.problems[problem]}
    </Banner>
  ) : (
    !program.open &&
    pack.done && (
      <Banner tone="quiet" onDismiss={pack.seen}>
        {words.templates.installed(pack.done.installed, pack.done.former ?? [])}
      </Banner>
    )
  );
  return (
    <IsMacProvider value={isMac}>
      {program.open ? (
        <BriefWindow
          store={store}
          begun={begun === program.opening}
          said={said}
          pack={pack}
          onOpenRecent={openRecent}
          onSample={openSample}
        />
      ) : (
        <Welcome
          said={said}
          busy={busy}
          recent={program.recent}
          onOpenRecent={openRecent}
          onForget={(path) => void transport.send('forget', { path })}
          onSample={openSample}
        />
      )}
      <DropTarget onDrop={drop} />
      <ShortcutSheet isOpen={sheet} onClose={() => setSheet(false)} />
      {house && <TakeIn store={store} file={house} onClose={closeHouse} />}
      {pack.step && <InstallPack step={pack.step} pack={pack} />}
      {files.request && (
        <FileBrowser
          transport={transport}
          request={files.request}
          onClose={() => files.browse(undefined)}
          onChoose={async (path, force) => {
            const answer = await files.choose(path, force);
            if (!answer.problem) files.browse(undefined);
            say({});
            return answer.problem;
          }}
        />
      )}
    </IsMacProvider>
  );
}
