import { createHash } from 'node:crypto';
import { cutNames } from '../../shared/cut-name.js';
import type { Brief, Section } from '../../shared/model/index.js';
import type { SectionFacts } from './types.js';

/** Briefs do not change: whoever makes a deck asks several times for the facts of one, and each is a hash of all its text. */
const known = new WeakMap<Brief, readonly SectionFacts[]>();

/** Nor do sections, and the one of a revision before may be in the next. */
const hashes = new WeakMap<Section, string | undefined>();

function hashOf(section: Section): string | undefined {
  if (!hashes.has(section)) hashes.set(section, bodyHash(section.raw));
  return hashes.get(section);
}

/** What of each section of a brief its cuts depend on. */
export function sectionFacts(brief: Brief): readonly SectionFacts[] {
  let facts = known.get(brief);
  if (!facts) {
    facts = brief.sections.flatMap(topFacts);
    known.set(brief, facts);
  }
  return facts;
}

const tops = new WeakMap<Section, readonly SectionFacts[]>();

/** Of a section at the top and those under it: nothing above it is handed down. */
function topFacts(section: Section): readonly SectionFacts[] {
  const facts = tops.get(section) ?? factsBelow(section, undefined, false);
  tops.set(section, facts);
  return facts;
}

function factsBelow(section: Section, above: readonly string[] | undefined, must: boolean): readonly SectionFacts[] {
  const written = section.attributes.values.cut;
  const named = written === undefined ? above : cutNames(written);
  const isMust = must || section.attributes.classes.includes('must');
  const hash = hashOf(section);
  const facts: SectionFacts = {
    id: section.id,
    depth: section.depth,
    ...(hash === undefined ? {} : { hash }),
    ...(named === undefined ? {} : { named }),
    must: isMust,
  };
  return [facts, ...section.children.flatMap((child) => factsBelow(child, named, isMust))];
}

/** Hexadecimal digits: two texts of one brief do not meet by chance, and a line of the file stays short. */
const hashLength = 16;

/**
 * Hash of the text under a heading, by which a section is known again when its heading has changed. Line ends and other
 * white space do not count, so that setting the lines anew changes nothing. Undefined where there is no text.
 * @param raw the section's Markdown with its heading
 */
export function bodyHash(raw: string): string | undefined {
  const body = raw
    .replace(/^ {0,3}#{1,6}(?:[ \t][^\n]*)?(?:\n|$)/u, '')
    .replace(/^[^\n]+\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return body === '' ? undefined : createHash('sha256').update(body).digest('hex').slice(0, hashLength);
}
