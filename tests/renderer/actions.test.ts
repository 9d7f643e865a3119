/** Each action of the window is where people look for it. */
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src/main/desktop/menu.js';
import { menuGroups } from '../../src/renderer/features/shell/menu-groups.js';
import { sheetGroups } from '../../src/renderer/features/shell/sheet-groups.js';
import { windowActions } from '../../src/shared/contract/index.js';
import { shortcuts } from '../../src/shared/shortcuts.js';

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

/** The ids of all entries of the system's menus. */
function idsOf(items: ReturnType<typeof menuTemplate>): readonly string[] {
  return items.flatMap(({ id, submenu }) => [
    ...(id === undefined ? [] : [id]),
    ...(Array.isArray(submenu) ? idsOf(submenu) : []),
  ]);
}

describe('an action of the window', () => {
  it('stands once in the menus of the system', () => {
    const nothing = () => undefined;
    const items = menuTemplate({
      platform: 'linux',
      isDevelopment: false,
      recent: [],
      hasBrief: true,
      act: nothing,
      openRecent: nothing,
      openSample: nothing,
      newWindow: nothing,
    });
    expect(sorted(idsOf(items).filter((id) => id !== 'recent'))).toEqual(sorted(windowActions));
  });

  it('stands in the sheet of keys where it has keys', () => {
    expect(sorted(sheetGroups.flatMap(({ actions }) => actions))).toEqual(sorted(Object.keys(shortcuts)));
  });

  it('stands in the window’s own menu, or else has a key', () => {
    const inMenu = menuGroups.flat();
    expect(new Set(inMenu).size).toBe(inMenu.length);
    const others = windowActions.filter((action) => !inMenu.includes(action));
    expect(others.filter((action) => !Object.hasOwn(shortcuts, action))).toEqual([]);
  });
});
