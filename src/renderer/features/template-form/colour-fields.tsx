/** PowerPoint's twelve colours, the leading one first: a swatch to pick from, and its digits to type. */
import { useState } from 'react';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import styles from './template-form.module.css';

interface Props {
  /** RRGGBB, as the template has them. */
  readonly base: Readonly<Record<string, string>>;
  /** Those that are to be otherwise. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly onChange: (wanted: Readonly<Record<string, string>>) => void;
}

type Slot = keyof typeof words.templates.colourNames;
const slots = Object.keys(words.templates.colourNames) as Slot[];

export function ColourFields({ base, wanted, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>{words.templates.colours}</legend>
      <div className={styles.colours}>
        {slots.map((slot) => (
          <ColourField
            key={slot}
            name={words.templates.colourNames[slot]}
            value={wanted[slot] ?? base[slot] ?? '000000'}
            onChange={(hex) => {
              const { [slot]: _, ...others } = wanted;
              onChange(hex === base[slot] ? others : { ...others, [slot]: hex });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (hex: string) => void;
}

function ColourField({ name, value, onChange }: FieldProps) {
  // What is typed stays as it is while it is no colour yet.
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && hexOf(typed) === undefined;
  const take = (text: string): void => {
    const hex = hexOf(text);
    setTyped(hex === undefined ? text : undefined);
    if (hex !== undefined) onChange(hex);
  };
  return (
    <div className={styles.colour}>
      <input
        type="color"
        aria-label={words.templates.pickColour(name)}
        className={styles.swatch}
        value={`#${value}`}
        onChange={({ target }) => take(target.value)}
      />
      <label className={styles.hex}>
        {name}
        <input
          className={controls.input}
          value={typed ?? value}
          maxLength={7}
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          title={isWrong ? words.templates.badColour : undefined}
          onChange={({ target }) => take(target.value)}
          onBlur={() => setTyped(undefined)}
        />
      </label>
    </div>
  );
}

/** Six digits with or without '#', in upper case; undefined for anything else. */
function hexOf(text: string): string | undefined {
  return /^\s*#?([0-9a-f]{6})\s*$/i.exec(text)?.[1]?.toUpperCase();
}
