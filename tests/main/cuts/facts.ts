/** Facts of Markdown's sections, for tests of cuts. */
import { parseBrief } from '../../../src/main/brief/index.js';
import { type SectionFacts, sectionFacts } from '../../../src/main/cuts/index.js';

export function factsOf(markdown: string): readonly SectionFacts[] {
  return sectionFacts(parseBrief({ file: 'brief.md', text: markdown }).brief);
}
