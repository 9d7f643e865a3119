/** The menus: the platform's usual entries, and the program's actions, which the page carries out as it does for keys. */
import type { MenuItemConstructorOptions } from 'electron';
import { words } from '../../renderer/words.js';
import type { RecentBrief, WindowAction } from '../../shared/contract/index.js';
import { acceleratorOf } from '../../shared/shortcuts.js';

export interface MenuRequest {
  readonly platform: NodeJS.Platform;
  /** The program is worked on: with developer tools. */
  readonly isDevelopment: boolean;
  readonly recent: readonly RecentBrief[];
  /** Whether the window in front has a brief. */
  readonly hasBrief: boolean;
  readonly act: (action: WindowAction) => void;
  readonly openRecent: (path: string) => void;
  readonly openSample: () => void;
  readonly newWindow: () => void;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** Keys that a text field has its own meaning for: the menu shows them, and the page decides. */
const decidedByPage: ReadonlySet<WindowAction> = new Set(['undo', 'redo', 'filter', 'paste-new']);

export function menuTemplate(request: MenuRequest): readonly Item[] {
  const { platform, act, hasBrief } = request;
  const isMac = platform === 'darwin';
  const item = (action: WindowAction, needsBrief = true): Item => {
    const accelerator = acceleratorOf(action);
    return {
      id: action,
      label: words.actions[action],
      enabled: hasBrief || !needsBrief,
      click: () => act(action),
      ...(accelerator ? { accelerator } : {}),
      ...(accelerator && decidedByPage.has(action) ? { registerAccelerator: false } : {}),
    };
  };
  const file: Item = {
    label: words.menus.file,
    submenu: [
      { label: words.menus.newWindow, accelerator: 'CommandOrControl+N', click: request.newWindow },
      item('new', false),
      item('open', false),
      { label: words.menus.recent, id: 'recent', submenu: recentItems(request) },
      item('paste-new', false),
      item('add-brief'),
      { label: words.menus.sample, click: request.openSample },
      line,
      item('save'),
      item('save-as'),
      item('template'),
      item('export'),
      item('reveal'),
      line,
      item('close-brief'),
      { role: 'close' },
      ...(isMac ? [] : [line, { role: 'quit' } as Item]),
    ],
  };
  const edit: Item = {
    label: words.menus.edit,
    submenu: [
      item('undo'),
      item('redo'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      item('find'),
      item('filter'),
    ],
  };
  const view: Item = {
    label: words.menus.view,
    submenu: [
      item('zoom-in'),
      item('zoom-out'),
      item('zoom-fit'),
      item('notes'),
      item('markdown'),
      line,
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      line,
      { role: 'togglefullscreen' },
      ...(request.isDevelopment ? [line, { role: 'toggleDevTools' } as Item] : []),
    ],
  };
  const slides: Item = {
    label: words.menus.slides,
    submenu: [
      item('present'),
      item('present-here'),
      line,
      item('next-slide'),
      item('previous-slide'),
      item('first-slide'),
      item('last-slide'),
      line,
      item('layout'),
    ],
  };
  const help: Item = {
    role: 'help',
    label: words.menus.help,
    submenu: [item('shortcuts', false), ...(isMac ? [] : [line, { role: 'about', label: words.menus.about } as Item])],
  };
  return [...(isMac ? [{ role: 'appMenu' } as Item] : []), file, edit, view, slides, { role: 'windowMenu' }, help];
}

function recentItems({ recent, openRecent }: MenuRequest): Item[] {
  const items = recent
    .filter(({ there }) => there)
    .map(({ path, name, folder }) => ({
      label: `${name.replaceAll('&', '&&')}  –  ${(folder || words.common.neverSaved).replaceAll('&', '&&')}`,
      click: () => openRecent(path),
    }));
  return items.length > 0 ? items : [{ label: words.menus.noRecent, enabled: false }];
}
