/** The file as it is now beside the text in the window, change by change. Loaded when it is asked for. */

import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { nonce } from './code-view.js';
import styles from './editor.module.css';
import { slideLines } from './slide-lines.js';
import { editorLook } from './theme.js';

interface Props {
  readonly store: WorkspaceStore;
  /** Whose text it is: '' for the first brief of the deck, else its path. */
  readonly brief: string;
  readonly onClose: () => void;
}

export default function Compare({ store, brief, onClose }: Props) {
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const merge = useRef<MergeView>(undefined);
  const version = useRef(0);
  const [length, setLength] = useState(0);
  useEffect(() => {
    if (!body) return;
    let isGone = false;
    void (async () => {
      await store.flushText();
      const [theirs, mine] = await Promise.all([
        store.transport.send('diskText', { brief }),
        store.transport.send('text', { brief }),
      ]);
      if (isGone) return;
      version.current = mine.version;
      setLength(mine.text.length);
      const shared = [
        EditorView.cspNonce.of(nonce()),
        EditorState.phrases.of(words.editor.phrases),
        lineNumbers(),
        EditorView.lineWrapping,
        markdown({ base: markdownLanguage, addKeymap: false }),
        slideLines,
        editorLook,
      ];
      merge.current = new MergeView({
        parent: body,
        a: {
          doc: theirs.text,
          extensions: [
            shared,
            EditorState.readOnly.of(true),
            EditorView.contentAttributes.of({ 'aria-label': words.editor.compare.theirs, tabindex: '0' }),
          ],
        },
        b: {
          doc: mine.text,
          extensions: [
            shared,
            EditorView.contentAttributes.of({ 'aria-label': words.editor.compare.mine, tabindex: '0' }),
          ],
        },
        revertControls: 'a-to-b',
        renderRevertControl: revertControl,
        collapseUnchanged: { margin: 3, minSize: 6 },
        gutter: true,
      });
    })();
    return () => {
      isGone = true;
      merge.current?.destroy();
      merge.current = undefined;
    };
  }, [body, store, brief]);

  const use = async (): Promise<void> => {
    const text = merge.current?.b.state.doc.toString() ?? '';
    const edit = { brief, version: version.current, client: '', kind: 'merge' as const };
    const changes = [{ from: 0, to: length, insert: text }];
    const { accepted } = await store.transport.send('editText', { ...edit, changes });
    if (accepted) await store.transport.send('settleText', { brief, how: 'keep' });
    onClose();
  };
  const settle = async (how: 'keep' | 'load'): Promise<void> => {
    await store.transport.send('settleText', { brief, how });
    onClose();
  };
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.compare ?? ''}>
        <Dialog className={styles.compareDialog ?? ''}>
          <Heading slot="title" className={styles.compareTitle ?? ''}>
            {words.editor.compare.title}
          </Heading>
          <p className={styles.compareHow}>{words.editor.compare.how}</p>
          <div className={styles.sides} aria-hidden="true">
            <span>{words.editor.compare.theirs}</span>
            <span>{words.editor.compare.mine}</span>
          </div>
          <div ref={setBody} className={styles.compareBody} />
          <div className={styles.compareFoot}>
            <Button className={styles.plain ?? ''} onPress={onClose}>
              {words.common.cancel}
            </Button>
            <Button className={styles.plain ?? ''} onPress={() => void settle('load')}>
              {words.editor.conflict.load}
            </Button>
            <Button className={styles.main ?? ''} onPress={() => void use()}>
              {words.editor.compare.use}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function revertControl(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '→';
  button.title = words.editor.compare.take;
  button.setAttribute('aria-label', words.editor.compare.take);
  // The library hears the mouse alone (@codemirror/merge 6.12): a press by keyboard or screen reader is a click without one.
  button.addEventListener('click', ({ detail }) => {
    if (detail === 0) button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  });
  return button;
}
