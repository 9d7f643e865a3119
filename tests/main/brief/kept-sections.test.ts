import { describe, expect, it } from 'vitest';
import { BriefMemory } from '../../../src/main/brief/kept/memory.js';
import { parseBrief } from '../../../src/main/brief/parse.js';
import { sectionFacts } from '../../../src/main/cuts/index.js';
import type { Brief, Section } from '../../../src/shared/model/index.js';

const text = '## Gas\n\n- Up, see [coal](#coal)\n\n### Prices\n\n- Two\n\n### Storage\n\n- Half\n\n## Coal\n\n- Down\n';

const all = (sections: Brief['sections']): readonly Section[] =>
  sections.flatMap((section) => [section, ...all(section.children)]);

/** The ids of sections that are the same objects in the next revision. */
function sameIn(next: string): readonly string[] {
  const memory = new BriefMemory();
  const read = (revision: string) => parseBrief({ file: 'report.md', text: revision }, memory).brief;
  const before = new Set(all(read(text).sections));
  const now = read(next);
  // What is shared says what the brief says that is read from nothing.
  expect(now).toEqual(parseBrief({ file: 'report.md', text: next }).brief);
  expect(sectionFacts(now)).toEqual(sectionFacts(parseBrief({ file: 'report.md', text: next }).brief));
  return all(now.sections).flatMap((section) => (before.has(section) ? [section.id] : []));
}

describe('the sections of a brief that is edited', () => {
  it('are the same objects but for the one that changed, and those that it stands under', () => {
    expect(sameIn(text.replace('Two', 'Three'))).toEqual(['storage', 'coal']);
    expect(sameIn(text.replace('Down', 'Gone'))).toEqual(['gas', 'prices', 'storage']);
  });

  it('are others where they stand on other lines', () => {
    expect(sameIn(text.replace('- Half\n', '- Half\n- Full\n'))).toEqual(['prices']);
  });

  it('are others where a link of theirs leads elsewhere', () => {
    expect(sameIn(text.replace('## Coal', '## Coal {#ore}'))).not.toContain('gas');
  });
});
