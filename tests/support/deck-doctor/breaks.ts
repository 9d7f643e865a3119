/**
 * Ways to break the good deck, at least one a rule: the doctor must complain by exactly that rule. Where a break cannot
 * but break a second rule, `also` names it.
 */
import type { Break } from './breaking.js';
import { contentBreaks, themeBreaks } from './content-breaks.js';
import { packageBreaks, presentationBreaks, zipBreaks } from './package-breaks.js';
import { placeholderBreaks, shapeBreaks, textBreaks } from './slide-breaks.js';

export const breaks: readonly Break[] = [
  ...zipBreaks,
  ...packageBreaks,
  ...presentationBreaks,
  ...shapeBreaks,
  ...textBreaks,
  ...placeholderBreaks,
  ...contentBreaks,
  ...themeBreaks,
];
