/** Links on runs: outside by URL, inside to the slide where a section begins. A link that cannot be is no link. */
import type { RunLink } from '../../../shared/model/index.js';
import { relationTypes, safeUrl } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';

/** Where a link leads, as the attributes of `a:hlinkClick`; undefined where it leads nowhere. */
export function linkAttributes(link: RunLink, { deck, relations }: SlideContext): string | undefined {
  if (link.to === 'url') {
    const url = safeUrl(link.url);
    return url === undefined ? undefined : `r:id="${relations.toUrl(relationTypes.hyperlink, url)}"`;
  }
  const part = deck.slideOf(link.section);
  if (part === undefined) return undefined;
  return `r:id="${relations.to(relationTypes.slide, part)}" action="ppaction://hlinksldjump"`;
}
