import { isFullCut } from '../../../shared/cut-name.js';
import { words } from '../../words.js';

/** The full cut has a name in the person's language. */
export function shownName(name: string): string {
  return isFullCut(name) ? words.cuts.full : name;
}
