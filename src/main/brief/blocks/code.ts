import type { Tokens } from 'marked';
import type { Attributes, Code } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { mergeAttributes, noAttributes, readAttributes } from '../attributes.js';
import { readChart } from '../chart/fence.js';
import type { FlowItem } from '../flow.js';
import type { Reading } from '../reading.js';
import { admonitionKind, calloutFlow } from './callout.js';
import { chunkOf } from './chunk.js';
import { takeAside } from './heading.js';
import { mathFlow } from './paragraph.js';

/** Languages whose code is a drawing to people; their tools need a browser or a server. */
const diagramLanguages = new Set(['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'd2', 'tikz', 'vega-lite']);

/** Questions to Obsidian's own data, which nobody but it can answer. */
const queryLanguages = new Set(['dataview', 'dataviewjs', 'tasks', 'query']);

/** A code block's info string, taken apart. */
interface Info {
  readonly language?: string;
  readonly attributes: Attributes;
  /** Pandoc's raw block: written for that format only. */
  readonly raw?: string;
  /** MyST's directive `{note}`. */
  readonly directive?: string;
  /** What follows a directive: its argument. */
  readonly rest?: string;
}

export function codeFlow(token: Tokens.Code, lines: Lines, reading: Reading): readonly FlowItem[] {
  const info = token.codeBlockStyle === 'indented' ? { attributes: noAttributes } : readInfo((token.lang ?? '').trim());
  const { context } = reading;
  if (info.raw !== undefined) {
    // Raw TeX is for other outputs; an equation in it is said on the slide like any other formula.
    if (isEquation(info.raw, token.text)) {
      return mathFlow({ type: 'math', raw: token.raw, text: token.text.trim() }, lines, reading);
    }
    context.tally.count('foreign-directives', lines, `{=${info.raw}}`);
    return [];
  }
  const kind = info.directive === undefined ? undefined : admonitionKind(info.directive);
  if (kind) return calloutFlow(kind, token.text, lines.from + 1, info.rest ?? '', lines, reading);
  const foreign = foreignName(info);
  if (foreign !== undefined) {
    context.tally.count('foreign-directives', lines, foreign);
    return [];
  }
  const chunk = token.codeBlockStyle === 'indented' ? undefined : chunkOf((token.lang ?? '').trim(), token.text);
  if (chunk?.hidden) {
    context.tally.count('foreign-directives', lines, 'include=FALSE');
    return [];
  }
  const text = (chunk?.text ?? token.text).replace(/\n+$/, '');
  const language = info.language ?? info.directive;
  const chart = language === 'chart' ? readChart(text, lines, info.attributes, reading) : undefined;
  if (chart) return [chart, ...takeAside(reading)];
  if (language !== undefined && diagramLanguages.has(language)) context.tally.count('diagrams', lines, language);
  const code: Code = {
    type: 'code',
    ...(language === undefined ? {} : { language }),
    text,
    attributes: info.attributes,
    lines,
  };
  return [code];
}

/** How a block is named in a message that only another tool can read; undefined for one that people can. */
function foreignName({ directive, language }: Info): string | undefined {
  if (directive !== undefined) {
    return /^(?:toctree|contents|include|literalinclude|bibliography|index)$/.test(directive)
      ? `{${directive}}`
      : undefined;
  }
  return language !== undefined && queryLanguages.has(language) ? language : undefined;
}

const equation =
  /^\s*(?:\$\$|\\\[|\\begin\{(?:align|alignat|array|cases|eqnarray|equation|gather|[bpvBV]?matrix|multline|split)\*?\})/;

function isEquation(format: string, text: string): boolean {
  return /^(?:tex|latex)$/.test(format) && equation.test(text);
}

/**
 * `js`, `js {1,3}`, `{.python filename="a.py"}`, `{r, echo=FALSE}`, `ts [a.ts] {all|4}`, `python title="a.py"`, `{=html}`,
 * `{note} Title`. What is neither a language nor an attribute says how another tool animates it, and is left out.
 */
function readInfo(info: string): Info {
  if (info === '') return { attributes: noAttributes };
  const raw = /^\{=([\w-]+)\}$/.exec(info);
  if (raw) return { attributes: noAttributes, raw: raw[1] as string };
  const braced = info.startsWith('{')
    ? readAttributes(info.replace(/^\{([\w-]+),/, '{$1 ').replace(/,\s*/g, ' '))
    : undefined;
  if (braced) {
    const [first, ...classes] = braced.attributes.classes;
    const directive = /^\{([\w:-]+)\}/.exec(info)?.[1];
    const attributes = { ...braced.attributes, classes };
    if (directive !== undefined) {
      return {
        attributes: { ...attributes, classes: [] },
        directive: directive.toLowerCase(),
        rest: info.slice(directive.length + 2).trim(),
      };
    }
    return { ...(first === undefined ? {} : { language: first.toLowerCase() }), attributes };
  }
  const word = /^[^\s{[,:]+/.exec(info)?.[0] ?? '';
  const rest = info.slice(word.length);
  let attributes = noAttributes;
  const brace = rest.indexOf('{');
  if (brace >= 0) {
    const read = readAttributes(rest, brace, 'forbidden');
    if (read) attributes = read.attributes;
  }
  for (const match of rest.matchAll(/\b([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))/g)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    attributes = mergeAttributes(attributes, { classes: [], values: { [(match[1] as string).toLowerCase()]: value } });
  }
  const filename = /\[([^\]]+)\]/.exec(rest)?.[1];
  if (filename !== undefined) attributes = mergeAttributes(attributes, { classes: [], values: { filename } });
  return { ...(word ? { language: word.replace(/^\./, '').toLowerCase() } : {}), attributes };
}
