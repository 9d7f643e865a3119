import { memo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import styles from '../../app.module.css';
import { words } from '../../words.js';

interface Props {
  /** Whether the Markdown is shown. */
  readonly editor: boolean;
  readonly onEditor: () => void;
  /** Whether there is a slide to present. */
  readonly canPresent: boolean;
  readonly onPresent: () => void;
}

/** The bar's plain buttons: nothing that is typed changes them. */
export const BarButtons = memo(function BarButtons({ editor, onEditor, canPresent, onPresent }: Props) {
  return (
    <>
      <ToggleButton
        className={styles.present ?? ''}
        aria-label={words.editor.label}
        isSelected={editor}
        onChange={onEditor}
      >
        {words.editor.label}
      </ToggleButton>
      <Button className={styles.present ?? ''} isDisabled={!canPresent} onPress={onPresent}>
        {words.present}
      </Button>
    </>
  );
});
