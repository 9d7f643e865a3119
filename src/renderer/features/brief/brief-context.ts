/** What can be done with a slide or a section under the mouse: the same commands as by menu, key and tick. */
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import { afterNextFrame } from '../../hooks/next-frame.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { canBeOtherwise } from '../sections/layout-choices.js';
import { stepOf } from '../sections/tree.js';
import type { Actions } from '../shell/actions.js';
import type { ContextEntry } from '../shell/context-menu.js';

export interface BriefContext {
  readonly store: WorkspaceStore;
  readonly actions: Actions;
  readonly slides: readonly SlideState[];
  readonly sections: readonly SectionState[];
  readonly onChoose: (slide: string) => void;
  readonly onPresent: (index: number) => void;
  /** The door can show files in their folder. */
  readonly shows: boolean;
}

/** Entries for what `target` belongs to; undefined for neither slide nor section. */
export function briefEntries(target: Element, context: BriefContext): readonly ContextEntry[] | undefined {
  const section = target.closest<HTMLElement>('[data-section]')?.dataset.section;
  if (section !== undefined) return sectionEntries(section, context);
  const key =
    target.closest<HTMLElement>('nav [role="option"]')?.dataset.key ??
    target.closest<HTMLElement>('[data-slide]')?.dataset.slide;
  const slide = context.slides.find((each) => each.key === key);
  return slide && slideEntries(slide, context);
}

function slideEntries(slide: SlideState, context: BriefContext): readonly ContextEntry[] {
  const { slides, sections, actions, onChoose, onPresent } = context;
  const own = sections.find(({ id }) => id === slide.section);
  return [
    {
      label: words.context.presentHere,
      run: () => {
        onChoose(slide.key);
        onPresent(slides.indexOf(slide));
      },
    },
    ...(own ? [inclusion(own, context)] : []),
    ...(own && canBeOtherwise(slide)
      ? [
          {
            label: words.actions.layout,
            run: () => {
              onChoose(slide.key);
              // Once it is the slide that is shown.
              afterNextFrame(() => void actions.run('layout'));
            },
          },
        ]
      : []),
    { label: words.actions.template, run: () => void actions.run('template') },
    { label: words.actions.export, run: () => void actions.run('export') },
  ];
}

function sectionEntries(id: string, context: BriefContext): readonly ContextEntry[] {
  const { store, sections } = context;
  const section = sections.find((each) => each.id === id);
  if (!section) return [];
  const step = (direction: 'up' | 'down', label: string): readonly ContextEntry[] => {
    const before = stepOf(sections, id, direction);
    return before === undefined
      ? []
      : [{ label, run: () => void store.transport.send('move', { section: id, before }) }];
  };
  return [
    inclusion(section, context),
    ...step('up', words.context.moveUp),
    ...step('down', words.context.moveDown),
    ...(section.isBrief ? ofWholeBrief(section, context) : []),
    { label: words.context.all, run: () => void store.transport.send('includeAll', { included: true }) },
    { label: words.context.invert, run: () => void store.transport.send('invert', {}) },
  ];
}

function ofWholeBrief({ brief }: SectionState, { store, shows }: BriefContext): readonly ContextEntry[] {
  const path = brief || (store.snapshot().state?.brief.path ?? '');
  return [
    ...(shows && path !== ''
      ? [{ label: words.actions.reveal, run: () => void store.transport.send('reveal', { path }) }]
      : []),
    // The first brief is what was opened: it cannot be taken out of its own deck.
    ...(brief === ''
      ? []
      : [{ label: words.brief.takeOut, run: () => void store.transport.send('removeBrief', { brief }) }]),
  ];
}

function inclusion({ id, title, included }: SectionState, { store }: BriefContext): ContextEntry {
  const isIn = included === 'in';
  return {
    label: isIn ? words.context.leaveOut(title) : words.context.takeIn(title),
    run: () => void store.transport.send('include', { section: id, included: !isIn }),
  };
}
