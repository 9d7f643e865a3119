/** The agenda on paper: where each section begins, with the number of its page at the end of the line. */
import type { AgendaEntry, Inline } from '../../../shared/model/index.js';
import { layoutText, type TextLayout } from '../measure/index.js';
import { toParagraphs } from '../text/paragraphs.js';
import { paragraph } from '../text/passage.js';
import { toLink } from '../text/runs.js';
import { oneLevel, sizes } from './ink.js';
import type { Desk } from './matter.js';
import { type Sliver, type TextFlow, textSlivers } from './sliver.js';

const gap = 4; // pt between two entries

/** @param pageOf number of the page on which a section begins, from 1; undefined where that is not known yet */
export function contentsSlivers(
  entries: readonly AgendaEntry[],
  pageOf: (section: string) => number | undefined,
  { page, sheet }: Desk,
): readonly Sliver[] {
  const passages = entries.map(({ number, title, section }) => {
    const numbered: readonly Inline[] = number === '' ? title : [{ type: 'text', text: `${number}  ` }, ...title];
    const at = pageOf(section);
    // Before it is known, room for it is kept.
    return paragraph([...numbered, { type: 'text', text: '  ' }, { type: 'text', text: String(at ?? '000') }]);
  });
  const voice = { slot: oneLevel('contents', sizes.body), ownMarks: true, oneDirection: true };
  const paragraphs = toParagraphs(passages, voice, sizes.body, sheet).map((each) => ({ ...each, spaceAfter: gap }));
  const layout = layoutText(paragraphs, page.text.width, sheet.stage.metrics);
  const links = entries.map(({ section }) => toLink({ to: 'section', id: section }, sheet));
  const flow: TextFlow = {
    kind: 'text',
    role: 'body',
    level: 0,
    paragraphs,
    layout: withNumbersAtEnd(
      layout,
      paragraphs.map(({ runs }) => runs.length - 1),
      page.text.width,
      sheet.rtl,
    ),
    x: page.text.x,
    width: page.text.width,
    links,
    sheet,
  };
  return textSlivers(flow, 0);
}

/** Moves the last run of each paragraph, by its index, to the end of its line. */
function withNumbersAtEnd(layout: TextLayout, last: readonly number[], width: number, rtl: boolean): TextLayout {
  const lines = layout.lines.map((line) => ({
    ...line,
    runs: line.runs.map((part) =>
      part.run === last[line.paragraph] ? { ...part, x: rtl ? 0 : width - part.width } : part,
    ),
  }));
  return { ...layout, lines };
}
