/**
 * The filmstrip: of a long deck only what is in view is drawn, so that a thousand slides scroll as ten do. Our own list and not
 * the library's, whose rows all hear of each change of the list: half of what a tick took in the page.
 */
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { keyTarget, TypeAhead } from './list-keys.js';
import { useNumberKeys } from './number-keys.js';
import styles from './preview.module.css';
import { SlideRow } from './slide-row.js';
import { useVisibleRows } from './visible-rows.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly slides: readonly SlideState[];
  /** There will be more slides in a moment. */
  readonly growing: boolean;
  readonly look: Look;
  /** Key of the slide that is shown large. */
  readonly selected: string;
  /** Sections whose slides are marked. */
  readonly marked: ReadonlySet<string>;
  /** The same function at each drawing. */
  readonly onSelect: (key: string) => void;
}

const width = 168; // CSS pixels of a thumbnail
const padding = 14; // above and below one

const longFrom = 60; // slides; up to there all are on the page, where find and screen readers reach them

export const Filmstrip = memo(function Filmstrip({ store, slides, growing, look, selected, marked, onSelect }: Props) {
  const height = Math.round((width * look.size.height) / look.size.width) + padding;
  const film = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isLong = growing || slides.length > longFrom;
  const { from, to } = useVisibleRows(list, height, isLong);
  const at = slides.findIndex((slide) => slide.key === selected);
  const onNumber = useNumberKeys(slides, film, onSelect);
  const typeAhead = useRef(new TypeAhead());

  useEffect(() => {
    // Chosen elsewhere (by key, by section): it comes into view here.
    const strip = list.current;
    if (!strip || at < 0) return;
    const top = at * height;
    if (top < strip.scrollTop) strip.scrollTop = Math.max(0, top - height / 2);
    else if (top + height > strip.scrollTop + strip.clientHeight)
      strip.scrollTop = top + height * 1.5 - strip.clientHeight;
  }, [at, height]);

  // The chosen row has the focus where the list has it, also when the row that had it is gone.
  const hasFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for another slide, or other slides
  useLayoutEffect(() => {
    if (!hasFocus.current) return;
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (row) row.focus({ preventScroll: true });
    else hasFocus.current = false;
  }, [selected, slides]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / height) - 1);
    const target = keyTarget(event, { at, length: slides.length, page });
    const found = target ?? typeAhead.current.find(event, slides.map(nameOf), at, event.timeStamp);
    // A letter is the window's, too. The chosen one is chosen already, and a space would scroll.
    if (target !== undefined || event.key === ' ') event.preventDefault();
    const slide = found === undefined ? undefined : slides[found];
    if (slide) onSelect(slide.key);
  };
  const onPress = (event: MouseEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const key = event.target.closest<HTMLElement>('[role="option"]')?.dataset.key;
    if (key !== undefined) onSelect(key);
  };

  const rowOf = (index: number, top?: number) => {
    const slide = slides[index] as SlideState;
    const { key, hash, title, section, hidden } = slide;
    return (
      <SlideRow
        key={key}
        store={store}
        look={look}
        slide={key}
        hash={hash}
        title={title}
        number={index + 1}
        of={slides.length}
        chosen={index === at}
        tabbable={index === Math.max(0, at)}
        marked={marked.has(section)}
        hidden={hidden}
        height={height}
        top={top}
      />
    );
  };
  const first = Math.min(from, slides.length);
  const last = Math.min(to, slides.length);
  // The chosen one is there also when it is out of view: Tab comes to it, and it keeps the focus.
  const rows = [];
  if (at >= 0 && at < first) rows.push(rowOf(at, at * height));
  for (let index = first; index < last; index += 1) rows.push(rowOf(index));
  if (at >= last) rows.push(rowOf(at, at * height));
  return (
    <nav className={styles.film} ref={film} onKeyDownCapture={onNumber}>
      <div
        ref={list}
        role="listbox"
        aria-label={words.preview.slides}
        // Its rows take the focus; without any, there is nothing to choose.
        tabIndex={-1}
        className={styles.list}
        onKeyDown={onKeyDown}
        // Pressed by the mouse, and as a screen reader does it.
        onMouseDown={onPress}
        onClick={onPress}
        onFocus={() => {
          hasFocus.current = true;
        }}
        // Not heard where a row goes with the focus in it: the list still has it.
        onBlur={({ relatedTarget }) => {
          hasFocus.current = list.current?.contains(relatedTarget) === true;
        }}
      >
        <div
          role="presentation"
          className={styles.rows}
          style={isLong ? { height: slides.length * height, paddingTop: first * height } : undefined}
        >
          {rows}
        </div>
      </div>
    </nav>
  );
});

/** What typing in the list finds a slide by. */
const nameOf = ({ title }: SlideState): string => title;
