import type { Link, Section } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import type { LinkBook } from './context.js';
import { plainText } from './inline/plain.js';
import type { Report } from './report.js';
import { gitHubSlugOf, slugOf } from './slug.js';

/** Links to places in the brief: made while reading, filled in when all sections are known. */
export class Anchors implements LinkBook {
  private readonly pending: {
    readonly link: { to: 'section'; id: string };
    readonly anchor: string;
    readonly lines: Lines;
  }[] = [];

  toAnchor = (anchor: string, lines: Lines): Link => {
    const link = { to: 'section' as const, id: '' };
    this.pending.push({ link, anchor, lines });
    return link;
  };

  /** Fills the links in. Returns those that lead nowhere: their text stays, the link must go. */
  resolve(sections: readonly Section[], titles: readonly string[], report: Report): ReadonlySet<Link> {
    const broken = new Set<Link>();
    if (this.pending.length === 0) return broken;
    const targets = anchorTargets(sections);
    const toTitle = new Set(titles.flatMap((title) => [slugOf(title), gitHubSlugOf(title), title]));
    for (const { link, anchor, lines } of this.pending) {
      const id = targets.get(anchor) ?? targets.get(anchor.toLowerCase()) ?? targets.get(slugOf(anchor));
      if (id !== undefined) {
        link.id = id;
        continue;
      }
      broken.add(link);
      // The brief's own title is no section: a link to it is no fault, and leads nowhere on a slide.
      if (!toTitle.has(anchor) && !/^(?:top|readme)$/i.test(anchor)) report('link-target-missing', lines, { anchor });
    }
    return broken;
  }
}

/** By every name a heading goes by: its id, its text, our slug, GitHub's (with `-1`, `-2` on a clash). */
function anchorTargets(sections: readonly Section[]): Map<string, string> {
  const targets = new Map<string, string>();
  const counts = new Map<string, number>();
  const all: Section[] = [];
  const walk = (list: readonly Section[]) => {
    for (const section of list) {
      all.push(section);
      walk(section.children);
    }
  };
  walk(sections);
  for (const section of all) targets.set(section.id, section.id);
  for (const section of all) {
    const text = plainText(section.heading);
    const slug = gitHubSlugOf(text);
    const seen = counts.get(slug) ?? 0;
    counts.set(slug, seen + 1);
    for (const name of [seen === 0 ? slug : `${slug}-${seen}`, slug.replace(/^-+/, ''), slugOf(text), text]) {
      if (name !== '' && !targets.has(name)) targets.set(name, section.id);
    }
  }
  return targets;
}

/** Takes links out of content; everything else stays as it is, and unchanged parts stay the same objects. */
export function withoutLinks<Content>(content: Content, broken: ReadonlySet<Link>): Content {
  if (broken.size === 0) return content;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const next = value.map(strip);
      return next.some((item, index) => item !== value[index]) ? next : value;
    }
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    const entries = Object.entries(value as Record<string, unknown>);
    let changed = false;
    const next: Record<string, unknown> = {};
    for (const [key, item] of entries) {
      if (key === 'link' && broken.has(item as Link)) {
        changed = true;
        continue;
      }
      const stripped = key === 'link' ? item : strip(item);
      if (stripped !== item) changed = true;
      next[key] = stripped;
    }
    return changed ? next : value;
  };
  return strip(content) as Content;
}
