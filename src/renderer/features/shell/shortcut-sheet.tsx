import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { WindowAction } from '../../../shared/contract/index.js';
import { keysShown } from '../../../shared/shortcuts.js';
import { words } from '../../words.js';
import { lineOf, otherKeys } from './sheet-lines.js';
import styles from './shell.module.css';

interface Props {
  readonly isOpen: boolean;
  readonly isMac: boolean;
  readonly onClose: () => void;
}

const groups: readonly {
  readonly name: keyof typeof words.shortcuts.groups;
  readonly actions: readonly WindowAction[];
}[] = [
  { name: 'brief', actions: ['open', 'paste-new', 'save', 'save-as', 'template', 'export', 'undo', 'redo', 'filter'] },
  {
    name: 'slides',
    actions: [
      'next-slide',
      'previous-slide',
      'first-slide',
      'last-slide',
      'zoom-in',
      'zoom-out',
      'zoom-fit',
      'notes',
      'markdown',
      'layout',
    ],
  },
  { name: 'show', actions: ['present', 'present-here'] },
  { name: 'sections', actions: [] },
  { name: 'text', actions: [] },
  { name: 'other', actions: ['shortcuts'] },
];

/** Every key at a glance, from the same table that the window listens by. */
export function ShortcutSheet({ isOpen, isMac, onClose }: Props) {
  const others: Readonly<Record<string, readonly (readonly [string, string])[]>> = words.shortcuts.others;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onClose} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.sheet ?? ''}>
        <Dialog className={styles.sheetDialog ?? ''}>
          <Heading slot="title" className={styles.sheetTitle ?? ''}>
            {words.shortcuts.title}
          </Heading>
          <div className={styles.columns}>
            {groups.map(({ name, actions }) => (
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
