import type { FormEvent } from 'react';
import type { TemplatePlaceName } from '../../../shared/contract/index.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import styles from './template-form.module.css';

interface Props {
  readonly name: string;
  readonly place: TemplatePlaceName;
  /** Why it could not be kept. */
  readonly problem: string | undefined;
  readonly onName: (name: string) => void;
  readonly onPlace: (place: TemplatePlaceName) => void;
}

const nameField = 'template-name';

/** Says that a name is needed where there is none, and takes the caret there. @returns whether there is one */
export function hasName(event: FormEvent<HTMLFormElement>, name: string, say: (problem: string) => void): boolean {
  if (name.trim() !== '') return true;
  say(words.templates.nameNeeded);
  const field = event.currentTarget.elements.namedItem(nameField);
  if (field instanceof HTMLElement) field.focus();
  return false;
}

/** Under which name, and where. */
export function KeepFields({ name, place, problem, onName, onPlace }: Props) {
  return (
    <div className={styles.keep}>
      <label className={controls.field}>
        {words.templates.name}
        <input
          className={controls.input}
          name={nameField}
          value={name}
          aria-required
          placeholder={words.templates.nameHow}
          maxLength={64}
          onChange={({ target }) => onName(target.value)}
        />
      </label>
      <label className={controls.field}>
        {words.templates.keepIn}
        <select
          className={controls.input}
          value={place}
          onChange={({ target }) => onPlace(target.value as TemplatePlaceName)}
        >
          {(['yours', 'folder'] as const).map((each) => (
            <option key={each} value={each}>
              {words.templates.keepPlaces[each]}
            </option>
          ))}
        </select>
      </label>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
