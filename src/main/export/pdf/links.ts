import type { Box, RunLink } from '../../../shared/model/index.js';
import { safeUrl } from '../../ooxml/index.js';
import type { Kit } from './kit.js';
import type { Tag } from './tags.js';

/** Where a link leads: an address, or a page of this document. */
export type Target =
  | { readonly to: 'url'; readonly url: string }
  | { readonly to: 'page'; readonly page: number; readonly title: string };

/** Finds where links lead; undefined for a link that leads nowhere, which is no link then. */
export type TargetOf = (link: RunLink) => Target | undefined;

/** @param pageOf the page, from 0, that a link to a section leads to, and its title */
export function targets(
  pageOf: (section: string) => { readonly page: number; readonly title: string } | undefined,
): TargetOf {
  return (link) => {
    if (link.to === 'url') {
      const url = safeUrl(link.url);
      return url === undefined ? undefined : { to: 'url', url };
    }
    const found = pageOf(link.section);
    return found && { to: 'page', ...found };
  };
}

/** Name of the place that a page is. */
function placeName(page: number): string {
  return `page-${String(page + 1).padStart(5, '0')}`;
}

/** Makes the page that is being drawn a place that links lead to. */
export function namePage(page: number, { doc }: Kit): void {
  doc.addNamedDestination(placeName(page), 'Fit');
}

/** A box that leads somewhere when it is clicked. `tag` is the Link element that it belongs to. */
export function annotateLink(target: Target, { x, y, width, height }: Box, tag: Tag, { doc }: Kit): void {
  const action = doc.ref(
    target.to === 'url'
      ? { S: 'URI', URI: new String(target.url) }
      : { S: 'GoTo', D: new String(placeName(target.page)) },
  );
  action.end();
  doc.annotate(x, y, width, height, {
    Subtype: 'Link',
    A: action,
    // PDF/UA-1, 7.18.5: a link says in words where it leads.
    Contents: new String(target.to === 'url' ? target.url : target.title),
    structParent: tag.element,
  });
}
