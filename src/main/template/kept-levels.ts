/**
 * Layouts as they are kept: nine levels of each slot are nine tenths of them, and mostly the same few. Each stands once in a list, and
 * slots say which are theirs.
 */
import type { Layout, LevelStyle, Slot } from '../../shared/model/index.js';

type Layouts = Readonly<Record<string, Layout>>;

export interface WrittenLayouts {
  readonly levels: readonly LevelStyle[];
  readonly layouts: Readonly<Record<string, WrittenLayout>>;
}

type WrittenLayout = Omit<Layout, 'slots'> & { readonly slots: Readonly<Record<string, WrittenSlot>> };

/** Places in the list of levels. */
type WrittenSlot = Omit<Slot, 'levels' | 'inherited'> & {
  readonly levels: readonly number[];
  readonly inherited?: readonly number[];
};

export function writtenLayouts(layouts: Layouts): WrittenLayouts {
  const places = new Map<string, number>();
  const levels: LevelStyle[] = [];
  const placeOf = (level: LevelStyle): number => {
    const key = JSON.stringify(level);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, levels.length);
    return levels.push(level) - 1;
  };
  const written = mapped(layouts, (layout) => ({
    ...layout,
    slots: mapped(layout.slots, ({ inherited, ...slot }) => ({
      ...slot,
      levels: slot.levels.map(placeOf),
      ...(inherited ? { inherited: inherited.map(placeOf) } : {}),
    })),
  }));
  return { levels, layouts: written };
}

export function readLayouts({ levels, layouts }: WrittenLayouts): Layouts {
  const at = (places: readonly number[]) => places.map((place) => levels[place] as LevelStyle);
  return mapped(layouts, (layout) => ({
    ...layout,
    slots: mapped(layout.slots, ({ inherited, ...slot }) => ({
      ...slot,
      levels: at(slot.levels),
      ...(inherited ? { inherited: at(inherited) } : {}),
    })),
  }));
}

function mapped<From, To>(all: Readonly<Record<string, From>>, change: (each: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(each)]));
}
