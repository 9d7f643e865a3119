import { type FormEvent, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { TemplatePlaceName } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { hasName, KeepFields } from './keep-fields.js';
import { base64Of } from './read-file.js';
import styles from './template-form.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly file: File;
  readonly onClose: () => void;
  /** It is a template now, by this reference. */
  readonly onTaken: (reference: string) => void;
}

const largest = 60_000_000; // bytes

/** Whether a file's name is that of a PowerPoint file. */
export function isHouseName(name: string): boolean {
  return /\.(potx|pptx|potm|pptm)$/i.test(name);
}

/** Asks under which name a PowerPoint file is kept as a template, and takes it in. */
export function Adopt({ store, file, onClose, onTaken }: Props) {
  const [name, setName] = useState(file.name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-'));
  const [place, setPlace] = useState<TemplatePlaceName>('yours');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!hasName(event, name, setProblem)) return;
    setProblem(undefined);
    const data = isHouseName(file.name) ? await base64Of(file, largest) : undefined;
    if (data === undefined) return setProblem(words.templates.badHouse);
    setBusy(true);
    const answer = await store.transport
      .send('adoptHouse', { file: file.name, data, name, place })
      .finally(() => setBusy(false));
    if (answer.reference === undefined) setProblem(answer.problem);
    else onTaken(answer.reference);
  };
  return (
    <ModalOverlay isOpen className={controls.overlay ?? ''} onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.small ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <form className={styles.adopt} onSubmit={(event) => void submit(event)}>
            <Heading slot="title" className={styles.title ?? ''}>
              {words.templates.adoptTitle}
            </Heading>
            <p role="status" className={styles.how}>
              {busy ? words.templates.adopting : words.templates.adoptHow(file.name)}
            </p>
            <KeepFields name={name} place={place} problem={problem} onName={setName} onPlace={setPlace} />
            <div className={styles.buttons}>
              <Button className={controls.button ?? ''} onPress={onClose}>
                {words.common.cancel}
              </Button>
              <Button type="submit" className={controls.primary ?? ''} isDisabled={busy}>
                {words.templates.keep}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
