import { describe, expect, it } from 'vitest';
import type { Run, SceneParagraph, TextItem } from '../../../../src/shared/model/index.js';
import { paragraph, run, scene, textBox, textIn } from '../../../support/scene-builder.js';
import { bullet, slideOf, slots } from '../tiny-template.js';

const bodyLevel = slots.body.levels[0]!;
const secondLevel = slots.body.levels[1]!;

/** The paragraphs of a slide with one body placeholder. */
function bodyOf(paragraphs: readonly SceneParagraph[], rest: Partial<TextItem> = {}): string {
  const xml = slideOf(scene([textIn(slots.body, paragraphs, rest)]));
  return xml.slice(xml.indexOf('<a:lstStyle/>') + '<a:lstStyle/>'.length, xml.indexOf('</p:txBody>'));
}

const bodyRun = (text: string, style: Partial<Run> = {}) => run(text, style, bodyLevel);
const bodyParagraph = (runs: readonly Run[], style: Partial<SceneParagraph> = {}) => paragraph(runs, style, bodyLevel);

describe('text in a placeholder', () => {
  it('is a bare placeholder when it inherits everything', () => {
    expect(slideOf(scene([textIn(slots.title, 'Outlook')]))).toContain(
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Outlook</a:t></a:r></a:p></p:txBody></p:sp>',
    );
  });

  it('copies the attributes of the layout placeholder', () => {
    expect(slideOf(scene([textIn(slots.body, 'x')]))).toContain(
      '<p:nvPr><p:ph type="body" sz="half" idx="1"/></p:nvPr>',
    );
  });

  it('says the level of a deeper item and nothing else', () => {
    expect(bodyOf([paragraph('deeper', { level: 1 }, secondLevel)])).toBe(
      '<a:p><a:pPr lvl="1"/><a:r><a:rPr lang="en-GB"/><a:t>deeper</a:t></a:r></a:p>',
    );
  });

  it('writes its frame only where it is its own', () => {
    const box = { x: 48, y: 96, width: 864, height: 300 };
    expect(slideOf(scene([textIn(slots.body, 'x', { frame: 'own', box })]))).toContain(
      '<p:spPr><a:xfrm><a:off x="609600" y="1219200"/><a:ext cx="10972800" cy="3810000"/></a:xfrm></p:spPr>',
    );
  });

  it('writes insets and anchor only where they differ from the slot', () => {
    const insets = { ...slots.body.insets, left: 10 };
    expect(slideOf(scene([textIn(slots.body, 'x', { insets, anchor: 'middle', autofit: 'none' })]))).toContain(
      '<a:bodyPr lIns="127000" anchor="ctr"><a:noAutofit/></a:bodyPr>',
    );
  });

  it('writes a smaller size on the runs and on the end of the paragraph', () => {
    expect(bodyOf([bodyParagraph([bodyRun('small', { size: 16.5 })], { size: 16.5 })])).toBe(
      '<a:p><a:r><a:rPr lang="en-GB" sz="1650"/><a:t>small</a:t></a:r><a:endParaRPr lang="en-GB" sz="1650"/></a:p>',
    );
  });

  it('gives an empty paragraph its language', () => {
    expect(bodyOf([bodyParagraph([])])).toBe('<a:p><a:endParaRPr lang="en-GB"/></a:p>');
  });

  it('writes spacing and leading in points and shares, in the order of the schema', () => {
    expect(bodyOf([bodyParagraph([bodyRun('x')], { leading: 0.9, spaceBefore: 0, spaceAfter: 4.5 })])).toContain(
      '<a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="450"/></a:spcAft></a:pPr>',
    );
  });
});

describe('list marks', () => {
  const mark = (value: SceneParagraph['mark']) => bodyOf([bodyParagraph([bodyRun('x')], { mark: value })]);

  it('are taken away where the level has one and the paragraph none', () => {
    expect(bodyOf([bodyParagraph([bodyRun('x')], { mark: { type: 'none' }, marginLeft: 0, indent: 0 })])).toContain(
      '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>',
    );
  });

  it('become numbers without saying again what the level says', () => {
    expect(mark({ type: 'number', scheme: 'arabicPeriod', start: 1, color: bullet.color, scale: 0.9 })).toContain(
      '<a:pPr><a:buFont typeface="+mn-lt"/><a:buAutoNum type="arabicPeriod"/></a:pPr>',
    );
  });

  it('go on counting on a slide that continues another', () => {
    expect(mark({ type: 'number', scheme: 'arabicPeriod', start: 6, color: { slot: 'tx1' }, scale: 1.2 })).toContain(
      '<a:pPr><a:buClr><a:schemeClr val="tx1"/></a:buClr><a:buSzPct val="120000"/><a:buFont typeface="+mn-lt"/><a:buAutoNum type="arabicPeriod" startAt="6"/></a:pPr>',
    );
  });

  it('can be another sign', () => {
    expect(mark({ ...bullet, char: '☐' })).toContain(
      '<a:pPr><a:buFont typeface="+mn-lt"/><a:buChar char="☐"/></a:pPr>',
    );
  });

  it('say their size where the level has none: a level that has its mark switched off still inherits its size', () => {
    const level = slots.title.levels[0]!;
    const marked = paragraph([run('x', {}, level)], { mark: { ...bullet, scale: 1 } }, level);
    expect(slideOf(scene([textIn(slots.title, [marked])]))).toContain(
      '<a:pPr><a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="100000"/><a:buFont typeface="+mn-lt"/><a:buChar char="•"/></a:pPr>',
    );
  });

  it('number lines of code in the face of code', () => {
    const mark = { type: 'number', scheme: 'arabicPeriod', start: 1, color: { slot: 'tx1' }, scale: 1 } as const;
    const code = bodyOf([bodyParagraph([bodyRun('x')], { mark: { ...mark, font: 'mono' } })]);
    expect(code).toContain('<a:buFont typeface="Courier New"/><a:buAutoNum');
    expect(bodyOf([bodyParagraph([bodyRun('x')], { mark })])).toContain('<a:buFont typeface="+mn-lt"/><a:buAutoNum');
  });
});

describe('runs', () => {
  const propertiesOf = (style: Partial<Run>) =>
    /<a:r>(<a:rPr.*?)<a:t>/.exec(bodyOf([bodyParagraph([bodyRun('x', style)])]))?.[1];

  it.each<[string, Partial<Run>, string]>([
    ['bold', { bold: true }, '<a:rPr lang="en-GB" b="1"/>'],
    ['italic', { italic: true }, '<a:rPr lang="en-GB" i="1"/>'],
    ['underline', { underline: true }, '<a:rPr lang="en-GB" u="sng"/>'],
    ['strike', { strike: true }, '<a:rPr lang="en-GB" strike="sngStrike"/>'],
    ['superscript', { baseline: 'super' }, '<a:rPr lang="en-GB" baseline="30000"/>'],
    ['subscript', { baseline: 'sub' }, '<a:rPr lang="en-GB" baseline="-25000"/>'],
    ['capitals', { caps: true }, '<a:rPr lang="en-GB" cap="all"/>'],
    ['letter-spacing', { spacing: 0.6 }, '<a:rPr lang="en-GB" spc="60"/>'],
    ['another language', { language: 'fr-FR' }, '<a:rPr lang="fr-FR"/>'],
    [
      'a colour',
      { color: { slot: 'tx1', lumMod: 0.65, lumOff: 0.35 } },
      '<a:rPr lang="en-GB"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill></a:rPr>',
    ],
    [
      'a highlight before the face, code as not to be spelt and for Latin letters alone',
      { highlight: { slot: 'accent2' }, font: 'mono' },
      '<a:rPr lang="en-GB" noProof="1"><a:highlight><a:schemeClr val="accent2"/></a:highlight><a:latin typeface="Courier New"/></a:rPr>',
    ],
    [
      'the heading face by theme reference',
      { font: 'heading' },
      '<a:rPr lang="en-GB"><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:rPr>',
    ],
  ])('say %s only where it differs from the level', (_, style, xml) => {
    expect(propertiesOf(style)).toBe(xml);
  });

  it('take back what the level has', () => {
    const plain = run('x', { bold: false }, slots.title.levels[0]);
    expect(slideOf(scene([textIn(slots.title, [paragraph([plain], {}, slots.title.levels[0])])]))).toContain(
      '<a:rPr lang="en-GB" b="0"/>',
    );
  });

  it('escape what XML cannot carry', () => {
    expect(bodyOf([bodyParagraph([bodyRun('a < b & "c" > d\u0007\ud800 😀')])])).toContain(
      '<a:t>a &lt; b &amp; "c" &gt; d 😀</a:t>',
    );
  });

  it('keep a break that was meant and make a blank of a stray line end', () => {
    expect(bodyOf([bodyParagraph([bodyRun('a\nb'), bodyRun('', { break: true }), bodyRun('c')])])).toBe(
      '<a:p><a:r><a:rPr lang="en-GB"/><a:t>a b</a:t></a:r><a:br><a:rPr lang="en-GB"/></a:br><a:r><a:rPr lang="en-GB"/><a:t>c</a:t></a:r></a:p>',
    );
  });

  it('write the slide number as a field', () => {
    const level = slots.number.levels[0]!;
    const number = paragraph([run('000', { field: 'slide-number' }, level)], {}, level);
    const xml = slideOf(scene([textIn(slots.number, [number], { autofit: 'none' })]));
    expect(xml).toMatch(
      /<a:p><a:fld id="\{[0-9A-F-]{36}\}" type="slidenum"><a:rPr lang="en-GB"\/><a:t>1<\/a:t><\/a:fld><\/a:p>/,
    );
  });
});

describe('East Asian text', () => {
  it('has no sign hang beyond its line, whatever its level says: lines are not broken for that', () => {
    expect(bodyOf([bodyParagraph([bodyRun('哈恩港,'), bodyRun('open')])])).toContain('<a:pPr hangingPunct="0"/>');
    expect(bodyOf([bodyParagraph([bodyRun('Open – “now”…')])])).not.toContain('hangingPunct');
  });
});

describe('text from right to left', () => {
  it('says its direction and its physical alignment', () => {
    const persian = bodyParagraph([bodyRun('چشم‌انداز', { language: 'fa-IR' })], {
      rtl: true,
      align: 'right',
      language: 'fa-IR',
    });
    expect(bodyOf([persian])).toBe(
      '<a:p><a:pPr algn="r" rtl="1"/><a:r><a:rPr lang="fa-IR"/><a:t>چشم‌انداز</a:t></a:r></a:p>',
    );
  });

  it('says its alignment where its level has the same, too', () => {
    const level = slots.number.levels[0]!;
    const dated = paragraph([run('۱۴۰۵', {}, level)], { rtl: true, align: 'right' }, level);
    expect(slideOf(scene([textIn(slots.number, [dated], { autofit: 'none' })]))).toContain('<a:pPr algn="r" rtl="1"/>');
  });
});

describe('a text box that fills no slot', () => {
  it('says size, colour, wrap, insets, anchor and autofit itself', () => {
    expect(slideOf(scene([textBox('label', 'Now')]))).toContain(
      '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="5080000"/><a:ext cx="3810000" cy="508000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="2000"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr><a:t>Now</a:t></a:r><a:endParaRPr lang="en-GB" sz="2000"/></a:p>',
    );
  });

  it('can stand on a filled shape', () => {
    const shape = {
      geometry: { type: 'round-rect', radius: 0.1 },
      fill: { type: 'solid', color: { slot: 'bg2' } },
    } as const;
    expect(slideOf(scene([textBox('band', 'Note', { shape })]))).toContain(
      '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 10000"/></a:avLst></a:prstGeom><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>',
    );
  });
});

describe('a broken promise', () => {
  it('is named: a slot that the layout lacks', () => {
    const item = { ...textIn(slots.body, 'x'), slot: 'body9' };
    expect(() => slideOf(scene([item]))).toThrow('The layout bullets has no slot body9 for body of outlook/1.');
  });
});
