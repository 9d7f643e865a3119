/** Where the front matter ends and the Markdown begins. */
export interface SplitSource {
  /** The YAML between the two rules, absent where there is none. Its first line is `yamlLine`. */
  readonly yaml?: string;
  /** Line of the first line of YAML, counted from 1. */
  readonly yamlLine: number;
  /** What follows. Its first line is `bodyLine`. */
  readonly body: string;
  readonly bodyLine: number;
  /** TOML between `+++` (Hugo), JSON: other tools' front matter, which is neither read nor printed. */
  readonly foreign?: string;
  /** True where keys follow a first `---` that nothing closes: front matter whose second line of dashes was forgotten. */
  readonly unclosed?: true;
}

/**
 * Cuts a source (LF line ends) in two. Front matter begins in the first line that is not blank, with `---`, and ends with
 * `---` or `...`. A first `---` before a blank line, or without an end, is a slide break and no front matter.
 */
export function splitFrontMatter(text: string): SplitSource {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const yamlLine = countLines(blank) + 2;
  const rest = text.slice(blank.length);
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(rest);
  if (toml) {
    return {
      yamlLine,
      body: rest.slice(toml[0].length),
      bodyLine: yamlLine - 1 + countLines(toml[0]),
      foreign: 'TOML',
    };
  }
  const open = /^---[ \t]*\n/.exec(rest);
  if (!open) return { yamlLine, body: text, bodyLine: 1 };
  const end = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
  const inner = rest.slice(open[0].length);
  if (/^[ \t]*(?:\n|$)/.test(inner)) return { yamlLine, body: text, bodyLine: 1 };
  const close = end.exec(inner);
  if (!close) {
    const isForgotten = beginsWithKey.test(inner);
    return { yamlLine, body: text, bodyLine: 1, ...(isForgotten ? { unclosed: true } : {}) };
  }
  const yaml = inner.slice(0, close.index);
  // Two slide breaks with a line of prose between them: no key in it.
  if (yaml.trim() !== '' && !/^[^\s#-][^\n]*:|^#|^\{/m.test(yaml)) return { yamlLine, body: text, bodyLine: 1 };
  const bodyStart = close.index + close[0].length;
  return { yaml, yamlLine, body: inner.slice(bodyStart), bodyLine: yamlLine + countLines(inner.slice(0, bodyStart)) };
}

/** A key that only front matter has, so that a sentence after a slide break is not taken for one. */
const beginsWithKey =
  /^(?:title|subtitle|authors?|date|lang(?:uage)?|classification|template|organi[sz]ation|sources?|marp|theme|format)[ \t]*:(?:[ \t]|\n|$)/i;

/** How many line ends a text has. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
