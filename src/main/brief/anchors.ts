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

  private readonly places = new Map<string, number>();

  toAnchor = (anchor: string, lines: Lines): Link => {
    const link = { to: 'section' as const, id: '' };
    this.pending.push({ link, anchor, lines });
    return link;
  };

  setAnchor = (anchor: string, line: number): void => {
    if (!this.places.has(anchor)) this.places.set(anchor, line);
  };

  /** Fills the links in. Returns those that lead nowhere: their text stays, the link must go. */
  resolve(sections: readonly Section[], titles: readonly string[], report: Report): ReadonlySet<Link> {
    const broken = new Set<Link>();
    if (this.pending.length === 0) return broken;
    const targets = anchorTargets(sections);
    for (const [anchor, line] of this.places) {
      const id = sectionAt(sections, line);
      if (id !== undefined && !targets.has(anchor)) targets.set(anchor, id);
    }
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

const anchorReach = 3; // lines: people set an anchor above the heading that it is for

/** The section that a line stands in, or whose heading follows it at once. */
function sectionAt(sections: readonly Section[], line: number): string | undefined {
  let found: string | undefined;
  const walk = (list: readonly Section[]) => {
    for (const section of list) {
      if (section.lines.from > line + anchorReach) return;
      found = section.id;
      walk(section.children);
    }
  };
  walk(sections);
  return found;
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
  return broken.size === 0 ? content : (strip(content, broken) as Content);
}

function strip(value: unknown, broken: ReadonlySet<Link>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? stripList(value, broken) : stripRecord(value as Record<string, unknown>, broken);
}

function stripList(value: readonly unknown[], broken: ReadonlySet<Link>): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let index = 0; index < value.length; index += 1) {
    const next = strip(value[index], broken);
    if (next === value[index]) continue;
    changed ??= value.slice();
    changed[index] = next;
  }
  return changed ?? value;
}

function stripRecord(value: Record<string, unknown>, broken: ReadonlySet<Link>): Record<string, unknown> {
  const { link, ...rest } = value;
  let changed = broken.has(link as Link) ? rest : undefined;
  for (const key in rest) {
    const item = rest[key];
    if (typeof item !== 'object' || key === 'lines' || key === 'attributes') continue;
    const next = strip(item, broken);
    if (next === item) continue;
    changed ??= { ...value };
    changed[key] = next;
  }
  return changed ?? value;
}
