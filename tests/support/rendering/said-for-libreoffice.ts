/**
 * A deck in which masters, layouts and tables say what they say in a way that LibreOffice 7.4 understands too. Each
 * change leaves the look by the standard as it is, so that the comparison measures our drawing and not these four (November 2026:
 * try without when LibreOffice is newer; docs/pptx/adopting.md has what is left):
 *
 * - an empty `a:effectLst` takes away the shadow that the style gives (20.1.8.26): LibreOffice draws it all the same;
 * - a footer inherits its list style (19.3.1.36) although its master's has no text: LibreOffice draws it in black Times then;
 * - marks of symbol faces that come with Office alone (Wingdings 2 and 3) are written as the characters that the preview shows;
 * - a first column without a fill of its own has its row's band (20.1.4.2.26): LibreOffice leaves bands out of every first column.
 */
import { shownMark } from '../../../src/main/template/adopt/text/symbol-marks.js';
import { zipUp } from '../deck-doctor/zip-up.js';
import { partsOf } from '../foreign-packages.js';

export function saidForLibreOffice(deck: Uint8Array): Uint8Array {
  const parts = new Map<string, Uint8Array | string>(partsOf(deck));
  let isChanged = false;
  for (const [name, bytes] of parts) {
    const kind = /^ppt\/slide(Master|Layout|)s\/[^/]+\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const text = textOf(bytes as Uint8Array);
    const said = kind === '' ? withWholeBands(text) : withMarks(withFooterText(withoutStyleShadows(text)));
    if (said === text) continue;
    parts.set(name, said.replace(/encoding="utf-16"/i, 'encoding="UTF-8"'));
    isChanged = true;
  }
  return isChanged ? zipUp(parts) : deck;
}

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return Buffer.from(bytes)
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\ufeff/, '');
}

const shape = /<p:(sp|pic|cxnSp)>.*?<\/p:\1>/gs;

function withoutStyleShadows(xml: string): string {
  return xml.replace(shape, (each) => {
    const properties = /<p:spPr\b.*?<\/p:spPr>/s.exec(each)?.[0] ?? '';
    return /<a:effectLst\/>\s*(?:<a:s(?:cene|p)3d.*)?<\/p:spPr>/s.test(properties)
      ? each.replace(/<a:effectRef idx="\d+"/, '<a:effectRef idx="0"')
      : each;
  });
}

/** Our cells say themselves that they are bold. */
function withWholeBands(xml: string): string {
  return xml.replace(/(<a:tblPr\b[^>]*?) firstCol="1"([^>]* bandRow="1")/g, '$1$2');
}

/** Text of a master's or layout's placeholder is not shown on slides. */
function withFooterText(xml: string): string {
  return xml.replace(shape, (each) =>
    /<p:ph [^>]*type="ftr"/.test(each) && !each.includes('<a:t>')
      ? each.replace(
          /(<a:p>(?:<a:pPr[^>]*?(?:\/>|>.*?<\/a:pPr>))?)(<a:endParaRPr\b[^>]*?(?:\/>|>.*?<\/a:endParaRPr>))?(<\/a:p>)/s,
          (_, start: string, end = '', close: string) => {
            const run = end.replaceAll('endParaRPr', 'rPr') || '<a:rPr lang="en-US"/>';
            return `${start}<a:r>${run}<a:t>Footer</a:t></a:r>${end}${close}`;
          },
        )
      : each,
  );
}

const mark = /<a:buFont typeface="(Wingdings [23])"[^>]*\/>(\s*)<a:buChar char="([^"]+)"\/>/g;

function withMarks(xml: string): string {
  return xml.replace(mark, (_, face: string, between: string, char: string) => {
    const plain = char.replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    );
    return `<a:buFont typeface="+mn-lt"/>${between}<a:buChar char="${shownMark(plain, face)}"/>`;
  });
}
