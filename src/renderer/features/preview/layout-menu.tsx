/** The kind of the slide that is shown, and what else its section can be: the same choice as below the sections, at the slide. */
import { memo, useState, useSyncExternalStore } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { SlideState, WorkspaceState } from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { canBeOtherwise, layoutChoices } from '../sections/layout-choices.js';
import { useLayouts } from '../sections/use-layouts.js';
import { useAction } from '../shell/actions.js';
import styles from './preview.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  readonly slide: SlideState;
  /** Where the menu opens. */
  readonly container: HTMLElement | null;
}

export function LayoutMenu({ state, slide, ...rest }: Props) {
  const section = state.sections.find(({ id, isBrief }) => id === slide.section && !isBrief);
  if (!section || !canBeOtherwise(slide)) return null;
  return <Choice section={section.id} asked={section.layout} kind={slide.kind} {...rest} />;
}

interface ChoiceProps extends Omit<Props, 'state' | 'slide'> {
  /** Its id. */
  readonly section: string;
  /** What the cut asks for. */
  readonly asked: LayoutId | undefined;
  /** What the slide is now. */
  readonly kind: LayoutId;
}

/** Most keystrokes change nothing of it: it is drawn anew for another slide, and while it is open. */
const Choice = memo(function Choice({ store, section, asked, kind, container }: ChoiceProps) {
  const [open, setOpen] = useState(false);
  const revision = useSyncExternalStore(store.subscribe, () => (open ? (store.snapshot().state?.revision ?? 0) : 0));
  const options = useLayouts(store, section, revision, open, 0);
  useAction('layout', () => setOpen(true));
  const [refused, setRefused] = useState('');
  const isRefused = refused !== '' && refused === `${section} ${asked}`;
  const writeDown = async (): Promise<void> => {
    await store.flushText();
    const { written } = await store.transport.send('writeLayout', { section });
    setRefused(written ? '' : `${section} ${asked}`);
  };
  const choices = options ? layoutChoices(options, asked ? { layout: asked } : {}, [{ kind }]) : [];
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.layout ?? ''} aria-label={words.layouts.now(words.common.kinds[kind])}>
        {words.layouts.label}
        <span className={controls.arrow} aria-hidden="true" />
      </Button>
      <Popover
        className={controls.menu ?? ''}
        placement="bottom end"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Menu
          // Another menu when the answer is there: the focus goes to what is chosen now.
          key={options ? 'answered' : 'asked'}
          autoFocus="first"
          className={controls.menuList ?? ''}
          selectionMode="single"
          selectedKeys={[asked ?? automatic]}
          disabledKeys={[waiting, nothingElse]}
          onAction={(key) => {
            if (key === write) void writeDown();
            else void store.transport.send('askLayout', { section, layout: layoutOf(String(key)) });
          }}
        >
          {choices.map(({ layout, label }) => (
            <MenuItem key={layout} id={layout || automatic} textValue={label} className={controls.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.check} data-on={isSelected || undefined} aria-hidden="true" />
                  {label}
                </>
              )}
            </MenuItem>
          ))}
          {choices.length < 2 && (
            <MenuItem id={options ? nothingElse : waiting} className={controls.item ?? ''}>
              {options ? words.layouts.none : words.layouts.waiting}
            </MenuItem>
          )}
          {asked && <Separator key="line" className={controls.line ?? ''} />}
          {asked && (
            <MenuSection aria-label={words.editor.label} selectionMode="none">
              <MenuItem id={write} className={controls.item ?? ''}>
                <span className={styles.check} aria-hidden="true" />
                {words.layouts.write}
              </MenuItem>
            </MenuSection>
          )}
        </Menu>
      </Popover>
      {isRefused && (
        <p role="alert" className={styles.refused}>
          {words.layouts.notWritten}
        </p>
      )}
    </MenuTrigger>
  );
});

// No kinds of slides.
const automatic = 'automatic';
const waiting = 'waiting';
const nothingElse = 'nothing-else';
const write = 'write';

function layoutOf(key: string): LayoutId | '' {
  return key === automatic ? '' : (key as LayoutId);
}
