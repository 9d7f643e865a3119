/** The bar's plain buttons: nothing that is typed changes them. */
import { memo, type RefObject } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { words } from '../../words.js';
import { Hint } from '../shell/hint.js';
import styles from './brief.module.css';

interface Props {
  /** Whether the Markdown is shown. */
  readonly editor: boolean;
  readonly onEditor: () => void;
  /** Of the button that shows it. */
  readonly editorButton: RefObject<HTMLButtonElement | null>;
  /** Whether there is a slide to present. */
  readonly canPresent: boolean;
  readonly onPresent: () => void;
  /** Where hints stand. */
  readonly hints: HTMLElement | null;
}

export const BarButtons = memo(function BarButtons(props: Props) {
  const { editor, onEditor, editorButton, canPresent, onPresent, hints } = props;
  return (
    <>
      <Hint action="markdown" container={hints}>
        <ToggleButton
          ref={editorButton}
          className={styles.present ?? ''}
          aria-label={words.editor.label}
          isSelected={editor}
          onChange={onEditor}
        >
          {words.editor.label}
        </ToggleButton>
      </Hint>
      <Hint action="present-here" container={hints}>
        <Button className={styles.present ?? ''} isDisabled={!canPresent} onPress={onPresent}>
          {words.present.start}
        </Button>
      </Hint>
    </>
  );
});
