/** How text of a chart is set: the theme's body face, a size, a colour by slot, and no turning. */
import type { ChartItem, ChartText } from '../../../shared/model/index.js';
import { solidFill } from '../../ooxml/index.js';
import { type Element, raw } from './tree.js';

const faces = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

type Voice = Pick<ChartItem, 'language' | 'rtl'>;

function properties(name: string, look: ChartText, language?: string): string {
  const lang = language === undefined ? '' : ` lang="${language}"`;
  const sizes = `sz="${Math.round(look.size * 100)}" b="${look.bold ? 1 : 0}" i="0" kern="1200"`;
  return `<a:${name}${lang} ${sizes}>${solidFill(look.color)}${faces}</a:${name}>`;
}

/**
 * How text of a chart may be turned. `level`: not, and LibreOffice breaks long labels into lines. `thinned`: not, and it leaves
 * out those that find no room, where it would break each into letters: a 60,000th of a degree is what it takes (7.4, November 2026;
 * PowerPoint knows whole degrees (?), and leaves out by `c:tickLblSkip`). `own`: as each part of the chart says.
 */
type Turning = 'level' | 'thinned' | 'own';

const bodies: Readonly<Record<Turning, string>> = {
  level: '<a:bodyPr rot="0" vert="horz"/>',
  thinned: '<a:bodyPr rot="1" vert="horz"/>',
  own: '<a:bodyPr/>',
};

/** `c:txPr` (21.2.2.217). */
export function textProperties(look: ChartText, { language, rtl }: Voice, turning: Turning = 'level'): Element {
  const body = bodies[turning];
  const end = `<a:endParaRPr lang="${language}"/>`;
  const paragraph = `<a:p><a:pPr${rtl ? ' rtl="1"' : ''}>${properties('defRPr', look)}</a:pPr>${end}</a:p>`;
  return raw('c:txPr', `<c:txPr>${body}<a:lstStyle/>${paragraph}</c:txPr>`);
}

/** `c:tx` with text of its own, already escaped (21.2.2.215). */
export function richText(text: string, look: ChartText, { language, rtl }: Voice): Element {
  const run = `<a:r>${properties('rPr', look, language)}<a:t>${text}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr${rtl ? ' rtl="1"' : ''}>${properties('defRPr', look)}</a:pPr>${run}</a:p>`;
  return raw('c:tx', `<c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>${paragraph}</c:rich></c:tx>`);
}
