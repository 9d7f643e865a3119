import { type FormEvent, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import type { CutAnswer } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { shownName } from './cut-name.js';
import styles from './cuts.module.css';

/** What is asked for, about which cut. */
export interface CutForm {
  readonly kind: 'make' | 'duplicate' | 'rename' | 'fit';
  readonly cut: string;
}

interface Props {
  readonly store: WorkspaceStore;
  readonly form: CutForm;
  readonly onClose: () => void;
}

const usualMinutes = '5';

/** A small form: the name of a cut, or the minutes that it is to fit into. */
export function CutDialog({ store, form, onClose }: Props) {
  const { kind, cut } = form;
  const [text, setText] = useState(firstText(form));
  const [refused, setRefused] = useState<CutAnswer['refused']>();
  const minutes = Number(text.replace(',', '.'));
  const isRight = kind === 'fit' ? minutes > 0 && minutes <= 600 : text.trim() !== '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isRight) return;
    const { transport } = store;
    const answer =
      kind === 'fit'
        ? await transport.send('fitCut', { name: words.cuts.fitName(minutes), minutes })
        : kind === 'rename'
          ? await transport.send('renameCut', { name: cut, to: text })
          : await transport.send('makeCut', { name: text, from: cut });
    if (answer.refused) setRefused(answer.refused);
    else onClose();
  };

  return (
    <ModalOverlay isOpen isDismissable className={styles.overlay ?? ''} onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.dialogTitle ?? ''}>
            {titleOf(form)}
          </Heading>
          <form onSubmit={(event) => void submit(event)} className={styles.form}>
            <p className={styles.how}>
              {kind === 'fit' ? words.cuts.fitHow : kind === 'rename' ? '' : words.cuts.makeHow}
            </p>
            <TextField
              autoFocus
              value={text}
              isInvalid={refused !== undefined}
              onChange={(value) => {
                setText(value);
                setRefused(undefined);
              }}
              className={styles.field ?? ''}
              {...(kind === 'fit' ? { inputMode: 'decimal' as const } : {})}
            >
              <Label>{kind === 'fit' ? words.cuts.minutes : words.cuts.name}</Label>
              <Input className={styles.input ?? ''} onFocus={(event) => event.currentTarget.select()} />
            </TextField>
            {refused && (
              <p role="alert" className={styles.refused}>
                {words.cuts.refused[refused]}
              </p>
            )}
            <div className={styles.buttons}>
              <Button className={styles.secondary ?? ''} onPress={onClose}>
                {words.common.cancel}
              </Button>
              <Button type="submit" className={styles.primary ?? ''} isDisabled={!isRight}>
                {kind === 'fit' ? words.cuts.propose : kind === 'rename' ? words.cuts.change : words.cuts.create}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function firstText({ kind, cut }: CutForm): string {
  if (kind === 'fit') return usualMinutes;
  if (kind === 'rename') return cut;
  return kind === 'duplicate' ? words.cuts.copyOf(shownName(cut)) : '';
}

function titleOf({ kind, cut }: CutForm): string {
  if (kind === 'fit') return words.cuts.fitTitle;
  if (kind === 'make') return words.cuts.makeTitle;
  return kind === 'rename' ? words.cuts.renameTitle(shownName(cut)) : words.cuts.duplicateTitle(shownName(cut));
}
