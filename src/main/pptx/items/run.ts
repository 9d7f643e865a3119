/** Runs: `a:r`, `a:br`, `a:fld`, with only the properties that the level does not give (ECMA-376 Part 1, 21.1.2.3). */

import { subscriptDrop, superscriptRise } from '../../../shared/drawing/raised-text.js';
import { type FontRole, familyOf, type Run } from '../../../shared/model/index.js';
import { attributes, colorXml, escapeAttribute, escapeText, inOrder, percent, solidFill } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { guidOf } from '../guid.js';
import type { BaseStyle } from './base-style.js';
import { sameColor } from './color.js';
import { linkAttributes } from './links.js';

export function runXml(run: Run, base: BaseStyle, context: SlideContext): string {
  if (run.break) return `<a:br>${runPropertiesXml('a:rPr', run, base, context)}</a:br>`;
  const properties = runPropertiesXml('a:rPr', run, base, context);
  if (run.field === 'slide-number') {
    // The number is filled in by PowerPoint; what is written shows in programs that do not.
    return `<a:fld id="${numberFieldId}" type="slidenum">${properties}<a:t>${context.number}</a:t></a:fld>`;
  }
  return `<a:r>${properties}<a:t>${escapeText(oneLine(run.text))}</a:t></a:r>`;
}

const numberFieldId = guidOf('field\nslide-number');

/** Line ends inside a run are blanks: breaks that are meant are runs of their own. */
export function oneLine(text: string): string {
  return /[\r\n\v\u2028\u2029]/.test(text) ? text.replace(/\r\n|[\r\n\v\u2028\u2029]/g, ' ') : text;
}

/** The properties that the paragraph's end mark has, so that typing goes on in the paragraph's size. '' where it inherits all. */
export function endPropertiesXml(size: number, language: string, empty: boolean, base: BaseStyle): string {
  if (size === base.size && !empty) return '';
  const own = attributes({ lang: language, sz: size === base.size ? undefined : hundredths(size) });
  return `<a:endParaRPr${own}/>`;
}

function runPropertiesXml(element: 'a:rPr', run: Run, base: BaseStyle, context: SlideContext): string {
  const link = run.link && linkAttributes(run.link, context);
  // A link takes the theme's link colour by itself: a colour is written only where another one is meant.
  const plainLink = link !== undefined && sameColor(run.color, linkColor);
  const inherited = plainLink || (link === undefined && sameColor(run.color, base.color));
  const own = runAttributes(run, base, link !== undefined);
  if (inherited && !link && !run.highlight && run.font === base.font) return `<${element}${own}/>`;
  const children = inOrder(element, {
    'a:solidFill': inherited ? undefined : solidFill(run.color),
    'a:highlight': run.highlight && `<a:highlight>${colorXml(run.highlight)}</a:highlight>`,
    ...(run.font === base.font ? {} : fontXml(run.font, context)),
    'a:hlinkClick': link && `<a:hlinkClick ${link}${plainLink ? '/>' : `>${keepTextColor}</a:hlinkClick>`}`,
  });
  return `<${element}${own}>${children}</${element}>`;
}

/** Put together by hand rather than by `attributes`: there are more runs in a deck than anything else. */
function runAttributes(run: Run, base: BaseStyle, linked: boolean): string {
  const caps = run.caps === true;
  const spacing = run.spacing ?? 0;
  let text = ` lang="${escapeAttribute(run.language)}"`;
  if (run.size !== base.size) text += ` sz="${hundredths(run.size)}"`;
  if (run.bold !== base.bold) text += run.bold ? ' b="1"' : ' b="0"';
  if (run.italic !== base.italic) text += run.italic ? ' i="1"' : ' i="0"';
  if (run.underline && !linked) text += ' u="sng"'; // a link is underlined by itself
  if (run.strike) text += ' strike="sngStrike"';
  if (caps !== base.caps) text += caps ? ' cap="all"' : ' cap="none"';
  if (spacing !== base.spacing) text += ` spc="${hundredths(spacing)}"`;
  // Code is not checked for spelling: red waves under every name.
  if (run.font === 'mono') text += ' noProof="1"';
  if (run.baseline) text += ` baseline="${percent(run.baseline === 'super' ? superscriptRise : -subscriptDrop)}"`;
  return text;
}

const linkColor = { slot: 'hlink' } as const;

// Office 2019 and later show a link in the run's own colour when told so (MS-ODRAWXML, hlinkClr).
const keepTextColor =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

/**
 * Heading and body are the theme's; only code names a face, and text in an adopted house's third one. Code names none for complex
 * scripts: LibreOffice (7.4) sets the blanks between all Arabic words of the slide in it, which then are wider than their line.
 */
function fontXml(font: FontRole, { deck }: SlideContext): { 'a:latin': string; 'a:ea'?: string; 'a:cs'?: string } {
  if (font !== 'heading' && font !== 'body') {
    const face = escapeAttribute(familyOf(deck.template.theme.fonts, font));
    const latin = { 'a:latin': `<a:latin typeface="${face}"/>` };
    return font === 'mono' ? latin : { ...latin, 'a:cs': `<a:cs typeface="${face}"/>` };
  }
  const theme = font === 'heading' ? '+mj' : '+mn';
  return {
    'a:latin': `<a:latin typeface="${theme}-lt"/>`,
    'a:ea': `<a:ea typeface="${theme}-ea"/>`,
    'a:cs': `<a:cs typeface="${theme}-cs"/>`,
  };
}

/** Points as the file's hundredths. */
function hundredths(points: number): number {
  return Math.round(points * 100);
}
