/** What a layout looks like before anybody writes on it: ground, artwork of master and layout, colours. */

import { markingsIn } from '../../../../shared/markings.js';
import type { Box, Fill, SceneItem, Theme } from '../../../../shared/model/index.js';
import { attributeOf, childAt, isTrue } from '../../../ooxml/index.js';
import type { LayoutSource } from '../layout-source.js';
import { type ArtworkContext, artworkOf } from './artwork.js';
import { backgroundOf } from './background.js';
import { readColorMap } from './color.js';

/** Artwork over this share of the slide is a ground to write on, not a place to keep off. */
const groundShare = 0.5;

export interface Look {
  readonly items: readonly SceneItem[];
  readonly keepOut: readonly Box[];
  /** Static texts that read as a handling marking. */
  readonly markings: readonly string[];
  readonly background: Fill;
  /** The layout's own colour map (19.3.1.7). */
  readonly map: Theme['map'] | undefined;
}

/** `part`: of a layout; one that is not in the package yet has its master's looks. */
export function lookOf(part: string, from: LayoutSource): Look {
  const known = from.looks.get(part);
  if (known) return known;
  const { source, master, size } = from;
  const own = source.names.has(part) ? source.passing(part) : undefined;
  const masterShows = own === undefined || !isFalse(attributeOf(own, 'showMasterSp'));
  const below = masterShows ? artworkOf(source.tree(master), artworkContext(master, from)) : undefined;
  const above = own && artworkOf(own, artworkContext(part, from));
  const texts = [...(below?.texts ?? []), ...(above?.texts ?? [])];
  const override = childAt(own, 'p:clrMapOvr', 'a:overrideClrMapping');
  const look: Look = {
    items: named([...(below?.items ?? []), ...(above?.items ?? [])], 'decor'),
    keepOut: solid([...(below?.boxes ?? []), ...(above?.boxes ?? [])], size),
    markings: [...new Set(texts)].filter((text) => markingsIn(text).length > 0),
    background: (own && backgroundOf(own, artworkContext(part, from))) ??
      backgroundOf(source.tree(master), artworkContext(master, from)) ?? { type: 'solid', color: { slot: 'bg1' } },
    map: override && readColorMap(override),
  };
  from.looks.set(part, look);
  return look;
}

/** The theme with the colours of slides on a layout. */
export function themeOn({ map }: Pick<Look, 'map'>, { theme }: Pick<LayoutSource, 'theme'>): Theme {
  return map ? { ...theme, map } : theme;
}

/** What reading the artwork of a part needs. */
export function artworkContext(part: string, from: LayoutSource): ArtworkContext {
  return {
    format: from.format,
    picture: (relation) => from.shelf.hashOf(part, relation, from.unseen),
    themePicture: (relation) => {
      const theme = from.source.related(from.master, 'theme');
      return theme === undefined ? undefined : from.shelf.hashOf(theme, relation, from.unseen);
    },
    changed: (hash, opacity) => from.shelf.change(hash, opacity),
    formatOf: (hash) => from.shelf.formatOf(hash),
    isOpaque: (hash) => from.shelf.isOpaque(hash),
    text: {
      master: from.source.tree(from.master),
      presentation: from.presentation,
      fonts: from.theme.fonts,
      unseen: from.unseen,
    },
    unseen: from.unseen,
  };
}

/** Items under names that tell them apart, by where each stands. */
export function named(items: readonly SceneItem[], stem: string): readonly SceneItem[] {
  return items.map((item, index) => ({ ...item, name: `${stem}-${index + 1}` }));
}

/** Boxes that content keeps off: all but those that are a ground to write on. */
export function solid(
  boxes: readonly Box[],
  slide: { readonly width: number; readonly height: number },
): readonly Box[] {
  return boxes.filter(({ width, height }) => width * height < groundShare * slide.width * slide.height);
}

export function isFalse(value: string | undefined): boolean {
  return value !== undefined && !isTrue(value);
}
