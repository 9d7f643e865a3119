/** Fonts of titles, text and code: any name, with those proposed whose widths are known. */
import type { TemplateForm, TemplateWish } from '../../../shared/contract/index.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import styles from './template-form.module.css';

interface Props {
  readonly form: TemplateForm;
  readonly wanted: TemplateWish['fonts'];
  readonly onChange: (wanted: TemplateWish['fonts']) => void;
}

export function FontFields({ form, wanted, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>{words.templates.fonts}</legend>
      <datalist id="known-fonts">
        {form.knownFonts.map((font) => (
          <option key={font} value={font} />
        ))}
      </datalist>
      <div className={styles.fonts}>
        {(['heading', 'body', 'mono'] as const).map((role) => (
          <label key={role} className={controls.field}>
            {words.templates.fontNames[role]}
            <input
              className={controls.input}
              list="known-fonts"
              spellCheck={false}
              maxLength={100}
              value={wanted[role] ?? form.fonts[role] ?? ''}
              onChange={({ target }) => {
                const { [role]: _, ...others } = wanted;
                onChange(target.value === form.fonts[role] ? others : { ...others, [role]: target.value });
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
