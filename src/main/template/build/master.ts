/** What stands on the master, once, and what on a layout. */
import { overlaps } from '../../../shared/boxes.js';
import type { SceneItem } from '../../../shared/model/index.js';
import type { Design, DesignedLayout } from './design.js';
import type { LooseLayout } from './layouts.js';

/**
 * The logo that most layouts have stands on the master with the shared decoration, so that one change in PowerPoint changes it
 * everywhere. A layout that has another one, or another ground, shows nothing of the master's and has all of its own.
 */
export function onMaster(
  shared: readonly SceneItem[],
  layouts: readonly LooseLayout[],
): Pick<Design, 'sharedDecor' | 'layouts'> {
  const logo = commonLogo(layouts);
  const sharedDecor = logo ? [...shared, logo] : shared;
  return { sharedDecor, layouts: layouts.map((loose) => split(loose, shared, logo)) };
}

function split(
  { isOnMaster, ...designed }: LooseLayout,
  shared: readonly SceneItem[],
  logo: SceneItem | undefined,
): DesignedLayout {
  const { decor } = designed.layout;
  const own = decor.slice(shared.length);
  const hasShared = isOnMaster && shared.every((item, index) => decor[index] === item);
  if (hasShared && logo === undefined) return { ...designed, ownDecor: own, showsSharedDecor: true };
  const rest = own.slice(0, -1);
  const isSame = logo !== undefined && JSON.stringify(own.at(-1)) === JSON.stringify(logo);
  // The master's logo would lie under what a layout has of its own.
  if (hasShared && isSame && !rest.some((item) => overlaps(item.box, logo.box))) {
    return { ...designed, ownDecor: rest, showsSharedDecor: true };
  }
  return { ...designed, ownDecor: decor, showsSharedDecor: false };
}

function logoOf(decor: readonly SceneItem[]): SceneItem | undefined {
  const last = decor.at(-1);
  return last?.kind === 'picture' && last.name === 'Logo' ? last : undefined;
}

/** The logo, or having none, that most of the layouts share which may show the master's shapes. */
function commonLogo(layouts: readonly LooseLayout[]): SceneItem | undefined {
  const votes = new Map<string, { readonly logo: SceneItem | undefined; count: number }>();
  for (const { layout, isOnMaster } of layouts) {
    if (!isOnMaster) continue;
    const logo = logoOf(layout.decor);
    const vote = votes.get(JSON.stringify(logo)) ?? { logo, count: 0 };
    vote.count += 1;
    votes.set(JSON.stringify(logo), vote);
  }
  return [...votes.values()].toSorted((a, b) => b.count - a.count)[0]?.logo;
}
