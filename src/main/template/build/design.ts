/** A template between its file and its package: what `Template` says, and what only the skeleton's parts need. */
import type { Fill, Layout, LayoutId, Rules, SceneItem, Slot, Style, Theme } from '../../../shared/model/index.js';
import type { Grid } from './grid.js';

export interface DesignedSlot {
  readonly slot: Slot;
  /** What an empty placeholder says in PowerPoint. */
  readonly prompt: string;
  /** Filled by briefs only: no prompt, and behind the others, so that people who add a slide by hand do not meet it. */
  readonly quiet: boolean;
  readonly fill: Fill;
}

export interface DesignedLayout {
  readonly layout: Layout & { readonly id: LayoutId };
  readonly slots: readonly DesignedSlot[];
  /** Decoration that stands on this layout; what it shares with the others stands on the master. */
  readonly ownDecor: readonly SceneItem[];
  readonly showsSharedDecor: boolean;
  /** The layout's background differs from the master's. */
  readonly ownBackground: boolean;
}

export interface Design {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly grid: Grid;
  readonly theme: Theme;
  readonly style: Style;
  readonly rules: Rules;
  readonly background: Fill;
  readonly sharedDecor: readonly SceneItem[];
  /** Master placeholders: title, body, date, footer, number. */
  readonly masterSlots: readonly DesignedSlot[];
  readonly layouts: readonly DesignedLayout[];
}
