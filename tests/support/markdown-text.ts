/**
 * What a Markdown source says, by a few plain replacements: written apart from the program's parser, so that what the
 * parser forgets is missed. It leaves out what a reader of the rendered page does not see, and what the reading rules
 * leave out: front matter, comments, addresses, pictures' alternative texts, attributes, other tools' directives.
 */

/** The text that must be in the deck. */
export function visibleText(markdown: string): string {
  const code: string[] = [];
  const keep = (text: string): string => `\n\u{E000}${code.push(text) - 1}\u{E000}\n`;
  const body = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/^---\n.*?\n(---|\.\.\.)\n/s, '')
    // Slidev gives single slides front matter of their own.
    .replace(/^---\n(?:[ \t]*[\w-]+:.*\n(?:[ \t]+.*\n)*)+---$/gm, '---')
    .replace(
      /^([ \t>]*)(`{3,}|~{3,})([^\n]*)\n(.*?)\n[ \t>]*\2[`~]*[ \t]*$/gms,
      (_, _indent, _fence, info: string, text: string) => keep(codeWords(info, text)),
    )
    // Code in a line says what it says, markup and all.
    .replace(
      /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g,
      (_, _ticks, text: string) => `\u{E000}${code.push(text) - 1}\u{E000}`,
    );
  return withoutMarkup(body)
    .replace(/\u{E000}(\d+)\u{E000}/gu, (_, n) => code[Number(n)] ?? '')
    .replace(/[\u{E000}-\u{E00F}]/gu, '')
    .replace(/\u{E010}/gu, '*');
}

/** Of a fenced block: a chart's words; code without the options of its tool, and without a chunk that its tool never shows. */
function codeWords(info: string, text: string): string {
  if (/^\s*chart\b/.test(info)) return chartWords(text);
  if (!/^\s*\{[a-z]/i.test(info)) return text;
  if (/include *= *F/.test(info) || /^#\| include: false/m.test(text)) return '';
  return text.replace(/^(?:#|\/\/|--|%%)\|.*$/gm, '');
}

/** Of a chart's block: title, unit and source, and its data; a file's name and what is asked of the drawing are not shown. */
function chartWords(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const key = /^([a-z]+):(?:[ \t]+(.*))?$/i.exec(line);
      if (key) return /^(?:title|unit|source)$/i.test(key[1] as string) ? decodeEntities(key[2] ?? '') : '';
      if (/^[ \t]*\|?[ \t:|-]+\|?[ \t]*$/.test(line)) return '';
      const cells = line.split(/(?<!\\)\||[;\t]/).map((cell) => cell.trim());
      // 'n/a' is a gap and no word; '5 812' is one number.
      return cells.map((cell) => (cell === 'n/a' ? '' : cell.replace(/(?<=\d)\s(?=\d{3}\b)/g, ''))).join('  ');
    })
    .join('\n');
}

function withoutMarkup(text: string): string {
  return decodeEntities(
    text
      .replace(/<!--.*?-->/gs, ' ')
      .replace(/%%.*?%%/gs, ' ')
      .replace(/<(script|style)\b.*?<\/\1>/gis, ' ')
      // A drawing's words are in its picture.
      .replace(/<svg\b.*?<\/svg>/gis, ' ')
      // Of a link to another note its own words are shown; of a callout its title.
      .replace(/(?<!!)\[\[[^\][|\n]*\|([^\][|\n]*)\]\]/g, '$1')
      .replace(/^([ \t>]*)\[!\w+\][+-]?(?=[ \t]+\S)/gm, '$1')
      .replace(/^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+\w+[ \t]+"([^"\n]*)"/gm, '$1$2')
      .replace(/\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{[^}]*\}\}/gs, ' ')
      .replace(/^[ \t>]*(?:[-*+][ \t]+)?:{2,}.*$/gm, ' ')
      .replace(/^<<<.*$/gm, ' ')
      .replace(/!\[(?:[^\][]|\[[^\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?(?:\{[^}]*\})?/g, ' ')
      .replace(/^[ \t]*\[(?!\^)[^\]]+\]:\s*\S.*$/gm, ' ')
      .replace(/\[\^[^\]]+\]:?/g, ' ')
      .replace(/^([ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX]\][ \t]/gm, '$1')
      .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\{[^}]*\})?/g, '\u{E001}')
      .replace(/\]\[[^\]]*\]/g, '\u{E001}')
      .replace(/<((?:https?|mailto):[^>\s]+|[\w.+-]+@[\w.-]+)>/g, ' $1 ')
      .replace(/<\/?[a-zA-Z][^<>]*>/g, (tag) =>
        /^<\/?(b|i|em|strong|a|code|span|kbd|u|s|del|ins|mark|small|abbr)\b/i.test(tag) ? '' : ' ',
      )
      .replace(/\{[#.][^}\n]*\}|\{[\w-]+=[^}\n]*\}/g, ' ')
      .replace(/^[ \t>]*\d+[.)][ \t]+/gm, ' ')
      .replace(/\\\*/g, '\u{E010}') // an asterisk that is meant
      .replace(/\\([^\w\s])/g, '$1')
      .replace(/~~|`/g, '')
      .replace(/[~^]/g, ' ')
      .replace(/(?<![\p{L}\p{N}])[_*]+|[_*]+(?![\p{L}\p{N}])/gu, ''),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  larr: '←',
  rarr: '→',
  times: '×',
  lrm: '',
  rlm: '',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (entity, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : ' ';
    }
    return named[name] ?? entity;
  });
}
