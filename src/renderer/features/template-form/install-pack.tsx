/** Says that a zip is being installed, asks about what it would replace, or says why it cannot be. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import styles from './template-form.module.css';
import type { PackDesk, PackStep } from './use-pack.js';

interface Props {
  readonly step: PackStep;
  readonly pack: PackDesk;
}

export function InstallPack({ step: { file, taken, problem }, pack }: Props) {
  const isBusy = taken === undefined && problem === undefined;
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={isBusy}
      className={controls.overlay ?? ''}
      onOpenChange={(open) => !open && pack.leave()}
    >
      <Modal className={styles.small ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.adopt}>
            <Heading slot="title" className={styles.title ?? ''}>
              {words.templates.installTitle}
            </Heading>
            {isBusy && (
              <p role="status" className={styles.how}>
                {words.templates.installing(file.name)}
              </p>
            )}
            {problem !== undefined && (
              <p role="alert" className={styles.problem}>
                {problem}
              </p>
            )}
            {taken && (
              <div role="alert">
                <p className={styles.asked}>{words.templates.taken(taken)}</p>
                <p className={styles.how}>{words.templates.takenHow}</p>
              </div>
            )}
            {!isBusy && (
              <div className={styles.buttons}>
                {taken && (
                  <Button className={controls.button ?? ''} onPress={() => void pack.install(file, true)}>
                    {words.templates.replace}
                  </Button>
                )}
                <Button autoFocus className={controls.primary ?? ''} onPress={pack.leave}>
                  {taken ? words.templates.keepThere : words.common.close}
                </Button>
              </div>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
