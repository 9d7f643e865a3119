/** How the chosen section is shown: the kinds that its text can be, and its slides with the reason for each. */
import { useSyncExternalStore } from 'react';
import type { LayoutOption, SectionState, SlideState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { reasonOf } from '../preview/reason.js';
import { layoutChoices } from './layout-choices.js';
import styles from './sections.module.css';
import { useLayouts } from './use-layouts.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly section: SectionState;
  readonly onChoose: (slide: string) => void;
}

export function SectionDetails({ store, section, onChoose }: Props) {
  const { state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const revision = state?.revision ?? 0;
  const slides = state?.slides.filter((slide) => slide.section === section.id) ?? [];
  const options = useLayouts(store, section.id, revision) ?? [];
  // Of a long brief that was just opened its slides may not be there yet.
  if (state?.making && slides.length === 0) return null;
  return (
    <section className={styles.details} aria-label={words.sections.howShown(section.title)}>
      {slides.length === 0 ? (
        <p className={styles.quietLine}>{words.sections.leftOut}</p>
      ) : (
        <>
          <label className={styles.layout}>
            {words.layouts.label}
            <select
              className={styles.select}
              value={section.layout ?? ''}
              onChange={(event) => {
                const layout = event.target.value as LayoutOption['layout'] | '';
                void store.transport.send('askLayout', { section: section.id, layout });
              }}
            >
              {layoutChoices(options, section, slides).map(({ layout, label }) => (
                <option key={layout} value={layout}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <ul className={styles.reasons}>
            {groupsOf(slides).map(({ head, count }) => (
              <li key={head.key}>
                <button type="button" className={styles.reason} onClick={() => onChoose(head.key)}>
                  <span className={styles.slideNumber}>{(state?.slides.indexOf(head) ?? 0) + 1}</span>
                  <span>
                    {reasonOf(head.why)}
                    {count > 1 && <span className={styles.split}>{words.sections.splitInto(count)}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Slides with how many of them one content was split into. */
function groupsOf(slides: readonly SlideState[]): readonly { readonly head: SlideState; readonly count: number }[] {
  const groups: { head: SlideState; count: number }[] = [];
  for (const slide of slides) {
    const last = groups.at(-1);
    if (slide.continues && last) last.count += 1;
    else groups.push({ head: slide, count: 1 });
  }
  return groups;
}
