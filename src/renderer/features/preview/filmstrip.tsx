import { createContext, useContext, useEffect, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import { words } from '../../words.js';
import styles from './preview.module.css';
import { SlidePicture } from './slide-picture.js';

interface Props {
  readonly slides: readonly SlideState[];
  readonly look: Look;
  readonly scenes: ReadonlyMap<string, Scene>;
  /** Key of the slide that is shown large. */
  readonly selected: string;
  /** Sections whose slides are marked. */
  readonly marked: ReadonlySet<string>;
  readonly onSelect: (key: string) => void;
  readonly onWant: (hash: string) => void;
  readonly pictureUrl: (hash: string) => string;
}

const width = 168; // CSS pixels of a thumbnail
const padding = 14; // above and below one

const virtualFrom = 60; // slides; up to there all are on the page, where find and screen readers reach them

/** The filmstrip: of a long deck only what is in view is drawn, so that a thousand slides scroll as ten do. */
export function Filmstrip({ slides, look, scenes, selected, marked, onSelect, onWant, pictureUrl }: Props) {
  const height = Math.round((width * look.size.height) / look.size.width);
  const list = (
    <ListBox
      aria-label={words.slides}
      className={styles.list ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      items={slides.map(itemOf)}
      dependencies={[look, marked]}
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const key = keys === 'all' ? undefined : [...keys][0];
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {(slide) => (
        <ListBoxItem
          className={styles.frame ?? ''}
          textValue={words.slideName(slide.number, slide.hidden ? words.hiddenSlide(slide.title) : slide.title)}
          data-marked={marked.has(slide.section) || undefined}
          data-hidden={slide.hidden || undefined}
        >
          <span className={styles.number}>{slide.number}</span>
          <Thumbnail slide={slide} look={look} onWant={onWant} pictureUrl={pictureUrl} />
        </ListBoxItem>
      )}
    </ListBox>
  );
  const film = useRef<HTMLElement>(null);
  const index = slides.findIndex((slide) => slide.key === selected);
  useEffect(() => {
    // Chosen elsewhere (by key, by section): it comes into view here.
    const strip = film.current?.querySelector('[role="listbox"]');
    if (!strip || index < 0) return;
    const row = height + padding;
    const top = index * row;
    if (top < strip.scrollTop) strip.scrollTop = Math.max(0, top - row / 2);
    else if (top + row > strip.scrollTop + strip.clientHeight) strip.scrollTop = top + row * 1.5 - strip.clientHeight;
  }, [index, height]);
  return (
    <nav className={styles.film} ref={film}>
      <ScenesContext value={scenes}>
        {slides.length > virtualFrom ? (
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: height + padding }}>
            {list}
          </Virtualizer>
        ) : (
          list
        )}
      </ScenesContext>
    </nav>
  );
}

/** What has arrived is for the thumbnails that show it: the list around them stays as it is. */
const ScenesContext = createContext<ReadonlyMap<string, Scene>>(new Map());

const items = new WeakMap<SlideState, SlideState & { readonly id: string }>();

/** The same object for the same slide: the list draws only the items that are others. */
function itemOf(slide: SlideState): SlideState & { readonly id: string } {
  const item = items.get(slide) ?? { ...slide, id: slide.key };
  items.set(slide, item);
  return item;
}

interface ThumbnailProps {
  readonly slide: SlideState;
  readonly look: Look;
  readonly onWant: (hash: string) => void;
  readonly pictureUrl: (hash: string) => string;
}

function Thumbnail({ slide, look, onWant, pictureUrl }: ThumbnailProps) {
  const scene = useContext(ScenesContext).get(slide.hash);
  // The last picture stays until the new one is there: no blinking while somebody types.
  const last = useRef<Scene | undefined>(undefined);
  if (scene) last.current = scene;
  useEffect(() => onWant(slide.hash), [slide.hash, onWant]);
  return (
    <div className={styles.thumbnail}>
      <SlidePicture
        scene={scene ?? last.current}
        look={look}
        number={slide.number}
        idPrefix={`t${slide.number}-`}
        pictureUrl={pictureUrl}
      />
    </div>
  );
}
