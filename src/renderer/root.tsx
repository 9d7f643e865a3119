import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { FileProblem } from '../shared/contract/index.js';
import { BriefWindow } from './features/brief/brief-window.js';
import { FileBrowser, type FileBrowserRequest } from './features/files/file-browser.js';
import { Actions, ActionsProvider, useAction } from './features/shell/actions.js';
import { Banner } from './features/shell/banner.js';
import { DropTarget } from './features/shell/drop-target.js';
import styles from './features/shell/shell.module.css';
import { ShortcutSheet } from './features/shell/shortcut-sheet.js';
import { useKeys } from './features/shell/use-keys.js';
import { isHouseName } from './features/template-form/adopt.js';
import { InstallPack } from './features/template-form/install-pack.js';
import { TakeIn } from './features/template-form/take-in.js';
import { isPackName, usePack } from './features/template-form/use-pack.js';
import { Welcome } from './features/welcome/welcome.js';
import type { WorkspaceStore } from './store/store.js';
import { words } from './words.js';

/** The program's window: the welcome screen or the open brief, and what belongs to both. */
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
  const [files, setFiles] = useState<FileBrowserRequest>();
  const [sheet, setSheet] = useState(false);
  const [problem, setProblem] = useState<keyof typeof words.program.problems>();
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

  /** Says what went wrong, or takes away what was said before. */
  const say = useCallback(
    (outcome: { readonly problem?: keyof typeof words.program.problems }) => setProblem(outcome.problem),
    [],
  );

  // Installed, it is the open brief's: it is shown where it can be seen.
  const pack = usePack(
    store,
    useCallback(() => void actions.run('template'), [actions]),
  );
  const { install } = pack;
  const [house, setHouse] = useState<File>();
  const drop = useCallback(
    async (file: File) => {
      if (isHouseName(file.name)) {
        if (!isOpen) return say({ problem: 'no-brief' });
        return setHouse(file);
      }
      if (isPackName(file.name)) {
        setProblem(undefined);
        return install(file);
      }
      const dropped = await transport.drop(file);
      if (dropped.opened) return say(dropped);
      if (!/\.(md|markdown|mdown|mkd|qmd|rmd|txt|text)$/i.test(file.name)) return say({ problem: 'not-markdown' });
      const text = await file.text();
      const found = await transport.send('findDropped', { text, name: file.name });
      setProblem(undefined);
      if (found.path) setFiles({ purpose: 'open', folder: found.folder, path: found.path, name: file.name });
      else say(await transport.send('newBrief', { text, name: file.name, from: 'drop' }));
    },
    [transport, say, isOpen, install],
  );
  const paste = useCallback(
    async (text: string) => say(await transport.send('newBrief', { text, name: 'pasted.md', from: 'clipboard' })),
    [transport, say],
  );
  usePaste(paste, program !== undefined && !isOpen);

  useAction('open', async () => {
    const answer = await transport.send('askForBrief', {});
    if (answer.outcome === 'browse') setFiles({ purpose: 'open', folder: '' });
    else say(answer);
  });
  useAction(
    'add-brief',
    state &&
      (async () => {
        const answer = await transport.send('askToAddBrief', {});
        if (answer.outcome === 'browse') setFiles({ purpose: 'add', folder: '' });
        else say(answer);
      }),
  );
  useAction('paste-new', async () => {
    const pasted = await transport.send('pasteBrief', {});
    if (pasted.done) return say(pasted);
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    if (text === undefined) say({ problem: 'clipboard' });
    else await paste(text);
  });
  useAction(
    'save-as',
    state &&
      (async () => {
        if (!program?.abilities.dialogs) return setFiles({ purpose: 'save', folder: '', name: state.brief.name });
        const { outcome, problem: why } = await transport.send('saveBrief', { path: '', force: false });
        say(outcome === 'failed' ? { problem: why ?? 'refused' } : {});
      }),
  );
  useAction('close-brief', state && (() => void transport.send('closeBrief', {})));
  useAction(
    'reveal',
    state && program?.abilities.shows && state.brief.path !== ''
      ? async () => say(await transport.send('reveal', { path: state.brief.path }))
      : undefined,
  );
  useAction('shortcuts', () => setSheet(true));

  const chosen = (purpose: FileBrowserRequest['purpose'], path: string, force: boolean) => {
    if (purpose === 'add') return transport.send('addBrief', { path });
    return purpose === 'open' ? transport.send('openBrief', { path }) : transport.send('saveBrief', { path, force });
  };

  const [busy, setBusy] = useState(false);
  const whileBusy = useCallback(
    async (work: Promise<{ readonly problem?: FileProblem }>) => {
      setBusy(true);
      say(await work.finally(() => setBusy(false)));
    },
    [say],
  );
  const openRecent = useCallback(
    (path: string) => void whileBusy(transport.send('openBrief', { path })),
    [transport, whileBusy],
  );
  const [begun, setBegun] = useState(0);
  useAction('new', async () => {
    const opened = transport.send('beginBrief', {});
    await whileBusy(opened.then(() => ({})));
    setBegun((await opened).opening);
  });
  const openSample = useCallback(() => void whileBusy(transport.send('openSample', {})), [transport, whileBusy]);

  if (lost) return <p className={styles.full}>{words.program.lost}</p>;
  if (!program || (program.open && !state)) return <p className={styles.full}>{words.program.opening}</p>;
  const said = problem ? (
    <Banner tone="error" onDismiss={() => setProblem(undefined)}>
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
    <>
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
          isMac={isMac}
          onOpenRecent={openRecent}
          onForget={(path) => void transport.send('forget', { path })}
          onSample={openSample}
        />
      )}
      <DropTarget onDrop={drop} />
      <ShortcutSheet isOpen={sheet} isMac={isMac} onClose={() => setSheet(false)} />
      {house && <TakeIn store={store} file={house} onClose={() => setHouse(undefined)} />}
      {pack.step && <InstallPack step={pack.step} pack={pack} />}
      {files && (
        <FileBrowser
          transport={transport}
          request={files}
          onClose={() => setFiles(undefined)}
          onChoose={async (path, force) => {
            const answer = await chosen(files.purpose, path, force);
            if (!answer.problem) setFiles(undefined);
            setProblem(undefined);
            return answer.problem;
          }}
        />
      )}
    </>
  );
}

/** Pasting on the welcome screen makes a new brief: the way that every browser allows without asking. */
function usePaste(onPaste: (text: string) => void, isWelcome: boolean): void {
  useEffect(() => {
    if (!isWelcome) return;
    const hear = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, [contenteditable="true"], [role="dialog"]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [onPaste, isWelcome]);
}
