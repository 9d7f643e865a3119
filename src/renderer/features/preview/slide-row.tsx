/** A slide in the filmstrip. The list hears what is done to it: a row is drawn again only where what it says is another. */
import { memo, useMemo } from 'react';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useAfterFrame } from './after-frame.js';
import styles from './preview.module.css';
import { SlidePicture } from './slide-picture.js';
import { useScene } from './use-scene.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly look: Look;
  /** Key of the slide. */
  readonly slide: string;
  readonly hash: string;
  readonly title: string;
  readonly number: number;
  /** How many slides there are. */
  readonly of: number;
  readonly chosen: boolean;
  /** Whether Tab comes here. */
  readonly tabbable: boolean;
  readonly marked: boolean;
  /** It goes along and is not shown. */
  readonly hidden: boolean;
  /** In CSS pixels. */
  readonly height: number;
  /** CSS pixels from the top of the list, for a row that is not drawn among the others. */
  readonly top: number | undefined;
}

export const SlideRow = memo(function SlideRow(props: Props) {
  const { store, look, slide, hash, title, number, of, chosen, tabbable, marked, hidden, height, top } = props;
  return (
    <div
      role="option"
      aria-selected={chosen}
      aria-posinset={number}
      aria-setsize={of}
      tabIndex={tabbable ? 0 : -1}
      className={styles.frame}
      data-key={slide}
      data-selected={chosen || undefined}
      data-marked={marked || undefined}
      data-hidden={hidden || undefined}
      style={top === undefined ? { height } : { height, position: 'absolute', top, insetInline: 0 }}
    >
      <span className={styles.number}>{number}</span>
      <Thumbnail store={store} look={look} hash={hash} title={title} number={number} />
      {hidden && <span className={styles.unseen}>{words.preview.hiddenMark}</span>}
    </div>
  );
});

interface Drawn {
  readonly scene: Scene | undefined;
  readonly number: number;
  readonly look: Look | undefined;
}

/** A row that comes into view is an empty slide for a moment, so that scrolling does not wait for pictures. */
const blank: Drawn = { scene: undefined, number: 0, look: undefined };

/** The picture is drawn when there is time: the lists, the large slide and the next frame of scrolling go before it. */
const Thumbnail = memo(function Thumbnail({
  store,
  look,
  hash,
  title,
  number,
}: Pick<Props, 'store' | 'look' | 'hash' | 'title' | 'number'>) {
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
        withoutLinks
      />
    </div>
  );
});
