/** The kinds of slide that a person can choose from, as a list shows them. */
import type { LayoutOption, SectionState, SlideState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';

export interface LayoutChoice {
  /** '' for what the program finds. */
  readonly layout: LayoutOption['layout'] | '';
  readonly label: string;
}

/** Whether a slide's kind can be chosen: of what a section itself makes, not of its divider, nor of a slide that is left out. */
export function canBeOtherwise({ kind, hidden }: Pick<SlideState, 'kind' | 'hidden'>): boolean {
  return kind !== 'section' && !hidden;
}

/**
 * The kinds of slide that a person can choose for a section: the program's own choice first, then what the content can be, and
 * what is asked for even where it cannot be that any more.
 *
 * @param options none as long as nobody has answered
 */
export function layoutChoices(
  options: readonly LayoutOption[],
  { layout }: Pick<SectionState, 'layout'>,
  [first]: readonly Pick<SlideState, 'kind'>[],
): readonly LayoutChoice[] {
  const own = options.find((option) => option.own);
  const others = options.filter((option) => !option.own);
  const isListed = layout === undefined || others.some((option) => option.layout === layout);
  return [
    { layout: '', label: ownLayout(own, layout, first) },
    ...others.map((option) => ({
      layout: option.layout,
      label: words.layouts.option(words.common.kinds[option.layout], option.slides),
    })),
    ...(isListed ? [] : [{ layout, label: words.common.kinds[layout] }]),
  ];
}

/** What the program itself would choose; until that is answered, what is shown, where nothing else was asked for. */
function ownLayout(
  own: LayoutOption | undefined,
  asked: SectionState['layout'],
  first: Pick<SlideState, 'kind'> | undefined,
): string {
  if (own) return words.layouts.own(words.layouts.option(words.common.kinds[own.layout], own.slides));
  return first && !asked ? words.layouts.own(words.common.kinds[first.kind]) : '';
}
