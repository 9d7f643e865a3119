import { createHash } from 'node:crypto';
import { cutNames } from '../../shared/cut-name.js';
import type { Brief, Section } from '../../shared/model/index.js';
import { onceForEach } from '../../shared/once-for-each.js';
import type { SectionFacts } from './types.js';

const hashOf = onceForEach((section: Section) => bodyHash(section.raw));

/** Of a section at the top and those under it: nothing above it is handed down. */
const topFacts = onceForEach((section: Section) => factsBelow(section, undefined, false));

/** What of each section of a brief its cuts depend on. Whoever makes a deck asks several times, and each is a hash of all its text. */
export const sectionFacts: (brief: Brief) => readonly SectionFacts[] = onceForEach((brief: Brief) =>
  brief.sections.flatMap(topFacts),
);

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
