/** Breaks of shapes, text and placeholders. */
import { type Break, chart, edit, layout, main, master, parts, replace, runWithSize, slide } from './breaking.js';

export const shapeBreaks: readonly Break[] = [
  parts('child-order', 'the notes master after the slides', (deck) => {
    replace(deck, main, /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1');
  }),
  edit(
    'child-order',
    'paragraph properties before the second run too',
    slide(2),
    '</a:t></a:r></a:p><a:p><a:pPr algn="r"',
    '</a:t></a:r><a:pPr lvl="1"/><a:r><a:rPr lang="en-GB"/><a:t>x</a:t></a:r></a:p><a:p><a:pPr algn="r"',
  ),
  edit('child-order', 'a legend before the plot', chart, '<c:plotArea>', '<c:legend/><c:plotArea>'),
  edit('shape-ids', 'one id twice', slide(2), 'id="4" name="rule"', 'id="3" name="rule"'),
  edit('shape-named', 'no name', slide(4), 'name="picture"', 'name=""'),
  edit(
    'shape-text-body',
    'no text body',
    slide(2),
    /(<a:schemeClr val="accent1"\/><\/a:solidFill><\/p:spPr>)<p:txBody>.*?<\/p:txBody>/,
    '$1',
  ),
  edit('shape-preset', 'an unknown shape', slide(2), 'prst="rect"', 'prst="rectangle"'),
  edit('shape-on-slide', 'a picture off the slide', slide(4), 'x="609600"', 'x="12609600"'),
  edit(
    'background-effects',
    'a background without effects',
    master,
    '</a:solidFill><a:effectLst/></p:bgPr>',
    '</a:solidFill></p:bgPr>',
  ),
  edit(
    'timing-targets',
    'a timing of no shape',
    slide(4),
    '</p:sld>',
    '<p:timing><p:bldLst><p:bldP spid="77" grpId="0"/></p:bldLst><p:tnLst><p:par><p:cTn id="1"><p:stCondLst><p:cond><p:tgtEl><p:spTgt spid="77"/></p:tgtEl></p:cond></p:stCondLst></p:cTn></p:par></p:tnLst></p:timing></p:sld>',
  ),
  edit('slide-identity', 'the same identity twice', slide(4), 'val="104"', 'val="103"'),
];

export const textBreaks: readonly Break[] = [
  edit('run-language', 'a run without language', slide(1), '<a:rPr lang="en-GB"/><a:t>Made', '<a:rPr/><a:t>Made'),
  edit('theme-colours', 'a colour by value', slide(2), '<a:schemeClr val="accent1"/>', '<a:srgbClr val="FF0000"/>'),
  edit(
    'theme-colours',
    'a colour by value in a chart',
    chart,
    '<a:schemeClr val="accent1"/>',
    '<a:srgbClr val="FF0000"/>',
  ),
  edit('mapped-colours', 'dk1', slide(2), 'val="accent1"', 'val="dk1"'),
  edit(
    'theme-faces',
    'a face of its own',
    slide(2),
    runWithSize,
    '<a:rPr lang="en-GB" sz="1800"><a:latin typeface="Verdana"/></a:rPr>',
  ),
  edit('autofit', 'fontScale', slide(2), '<a:normAutofit/>', '<a:normAutofit fontScale="90000"/>'),
  edit('autofit', 'no autofit said', slide(4), '<a:bodyPr><a:normAutofit/></a:bodyPr>', '<a:bodyPr/>'),
  edit('end-size', 'no size at the end', slide(2), '<a:endParaRPr lang="en-GB" sz="1800"/>', ''),
  edit('size-range', 'points for hundredths', slide(2), runWithSize, '<a:rPr lang="en-GB" sz="18"/>'),
  edit(
    'spacing-in-points',
    'spacing in per cent',
    slide(2),
    '<a:pPr lvl="1"/>',
    '<a:pPr lvl="1"><a:spcBef><a:spcPct val="20000"/></a:spcBef></a:pPr>',
  ),
  edit(
    'marks-inherited',
    'each paragraph with its own mark',
    slide(2),
    /<a:p>(<a:pPr[^>]*\/>)?/g,
    '<a:p><a:pPr marL="228600" indent="-228600"><a:buChar char="•"/></a:pPr>',
  ),
  edit('right-to-left', 'no alignment', slide(2), ' algn="r"', ''),
];

export const placeholderBreaks: readonly Break[] = [
  edit('placeholder-bound', 'a title with an idx', slide(4), 'type="title"', 'type="title" idx="100"'),
  edit('placeholder-bound', 'an idx that the layout has not', slide(4), '<p:ph idx="1"/>', '<p:ph idx="77"/>'),
  edit('placeholder-once', 'two bodies on one idx', slide(4), '<p:pic>', filledBody(), 'shape-ids'),
  edit('placeholder-filled', 'an empty body', slide(1), 'Made by hand', ''),
  edit(
    'placeholder-inherits-frame',
    'the layout’s own frame again',
    slide(2),
    '<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Bullets',
    '<p:spPr><a:xfrm><a:off x="609600" y="457200"/><a:ext cx="10972800" cy="914400"/></a:xfrm></p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Bullets',
  ),
  edit(
    'placeholder-inherits-style',
    'a list style of its own',
    slide(2),
    '<a:lstStyle/>',
    '<a:lstStyle><a:lvl1pPr algn="l"/></a:lstStyle>',
  ),
  edit(
    'layout-placeholders',
    'a footer on the number’s idx',
    layout,
    'type="ftr" sz="quarter" idx="11"',
    'type="ftr" sz="quarter" idx="13"',
    'placeholder-bound',
  ),
  edit('footer-fields', 'a number as text', slide(2), /<a:fld [^>]*type="slidenum">(.*?)<\/a:fld>/, '<a:r>$1</a:r>'),
  edit('no-header-footer-flags', 'p:hf on the master', master, '<p:txStyles>', '<p:hf dt="0"/><p:txStyles>'),
  edit('title-text', 'no title at all', slide(4), /<p:sp>.*?<\/p:sp>/, ''),
  edit(
    'title-visible',
    'a title off the slide',
    slide(4),
    '<p:spPr/>',
    '<p:spPr><a:xfrm><a:off x="0" y="-900000"/><a:ext cx="914400" cy="457200"/></a:xfrm></p:spPr>',
    'shape-on-slide',
  ),
  edit('reading-order', 'the title after the picture', slide(4), /(<p:sp>.*?<\/p:sp>)(<p:pic>.*?<\/p:pic>)/, '$2$1'),
  edit('reading-order', 'the picture after the footer', slide(4), /(<p:pic>.*?<\/p:pic>)(.*)(<\/p:spTree>)/, '$2$1$3'),
];

function filledBody(): string {
  return '<p:sp><p:nvSpPr><p:cNvPr id="3" name="body"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>x</a:t></a:r></a:p></p:txBody></p:sp><p:pic>';
}
