/** Captions as reports number them: `Figure 2: Prices`, `Tabelle 1. Preise`, `图 3 价格`. */

/** What is numbered, in the languages that briefs are mostly written in; longer words before those that they begin with. */
const tables =
  'table, tab., tabelle, tabla, cuadro, tabela, quadro, tabella, tableau, tabel, таблица, табл., таблиця, πίνακας, tablo, الجدول, جدول, 表, 표';
const pictures = `figure, fig., fig, exhibit, chart, graph, diagram, map, photo, abbildung, abb., schaubild, grafik, diagramm, karte, foto,
  figura, gráfico, gráfica, mapa, grafico, graphique, carte, illustration, figuur, grafiek, rysunek, rys., wykres, рисунок, рис., график, диаграмма,
  графік, діаграма, σχήμα, διάγραμμα, şekil, الشكل, شكل, نمودار, 图表, 图, 圖表, 圖, 図表, 図, 그림`;

const anyOf = (list: string) =>
  list
    .split(',')
    .map((word) => word.trim().replaceAll('.', '\\.'))
    .join('|');

const longest = 240; // characters: a caption of two or three lines; what is longer is text that begins like one

let pattern: RegExp | undefined; // V8 takes a while for so many words, and most briefs have no number beside a picture

/**
 * What a numbered caption is of by its word, and undefined for text that is none: it begins with a word for what is numbered, its number ('2',
 * 'A.1', '3b', '۲'), and a sign that parts them from the rest, or nothing more. 'Figure 2 shows that …' is a sentence about one. In Chinese and
 * Japanese a blank parts them too.
 */
export function numberedCaption(text: string): 'table' | 'picture' | undefined {
  if (text.length > longest || !/[\d\u0660-\u0669\u06f0-\u06f9]/.test(text.slice(0, 24))) return undefined;
  const digits = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]{1,3}';
  pattern ??= new RegExp(
    `^(?:(${anyOf(tables)})|${anyOf(pictures)})\\s?(?:[A-Z][.-]?)?${digits}(?:[.\\-–]${digits}){0,2}[a-z]?` +
      `(?:\\s*[:|–—−-](?:\\s|$)|[.)](?:\\s|$)|\\s*[：．。、]|(?<=^[\\u3400-\\u9fff].*)\\s|\\s*$)`,
    'iu',
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? 'picture' : 'table';
}
