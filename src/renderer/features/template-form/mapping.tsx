/** What of a PowerPoint file serves what, a line for each kind of slide, to look at and to mend. */
import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Commands, HouseKind, HouseState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { Sample } from '../gallery/sample.js';
import styles from './template-form.module.css';

interface Props {
  readonly store: WorkspaceStore;
  /** The adopted template: how it is asked for, and what it is called. */
  readonly template: string;
  readonly name: string;
  readonly variant: string;
  /** Changes when the deck does. */
  readonly revision: number;
  readonly onClose: () => void;
}

export function Mapping({ store, template, name, variant, revision, onClose }: Props) {
  const [house, setHouse] = useState<HouseState>();
  const [problem, setProblem] = useState<string>();
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change here or on the disk is what to ask again for
  useEffect(() => {
    let isLate = false;
    void store.transport.send('house', { template }).then((answer) => !isLate && setHouse(answer.house));
    return () => {
      isLate = true;
    };
  }, [store, template, revision, changes]);
  const map = async (change: Omit<Commands['mapHouse']['input'], 'template'>): Promise<void> => {
    const answer = await store.transport.send('mapHouse', { template, ...change });
    setProblem(answer.problem);
    setChanges((count) => count + 1);
  };
  if (!house) return null;
  return (
    <ModalOverlay isOpen isDismissable className={controls.overlay ?? ''} onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.window ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {words.templates.mappingTitle(name)}
            </Heading>
            <p className={styles.how}>{words.templates.mappingHow}</p>
          </div>
          <div className={styles.mapping}>
            <div className={styles.sampleOfHouse}>
              <Sample
                store={store}
                ask={() => store.transport.send('templateSample', { template, variant })}
                version={`${revision} ${changes}`}
              />
            </div>
            <table className={styles.kinds}>
              <thead>
                <tr>
                  <th scope="col">{words.templates.kind}</th>
                  <th scope="col">{words.templates.layout}</th>
                  <th scope="col">{words.templates.places}</th>
                </tr>
              </thead>
              <tbody>
                {house.kinds.map((kind) => (
                  <Kind key={kind.kind} kind={kind} house={house} onMap={(change) => void map(change)} />
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.foot}>
            <span className={styles.keep}>
              {problem && (
                <p role="alert" className={styles.problem}>
                  {problem}
                </p>
              )}
            </span>
            <Button className={controls.primary ?? ''} onPress={onClose}>
              {words.templates.done}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface KindProps {
  readonly kind: HouseKind;
  readonly house: HouseState;
  readonly onMap: (change: Omit<Commands['mapHouse']['input'], 'template'>) => void;
}

function Kind({ kind: { kind, layout, slots }, house, onMap }: KindProps) {
  const kindName = words.common.kinds[kind];
  const placeholders = house.layouts.find(({ name }) => name === layout)?.placeholders ?? [];
  const layouts = house.layouts.some(({ name }) => name === layout)
    ? house.layouts.map(({ name }) => name)
    : [layout, ...house.layouts.map(({ name }) => name)];
  return (
    <tr>
      <th scope="row">{kindName}</th>
      <td>
        <select
          aria-label={words.templates.layoutFor(kindName)}
          className={controls.input}
          value={layout}
          onChange={({ target }) => onMap({ kind, layout: target.value, slot: '', placeholder: '' })}
        >
          {layouts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </td>
      <td>
        <div className={styles.slots}>
          {Object.entries(slots).map(([slot, placeholder]) => (
            <label key={slot} className={styles.slot}>
              {words.templates.slotName(slot)}
              <select
                aria-label={words.templates.placeFor(words.templates.slotName(slot), kindName)}
                className={controls.input}
                value={placeholder}
                onChange={({ target }) => onMap({ kind, layout: '', slot, placeholder: target.value })}
              >
                {[...new Set([placeholder, ...placeholders])].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          ))}
          {Object.keys(slots).length === 0 && <span className={styles.note}>{words.templates.drawnFree}</span>}
        </div>
      </td>
    </tr>
  );
}
