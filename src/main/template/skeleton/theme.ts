/** theme1.xml and theme2.xml (ECMA-376 Part 1, 20.1.6.9): colours, faces, and flat formats. */
import type { Theme } from '../../../shared/model/index.js';
import { themeColors } from '../../../shared/model/index.js';
import { attributes, escapeAttribute, namespaces, xmlDeclaration } from '../../ooxml/index.js';

export function themeXml(theme: Theme): string {
  const name = escapeAttribute(theme.name);
  const colors = themeColors.map((slot) => `<a:${slot}><a:srgbClr val="${theme.colors[slot]}"/></a:${slot}>`).join('');
  return (
    `${xmlDeclaration}<a:theme xmlns:a="${namespaces.a}"${attributes({ name: theme.name })}><a:themeElements>` +
    `<a:clrScheme name="${name}">${colors}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${fontXml('a:majorFont', theme.fonts.heading)}${fontXml('a:minorFont', theme.fonts.body)}</a:fontScheme>` +
    `${formats(name)}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}

/** East Asian and complex faces stay empty: PowerPoint then chooses by the language of the run. */
function fontXml(name: string, face: string): string {
  return `<${name}><a:latin typeface="${escapeAttribute(face)}"/><a:ea typeface=""/><a:cs typeface=""/></${name}>`;
}

/** The least that the schema wants, three entries a list: flat fills, plain lines, no effects. */
function formats(name: string): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(9525)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` + // EMU: 0.75, 1, 1.5 pt
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
  );
}
