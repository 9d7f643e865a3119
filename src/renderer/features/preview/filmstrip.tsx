import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store.js';
import { words } from '../../words.js';
import { useAfterFrame } from './after-frame.js';
import { useNumberKeys } from './number-keys.js';
import styles from './preview.module.css';
import { SlidePicture } from './slide-picture.js';
import { useScene } from './use-scene.js';

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

const virtualFrom = 60; // slides; up to there all are on the page, where find and screen readers reach them

/** The filmstrip: of a long deck only what is in view is drawn, so that a thousand slides scroll as ten do. */
export const Filmstrip = memo(function Filmstrip({ store, slides, growing, look, selected, marked, onSelect }: Props) {
  const height = Math.round((width * look.size.height) / look.size.width);
  const items = useItems(slides);
  // The list is drawn anew for other items, not for what stands on their slides.
  const list = useMemo(
    () => (
      <ListBox
        aria-label={words.slides}
        className={styles.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        items={items}
        dependencies={[store, look, marked]}
        selectedKeys={selected ? [selected] : []}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          if (key !== undefined) onSelect(String(key));
        }}
      >
        {(item) => (
          <ListBoxItem
            className={styles.frame ?? ''}
            textValue={nameOf(item)}
            data-marked={marked.has(item.section) || undefined}
            data-hidden={item.hidden || undefined}
          >
            <SlideNumber store={store} slide={item.id} />
            {/* Rows that leave the view are used for others: a picture of its own for each slide, or it shows the one before. */}
            <Thumbnail key={item.id} store={store} item={item} look={look} />
            {item.hidden && <span className={styles.unseen}>{words.hiddenMark}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    ),
    [store, items, look, marked, selected, onSelect],
  );
  const film = useRef<HTMLElement>(null);
  const onKeyDown = useNumberKeys(slides, film, onSelect);
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
    <nav className={styles.film} ref={film} onKeyDownCapture={onKeyDown}>
      {growing || slides.length > virtualFrom ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: height + padding }}>
          {list}
        </Virtualizer>
      ) : (
        list
      )}
    </nav>
  );
});

/** What the list knows of a slide: neither what stands on it nor its number, which is another for all that follow a slide that is left out. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly hidden: boolean;
}

/** The same objects for slides of which the list has nothing else to say, and the same list where all of them are. */
function useItems(slides: readonly SlideState[]): readonly Item[] {
  const last = useRef<readonly Item[]>([]);
  return useMemo(() => {
    const before = new Map(last.current.map((item) => [item.id, item]));
    const items = slides.map(({ key: id, title, section, hidden }): Item => {
      const known = before.get(id);
      const isSame = known?.title === title && known.section === section && known.hidden === hidden;
      return isSame ? known : { id, title, section, hidden };
    });
    const isSame = items.length === last.current.length && items.every((item, index) => item === last.current[index]);
    if (!isSame) last.current = items;
    return last.current;
  }, [slides]);
}

/** The number of a slide as it is now. */
const useNumber = (store: WorkspaceStore, slide: string): number =>
  useSyncExternalStore(store.subscribe, () => store.numberOf(slide));

function SlideNumber({ store, slide }: { readonly store: WorkspaceStore; readonly slide: string }) {
  return <span className={styles.number}>{useNumber(store, slide)}</span>;
}

interface ThumbnailProps {
  readonly store: WorkspaceStore;
  readonly item: Item;
  readonly look: Look;
}

interface Drawn {
  readonly scene: Scene | undefined;
  readonly number: number;
  readonly look: Look | undefined;
}

/** A row that comes into view is an empty slide for a moment, so that scrolling does not wait for pictures. */
const blank: Drawn = { scene: undefined, number: 0, look: undefined };

/** The picture is drawn when there is time: the lists, the large slide and the next frame of scrolling go before it. */
function Thumbnail({ store, item: { id, title }, look }: ThumbnailProps) {
  const number = useNumber(store, id);
  const hash = useSyncExternalStore(store.subscribe, () => store.hashOf(id));
  const scene = useScene(store, hash);
  const now = useMemo((): Drawn => ({ scene, number, look }), [scene, number, look]);
  const drawn = useAfterFrame(now, blank);
  return (
    <div className={styles.thumbnail}>
      {/* A picture says what it is; so does the row before it has one. */}
      {!drawn.scene && <span className={styles.unseen}>{title}</span>}
      <SlidePicture
        scene={drawn.scene}
        look={drawn.look ?? look}
        number={drawn.number}
        idPrefix={`t${drawn.number}-`}
        pictureUrl={store.pictureUrl}
      />
    </div>
  );
}

/** What typing in the list finds a slide by. */
function nameOf({ title, hidden }: Item): string {
  return hidden ? `${title}${words.hiddenMark}` : title;
}
