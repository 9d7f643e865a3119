import type { Look, RunLink } from '../model/index.js';

/** What drawing needs besides the scene and the look. */
export interface SvgOptions {
  /** Address of a picture by its hash: a data URI for files, an address of the page's own for a window. */
  readonly href: (hash: string) => string;
  /** Counted from 1: drawn where the scene has the slide-number field. */
  readonly slideNumber: number;
  /** CSS font-family list for a family as PowerPoint knows it. Default: its bundled twin, the family, then a generic one. */
  readonly fontFamily?: (family: string) => string;
  /** Put before every id in the SVG, so that several can stand in one page. Default ''. */
  readonly idPrefix?: string;
  /** Address of a link; undefined draws the text without one. Default: addresses of the web only. */
  readonly linkHref?: (link: RunLink) => string | undefined;
}

/** One drawing on its way: options with their defaults, and the definitions that items ask for. */
export interface SvgContext {
  readonly look: Look;
  readonly href: (hash: string) => string;
  readonly slideNumber: number;
  readonly fontFamily: (family: string) => string;
  readonly linkHref: (link: RunLink) => string | undefined;
  /** Keeps a definition (`make` gets its id) and gives the id. */
  readonly define: (make: (id: string) => string) => string;
}
