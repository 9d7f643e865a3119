/** The menu of a window whose door has none of its own. */
import { memo, useState } from 'react';
import {
  Button,
  Header,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import type { RecentBrief, WindowAction } from '../../../shared/contract/index.js';
import { keysShown } from '../../../shared/shortcuts.js';
import { words } from '../../words.js';
import { useActions } from './actions.js';
import { useIsMac } from './is-mac.js';
import { alwaysShown, menuGroups } from './menu-groups.js';
import styles from './shell.module.css';

interface Props {
  readonly recent: readonly RecentBrief[];
  readonly container: HTMLElement | null;
  readonly onOpenRecent: (path: string) => void;
  readonly onSample: () => void;
}

const shownRecent = 5;

export const WindowMenu = memo(function WindowMenu({ recent, container, onOpenRecent, onSample }: Props) {
  const isMac = useIsMac();
  const actions = useActions();
  // Drawn at each opening: what can be done is asked then, and nobody tells of its changes.
  const [open, setOpen] = useState(false);
  const others = recent.filter((brief) => brief.there).slice(0, shownRecent);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.menuButton ?? ''} aria-label={words.menus.label}>
        <span aria-hidden="true" className={styles.bars} />
      </Button>
      <Popover
        className={styles.menu ?? ''}
        placement="bottom start"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Menu
          aria-label={words.menus.label}
          className={styles.menuList ?? ''}
          onAction={(key) => {
            const id = String(key);
            if (id.startsWith('recent:')) onOpenRecent(id.slice('recent:'.length));
            else if (id === 'sample') onSample();
            else actions.run(id as WindowAction);
          }}
        >
          {menuGroups
            .filter((group) => group.some((action) => actions.can(action) || alwaysShown.has(action)))
            .map((group, index) => [
              index > 0 && <Separator key={`line-${group[0]}`} className={styles.line ?? ''} />,
              ...group
                .filter((action) => actions.can(action) || alwaysShown.has(action))
                .map((action) => (
                  <MenuItem
                    key={action}
                    id={action}
                    textValue={words.actions[action]}
                    isDisabled={!actions.can(action)}
                    className={styles.item ?? ''}
                  >
                    <span>{words.actions[action]}</span>
                    <Keyboard className={styles.keys ?? ''}>{keysShown(action, isMac)}</Keyboard>
                  </MenuItem>
                )),
              index === 0 && (
                <MenuItem key="sample" id="sample" textValue={words.menus.sample} className={styles.item ?? ''}>
                  {words.menus.sample}
                </MenuItem>
              ),
              index === 0 && others.length > 0 && (
                <MenuSection key="recent">
                  <Header className={styles.menuHeader ?? ''}>{words.common.recent}</Header>
                  {others.map((brief) => (
                    <MenuItem
                      key={brief.path}
                      id={`recent:${brief.path}`}
                      textValue={brief.name}
                      className={styles.item ?? ''}
                    >
                      <span>{brief.name}</span>
                      <span className={styles.keys}>{brief.folder || words.common.neverSaved}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              ),
            ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
