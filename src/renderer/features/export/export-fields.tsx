/** Where to, as what, and what goes along. */
import { useEffect, useRef } from 'react';
import { Button, Checkbox, CheckboxGroup, Input, Label, TextField } from 'react-aria-components';
import {
  type ExportChoice,
  type ExportFormat,
  type ExportPlan,
  exportFormats,
  exportPapers,
  type SectionState,
} from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './export.module.css';
import { targetName } from './target-name.js';

interface Props {
  readonly plan: ExportPlan;
  readonly sections: readonly SectionState[];
  readonly onChange: (plan: ExportPlan) => void;
  readonly onBrowse: () => void;
}

export function ExportFields({ plan, sections, onChange, onBrowse }: Props) {
  const { path, last, going } = plan;
  const target = useNameFirst();
  const change = (part: Partial<ExportChoice>): void => onChange({ ...plan, last: { ...last, ...part } });
  const leftOut = slidesLeftOut(sections);
  const isDeck = last.formats.includes('pptx');
  return (
    <>
      <div className={styles.target}>
        <TextField value={path} onChange={(next) => onChange({ ...plan, path: next })} className={styles.field ?? ''}>
          <Label>{words.export.fileName}</Label>
          <Input ref={target} className={styles.input ?? ''} />
        </TextField>
        <Button className={styles.secondary ?? ''} onPress={onBrowse}>
          {words.export.browse}
        </Button>
      </div>
      <CheckboxGroup
        value={[...last.formats]}
        onChange={(chosen) => {
          const formats = chosen as ExportFormat[];
          onChange({ ...plan, path: targetName(path, formats), last: { ...last, formats } });
        }}
        className={styles.field ?? ''}
      >
        <Label>{words.export.formats}</Label>
        {exportFormats.map((format) => (
          <Checkbox key={format} value={format} className={styles.check ?? ''}>
            <span className={styles.tick} aria-hidden="true" />
            {words.export.formatNames[format]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {last.formats.includes('handout') && (
        <label className={styles.field}>
          {words.export.paper}
          <select
            className={styles.input}
            value={last.paper}
            onChange={({ target }) => change({ paper: target.value as ExportChoice['paper'] })}
          >
            {exportPapers.map((paper) => (
              <option key={paper} value={paper}>
                {words.export.papers[paper]}
              </option>
            ))}
          </select>
        </label>
      )}
      <Checkbox isSelected={last.clean} onChange={(clean) => change({ clean })} className={styles.check ?? ''}>
        <span className={styles.tick} aria-hidden="true" />
        {words.export.cleanCopy}
      </Checkbox>
      {leftOut > 0 && !last.clean && (
        <Checkbox isSelected={last.backup} onChange={(backup) => change({ backup })} className={styles.check ?? ''}>
          <span className={styles.tick} aria-hidden="true" />
          {words.export.backupToo}
        </Checkbox>
      )}
      {last.formats.length === 0 && <p className={styles.going}>{words.export.noFormat}</p>}
      {isDeck && (
        <p className={styles.going}>
          {last.clean
            ? words.export.goingAlong(0, 0)
            : words.export.goingAlong(going.notes, going.hidden + (last.backup ? leftOut : 0))}
        </p>
      )}
    </>
  );
}

/** Selects the file's name, without folder and ending, so that it can be typed over: nothing else is changed as often. Enter exports. */
function useNameFirst() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const name = Math.max(input.value.lastIndexOf('/'), input.value.lastIndexOf('\\')) + 1;
    const dot = input.value.lastIndexOf('.');
    input.focus();
    input.setSelectionRange(name, dot > name ? dot : input.value.length);
  }, []);
  return field;
}

/** How many slides the left-out sections would make. A section's number has those under it in it, so only the uppermost ones are added. */
function slidesLeftOut(sections: readonly SectionState[]): number {
  let total = 0;
  let below = Number.POSITIVE_INFINITY;
  for (const { included, depth, slides } of sections) {
    if (depth > below) continue;
    below = included === 'out' ? depth : Number.POSITIVE_INFINITY;
    if (included === 'out') total += slides;
  }
  return total;
}
