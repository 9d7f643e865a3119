/**
 * What a door does for the workspace in the system's own way. Small on purpose: everything else is the same program,
 * whether it runs in Electron or in a browser's window.
 */
import type { HostAbilities } from '../../../shared/contract/index.js';

/** A brief as the system may show it: in the window's title, in its list of recent documents. */
export interface ShownBrief {
  /** Absolute; undefined for one that has no place yet. */
  readonly path?: string;
  readonly title: string;
}

export interface Host {
  readonly abilities: HostAbilities;
  /** Asks for a brief; undefined where nothing was chosen. Called only where `abilities.dialogs` says so. */
  askForBrief(): Promise<string | undefined>;
  /** Asks where something is to be saved; undefined where nothing was chosen. The dialog itself asks about replacing. */
  askForPlace(what: 'brief' | 'deck', proposed: string): Promise<string | undefined>;
  /** Shows a file in its folder; false where the system cannot. */
  reveal(path: string): Promise<boolean>;
  /** Opens a file with the program that the person uses for it; false where the system cannot. */
  openFile(path: string): Promise<boolean>;
  /** The text on the clipboard; undefined where only the page may read it. */
  readClipboard(): Promise<string | undefined>;
  /** Makes the window fill the screen, or not any more; false where the page has to do so. */
  fullScreen(on: boolean): boolean;
  /** How far the work under way is, from 0 to 1; undefined when there is none. */
  showProgress(share: number | undefined): void;
  /** Which brief is open now; undefined for none. */
  showBrief(brief: ShownBrief | undefined): void;
}
