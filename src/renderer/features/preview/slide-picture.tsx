/** A slide, drawn from its scene by the same function that thumbnails and PNG use. */
import { memo, useMemo } from 'react';
import type { Look, Scene } from '../../../shared/model/index.js';
import { sceneToSvg } from '../../../shared/svg/index.js';
import styles from './preview.module.css';

interface Props {
  readonly scene: Scene | undefined;
  readonly look: Look;
  readonly number: number;
  /** Keeps ids apart when a slide is drawn twice on the page. */
  readonly idPrefix: string;
  readonly pictureUrl: (hash: string) => string;
  /** Where it stands in something that is pressed, and Tab must not stop in it. */
  readonly withoutLinks?: boolean;
}

const noLink = (): undefined => undefined;

export const SlidePicture = memo(function SlidePicture({
  scene,
  look,
  number,
  idPrefix,
  pictureUrl,
  withoutLinks = false,
}: Props) {
  const svg = useMemo(
    () =>
      scene
        ? sceneToSvg(scene, look, {
            href: pictureUrl,
            slideNumber: number,
            idPrefix,
            ...(withoutLinks ? { linkHref: noLink } : {}),
          })
        : '',
    [scene, look, number, idPrefix, pictureUrl, withoutLinks],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links inside the picture of a slide lead nowhere here
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps clicks on links from leaving the window
    <div
      className={styles.picture}
      onClick={(event) => {
        if ((event.target as Element).closest('a')) event.preventDefault();
      }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own writer's SVG, every text in it escaped
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
});
