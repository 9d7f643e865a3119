import { type Dict, Name, type Stream, unpacked, type Value } from '../objects.js';
import type { PdfRule } from '../rule.js';
import { listOf, type PdfView } from '../view.js';

/** Fonts of the document with the glyphs that its pages show in them. */
function fontsOf({ pages, dict }: PdfView): ReadonlyMap<Dict, Set<number>> {
  const found = new Map<Dict, Set<number>>();
  for (const page of pages) {
    const fonts = dict(dict(page.dict.get('Resources'))?.get('Font'));
    for (const [name, shown] of page.content.glyphs) {
      const font = dict(fonts?.get(name));
      if (!font) continue;
      const glyphs = found.get(font) ?? new Set();
      for (const glyph of shown) glyphs.add(glyph);
      found.set(font, glyphs);
    }
  }
  return found;
}

function nameOf(font: Dict): string {
  const name = font.get('BaseFont');
  return name instanceof Name ? name.name : '?';
}

export const fontRules: readonly PdfRule[] = [
  {
    id: 'fonts-embedded',
    source: 'ISO 14289-1, 7.21.4.1',
    check: (pdf, complain) => {
      for (const page of pdf.pages) {
        const fonts = pdf.dict(pdf.dict(page.dict.get('Resources'))?.get('Font'));
        for (const name of page.content.glyphs.keys()) {
          if (!pdf.dict(fonts?.get(name)))
            complain(`page ${page.number} shows text in ${name}, which it does not have`);
        }
      }
      for (const font of fontsOf(pdf).keys()) {
        const [descendant] = listOf(pdf.get(font.get('DescendantFonts')));
        const descriptor = pdf.dict(pdf.dict(descendant)?.get('FontDescriptor'));
        const file = pdf.get(descriptor?.get('FontFile2') ?? descriptor?.get('FontFile3'));
        if (!file || typeof file !== 'object' || !('bytes' in file)) complain(`${nameOf(font)} is not embedded`);
        if (!/^[A-Z]{6}\+/.test(nameOf(font))) complain(`${nameOf(font)} is not a subset`);
      }
    },
  },
  {
    id: 'fonts-unicode',
    source: 'ISO 14289-1, 7.21.7 and 7.21.8',
    check: (pdf, complain) => {
      for (const [font, glyphs] of fontsOf(pdf)) {
        if (glyphs.has(0)) complain(`${nameOf(font)} shows glyphs that it does not have`);
        const map = pdf.get(font.get('ToUnicode'));
        if (!map || typeof map !== 'object' || !('bytes' in map)) {
          complain(`${nameOf(font)} does not say what its glyphs mean`);
          continue;
        }
        const known = unicodeMap(map as Stream);
        const unknown = [...glyphs].filter((glyph) => glyph !== 0 && !meansSomething(known.get(glyph)));
        if (unknown.length > 0) complain(`${nameOf(font)} does not say what ${unknown.length} of its glyphs mean`);
      }
    },
  },
  {
    id: 'fonts-widths',
    source: 'ISO 14289-1, 7.21.5',
    check: (pdf, complain) => {
      for (const [font, glyphs] of fontsOf(pdf)) {
        const [descendant] = listOf(pdf.get(font.get('DescendantFonts')));
        const widths = listOf(pdf.get(pdf.dict(descendant)?.get('W')));
        const known = new Set<number>();
        for (let at = 0; at + 1 < widths.length; at += 2) {
          const list = listOf(pdf.get(widths[at + 1] as Value));
          list.forEach((_, index) => {
            known.add((widths[at] as number) + index);
          });
        }
        if ([...glyphs].some((glyph) => !known.has(glyph))) complain(`${nameOf(font)} lacks widths of its glyphs`);
      }
    },
  },
];

/** What each glyph means, from the ranges of a `ToUnicode` map as ours are: lists of strings. */
function unicodeMap(map: Stream): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, from = '', list = ''] of unpacked(map)
    .toString('latin1')
    .matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      const text = Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');
      found.set(Number.parseInt(from, 16) + index, text);
    });
  }
  return found;
}

function meansSomething(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !/[\0\ufeff\ufffe]/.test(text);
}
