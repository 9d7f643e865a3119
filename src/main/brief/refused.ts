/** Text of which no slide could come, told before marked's rules work on it for minutes. */
import type { Brief, BriefMeta } from '../../shared/model/brief.js';
import { countLines } from './front-matter/split.js';
import { maxLineLength, maxParagraphLength } from './limits.js';
import type { Report } from './report.js';
import { readableName } from './title/title.js';

/** What stands for a brief that is refused: its title, and nothing in it. */
export function emptyBrief({ file, text }: { readonly file: string; readonly text: string }, meta: BriefMeta): Brief {
  return {
    file,
    meta,
    form: 'sections',
    title: [{ type: 'text', text: meta.title ?? readableName(file) }],
    preamble: [],
    sections: [],
    footnotes: new Map(),
    pictures: [],
    dataFiles: [],
    lineCount: countLines(text) + 1,
  };
}

/** Whether lines and paragraphs have lengths that can be read; reported where not. */
export function withinLimits(body: string, bodyLine: number, report: Report): boolean {
  let paragraph = 0;
  let line = bodyLine;
  for (let at = 0; at < body.length; line += 1) {
    const found = body.indexOf('\n', at);
    const end = found < 0 ? body.length : found;
    const length = end - at;
    paragraph = length === 0 ? 0 : paragraph + length + 1;
    if (length > maxLineLength || paragraph > maxParagraphLength) {
      report('line-too-long', { from: line, to: line }, { limit: maxLineLength.toLocaleString('en') });
      return false;
    }
    at = end + 1;
  }
  return true;
}
