import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LayoutOption, SectionState, SlideState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store.js';
import { words } from '../../words.js';
import { reasonOf } from '../preview/reason.js';
import styles from './sections.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly section: SectionState;
  readonly onChoose: (slide: string) => void;
}

/** How the chosen section is shown: the kinds that its text can be, and its slides with the reason for each. */
export function SectionDetails({ store, section, onChoose }: Props) {
  const { state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const revision = state?.revision ?? 0;
  const slides = state?.slides.filter((slide) => slide.section === section.id) ?? [];
  const options = useLayouts(store, section.id, revision);
  // Of a long brief that was just opened its slides may not be there yet.
  if (state?.making && slides.length === 0) return null;
  const own = options.find((option) => option.own);
  return (
    <section className={styles.details} aria-label={words.howShown(section.title)}>
      {slides.length === 0 ? (
        <p className={styles.quietLine}>{words.leftOut}</p>
      ) : (
        <>
          <label className={styles.layout}>
            {words.layout}
            <select
              className={styles.select}
              value={section.layout ?? ''}
              onChange={(event) => {
                const layout = event.target.value as LayoutOption['layout'] | '';
                void store.transport.send('askLayout', { section: section.id, layout });
              }}
            >
              <option value="">{ownLayout(own, section, slides)}</option>
              {options
                .filter((option) => !option.own)
                .map((option) => (
                  <option key={option.layout} value={option.layout}>
                    {words.layoutOption(words.kinds[option.layout], option.slides)}
                  </option>
                ))}
              {section.layout && !options.some((option) => option.layout === section.layout && !option.own) && (
                <option value={section.layout}>{words.kinds[section.layout]}</option>
              )}
            </select>
          </label>
          <ul className={styles.reasons}>
            {groupsOf(slides).map(({ head, count }) => (
              <li key={head.key}>
                <button type="button" className={styles.reason} onClick={() => onChoose(head.key)}>
                  <span className={styles.slideNumber}>{(state?.slides.indexOf(head) ?? 0) + 1}</span>
                  <span>
                    {reasonOf(head.why)}
                    {count > 1 && <span className={styles.split}>{words.splitInto(count)}</span>}
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

/** What the program itself would choose; until that is answered, what is shown, where nothing else was asked for. */
function ownLayout(own: LayoutOption | undefined, section: SectionState, [first]: readonly SlideState[]): string {
  if (own) return words.layoutOwn(words.layoutOption(words.kinds[own.layout], own.slides));
  return first && !section.layout ? words.layoutOwn(words.kinds[first.kind]) : '';
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

const quiet = 300; // milliseconds

/** Asked anew when the section or the deck is another; the last answer stays until the next is there. */
function useLayouts(store: WorkspaceStore, section: string, revision: number): readonly LayoutOption[] {
  const [answer, setAnswer] = useState<{ section: string; options: readonly LayoutOption[] }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have other kinds for the same section
  useEffect(() => {
    let isOld = false;
    const ask = (): void => {
      store.transport.send('layouts', { section }).then(
        ({ options }) => !isOld && setAnswer({ section, options }),
        () => undefined, // the brief was closed meanwhile
      );
    };
    // Several decks are planned for the answer: not between two keystrokes, which wait for their slide.
    const timer = setTimeout(ask, quiet);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [store, section, revision]);
  return answer?.section === section ? answer.options : [];
}
