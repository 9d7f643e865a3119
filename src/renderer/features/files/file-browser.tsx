import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  SearchField,
  TextField,
} from 'react-aria-components';
import type { FileProblem, FolderState, Transport } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './files.module.css';
import { FolderList } from './folder-list.js';
import { FolderTrail } from './folder-trail.js';

export interface FileBrowserRequest {
  /** `add`: a further brief for the deck; `target`: a place and name for a deck. */
  readonly purpose: 'open' | 'add' | 'save' | 'target';
  /** Where to begin; '' for where the open brief is. */
  readonly folder: string;
  /** Marked at first: where a dropped file was found. */
  readonly path?: string;
  /** A file name: of what was found, or proposed for saving. */
  readonly name?: string;
}

interface Props {
  readonly transport: Transport;
  readonly request: FileBrowserRequest;
  readonly onClose: () => void;
  /** Opens or saves; why it could not, where it could not. */
  readonly onChoose: (path: string, force: boolean) => Promise<FileProblem | undefined>;
}

const titles = {
  open: words.files.open,
  add: words.files.add,
  save: words.files.save,
  target: words.export.targetTitle,
} as const;

/** Folders and briefs, where the door has no dialogs of the system: it sees what the door lets it see. */
export function FileBrowser({ transport, request, onClose, onChoose }: Props) {
  const { state, problem, setProblem, go, arrived } = useFolder(transport, request.folder);
  const [filter, setFilter] = useState('');
  const [name, setName] = useState(request.name ?? '');
  const [marked, setMarked] = useState(request.path ?? '');
  const isSaving = request.purpose === 'save' || request.purpose === 'target';
  const entries = state?.entries ?? [];
  const shown = named(entries, filter);
  const parent = state?.trail.at(-2)?.path;

  const enter = useCallback(
    (folder: string | undefined) => {
      if (folder === undefined) return;
      setFilter('');
      setMarked('');
      void go(folder);
    },
    [go],
  );
  const up = useCallback(() => enter(parent), [enter, parent]);
  const choose = async (path: string, force = false): Promise<void> => setProblem(await onChoose(path, force));
  // Who goes to a folder and saves at once means that folder, not the one still shown.
  const save = (force: boolean): void => void arrived().then(({ path }) => choose(`${path}/${name}`, force));
  const act = (path: string, isFolder = entries.find((each) => each.path === path)?.kind === 'folder'): void => {
    if (isFolder) enter(path);
    else if (isSaving) save(false);
    else void choose(path);
  };
  // Who types a name and presses Enter before the listing is there means what the listing will have.
  const actOnFirst = async (): Promise<void> => {
    const first = named((await arrived()).entries, filter)[0];
    if (first) act(first.path, first.kind === 'folder');
  };
  const mark = (path: string): void => {
    setMarked(path);
    const entry = entries.find((each) => each.path === path);
    if (isSaving && entry?.kind === 'brief') setName(entry.name);
  };

  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.window ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {titles[request.purpose]}
            </Heading>
            <NameFilter
              takesFocus={!isSaving && request.path === undefined}
              filter={filter}
              onFilter={setFilter}
              onSubmit={() => void actOnFirst()}
            />
          </div>
          <FolderTrail state={state} onGo={enter} />
          {marked !== '' && marked === request.path && <p className={styles.note}>{words.files.found(name)}</p>}
          <FolderList
            label={state?.path ?? words.files.open}
            entries={shown}
            empty={filter ? words.files.nothingFits : words.files.nothingHere}
            marked={marked}
            takesFocus={request.path !== undefined}
            onMark={mark}
            onAct={act}
            onUp={up}
          />
          {state?.cut && <p className={styles.note}>{words.files.more}</p>}
          <Foot
            problem={problem}
            action={
              isSaving ? words.common.save : request.purpose === 'add' ? words.files.addButton : words.common.open
            }
            isReady={isSaving ? name !== '' : marked !== ''}
            onAct={() => (isSaving ? save(false) : act(marked))}
            onReplace={() => save(true)}
            onClose={onClose}
          >
            {isSaving && (
              <TextField value={name} onChange={setName} autoFocus className={styles.nameField ?? ''}>
                <Label>{words.files.name}</Label>
                <Input className={styles.input ?? ''} />
              </TextField>
            )}
          </Foot>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The entries with these letters in their names, large or small. */
function named(entries: FolderState['entries'], letters: string): FolderState['entries'] {
  return entries.filter((each) => each.name.toLowerCase().includes(letters.toLowerCase()));
}

/** What is in the folder that one has gone to, and what stood in the way. */
function useFolder(transport: Transport, first: string) {
  const [state, setState] = useState<FolderState>();
  const [problem, setProblem] = useState<FileProblem>();
  const latest = useRef<Promise<FolderState>>(undefined);
  const go = useCallback(
    (folder: string): Promise<FolderState> => {
      const answer = transport.send('browse', { folder });
      latest.current = answer;
      void answer.then((next) => {
        // On a slow drive a folder may answer when one has gone on to another.
        if (latest.current !== answer) return;
        setState(next);
        setProblem(next.problem);
      });
      return answer;
    },
    [transport],
  );
  useEffect(() => void go(first), [go, first]);
  /** The folder that one went to last, as soon as it is there. */
  const arrived = useCallback(() => latest.current ?? go(first), [go, first]);
  return { state, problem, setProblem, go, arrived };
}

interface FilterProps {
  readonly takesFocus: boolean;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onSubmit: () => void;
}

function NameFilter({ takesFocus, filter, onFilter, onSubmit }: FilterProps) {
  return (
    <SearchField
      autoFocus={takesFocus}
      aria-label={words.files.filter}
      value={filter}
      onChange={onFilter}
      onSubmit={onSubmit}
      className={styles.filter ?? ''}
    >
      <Input placeholder={words.files.filter} className={styles.input ?? ''} />
    </SearchField>
  );
}

interface FootProps {
  readonly problem: FileProblem | undefined;
  readonly action: string;
  readonly isReady: boolean;
  readonly onAct: () => void;
  readonly onReplace: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Foot({ problem, action, isReady, onAct, onReplace, onClose, children }: FootProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onAct();
  };
  return (
    <form className={styles.foot} onSubmit={submit}>
      {children}
      <p role="alert" className={styles.problem}>
        {problem && words.program.problems[problem]}
      </p>
      <Button className={styles.secondary ?? ''} onPress={onClose}>
        {words.common.cancel}
      </Button>
      {problem === 'exists' && (
        <Button className={styles.secondary ?? ''} onPress={onReplace}>
          {words.files.replace}
        </Button>
      )}
      <Button type="submit" className={styles.primary ?? ''} isDisabled={!isReady}>
        {action}
      </Button>
    </form>
  );
}
