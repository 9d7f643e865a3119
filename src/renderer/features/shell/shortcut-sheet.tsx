/** Every key at a glance, from the same table that the window listens by. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keysShown } from '../../../shared/shortcuts.js';
import { words } from '../../words.js';
import { useIsMac } from './is-mac.js';
import { sheetGroups } from './sheet-groups.js';
import { lineOf, otherKeys } from './sheet-lines.js';
import styles from './shell.module.css';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShortcutSheet({ isOpen, onClose }: Props) {
  const isMac = useIsMac();
  const others: Readonly<Record<string, readonly (readonly [string, string])[]>> = words.shortcuts.others;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onClose} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.sheet ?? ''}>
        <Dialog className={styles.sheetDialog ?? ''}>
          <Heading slot="title" className={styles.sheetTitle ?? ''}>
            {words.shortcuts.title}
          </Heading>
          <div className={styles.columns}>
            {sheetGroups.map(({ name, actions }) => (
              <section key={name}>
                <h3>{words.shortcuts.groups[name]}</h3>
                <dl>
                  {[
                    ...actions.map((action) => [keysShown(action, isMac), lineOf(words.actions[action])] as const),
                    ...(others[name] ?? []).map(([keys, what]) => [otherKeys(keys, isMac), what] as const),
                  ].map(([keys, what]) => (
                    <div key={what}>
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <Button slot="close" className={styles.sheetClose ?? ''}>
            {words.common.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
