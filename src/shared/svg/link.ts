import type { RunLink } from '../model/index.js';
import type { SvgContext } from './context.js';
import { element } from './markup.js';

/** What is drawn, with a link round it where it leads somewhere: a page of the web opens in a window of its own. */
export function linked(link: RunLink | undefined, drawn: string, context: SvgContext): string {
  const href = link ? context.linkHref(link) : undefined;
  return href === undefined
    ? drawn
    : element('a', { href, target: href.startsWith('#') ? undefined : '_blank' }, drawn);
}
