/** A picture for every slide, where it stands, and how tall. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { type LogoWish, logoPlaces, logoTypes } from '../../../shared/contract/index.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { base64Of } from './read-file.js';
import styles from './template-form.module.css';

interface Props {
  readonly logo: LogoWish | undefined;
  readonly onChange: (logo: LogoWish | undefined) => void;
}

const largest = 4_000_000; // bytes
const usual = { at: 'top-right', height: 24 } as const;

export function LogoField({ logo, onChange }: Props) {
  const [name, setName] = useState('');
  const [isWrong, setWrong] = useState(false);
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    const ending = file.name.replace(/^.*\./, '').toLowerCase().replace('jpeg', 'jpg');
    const type = logoTypes.find((each) => each === ending);
    const data = type && (await base64Of(file, largest));
    setWrong(data === undefined);
    if (!type || data === undefined) return;
    setName(file.name);
    onChange({ ...usual, alt: '', ...logo, type, data });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{words.templates.logo}</legend>
      <div className={styles.logo}>
        <FileTrigger acceptedFileTypes={['.png', '.jpg', '.jpeg', '.svg']} onSelect={(files) => void take(files)}>
          <Button className={controls.button ?? ''}>{words.templates.chooseLogo}</Button>
        </FileTrigger>
        {logo && (
          <>
            <span className={styles.fileName}>{name}</span>
            <Button className={controls.link ?? ''} onPress={() => onChange(undefined)}>
              {words.templates.noLogo}
            </Button>
          </>
        )}
      </div>
      {isWrong && (
        <p role="alert" className={styles.problem}>
          {words.templates.badLogo}
        </p>
      )}
      {logo && (
        <div className={styles.fonts}>
          <label className={controls.field}>
            {words.templates.logoPlace}
            <select
              className={controls.input}
              value={logo.at}
              onChange={({ target }) => onChange({ ...logo, at: target.value as LogoWish['at'] })}
            >
              {logoPlaces.map((place) => (
                <option key={place} value={place}>
                  {words.templates.logoPlaces[place]}
                </option>
              ))}
            </select>
          </label>
          <label className={controls.field}>
            {words.templates.logoHeight}
            <input
              type="number"
              className={controls.input}
              min={6}
              max={300}
              value={logo.height}
              onChange={({ target }) => {
                const height = Number(target.value);
                if (height >= 6 && height <= 300) onChange({ ...logo, height });
              }}
            />
          </label>
        </div>
      )}
    </fieldset>
  );
}
