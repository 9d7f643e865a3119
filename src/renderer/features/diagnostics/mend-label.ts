import type { Mend } from '../../../shared/mends/index.js';
import { words } from '../../words.js';

/** What the button of a remedy says. */
export function mendLabel({ kind, name }: Mend): string {
  return kind === 'write' ? words.diagnostics.mends.write(name) : words.diagnostics.mends[kind];
}
