import type { Block, Callout, CalloutKind, Inline } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { plainText } from '../inline/plain.js';
import type { Reading } from '../reading.js';
import { flowOf } from './convert.js';

/**
 * The names that tools give their callouts (GitHub, Obsidian, Docusaurus, Quarto, MkDocs, MyST), each as one of five kinds.
 * `named`: the name says more than its kind and becomes the label.
 */
const admonitions: Readonly<Record<string, { readonly kind: CalloutKind; readonly named?: true }>> = {
  note: { kind: 'note' },
  info: { kind: 'note' },
  information: { kind: 'note' },
  seealso: { kind: 'note' },
  abstract: { kind: 'note', named: true },
  summary: { kind: 'note', named: true },
  tldr: { kind: 'note', named: true },
  todo: { kind: 'note', named: true },
  example: { kind: 'note', named: true },
  question: { kind: 'note', named: true },
  help: { kind: 'note', named: true },
  faq: { kind: 'note', named: true },
  tip: { kind: 'tip' },
  hint: { kind: 'tip' },
  success: { kind: 'tip', named: true },
  check: { kind: 'tip' },
  done: { kind: 'tip' },
  important: { kind: 'important' },
  attention: { kind: 'important' },
  warning: { kind: 'warning' },
  caution: { kind: 'caution' },
  danger: { kind: 'caution' },
  error: { kind: 'caution' },
  failure: { kind: 'caution', named: true },
  fail: { kind: 'caution', named: true },
  missing: { kind: 'caution', named: true },
  bug: { kind: 'caution', named: true },
};

/** What a callout's name makes of it. */
export interface AdmonitionKind {
  readonly kind: CalloutKind;
  /** The name itself, where it says more than the kind. */
  readonly name?: string;
}

/** The kind that a name stands for, `callout-` before it or not; undefined for a name that is none. */
export function admonitionKind(name: string): AdmonitionKind | undefined {
  const key = name.toLowerCase().replace(/^(?:callout-|admonition-|alert-)/, '');
  const found = Object.hasOwn(admonitions, key) ? admonitions[key] : undefined;
  if (!found) return undefined;
  return found.named ? { kind: found.kind, name: key.charAt(0).toUpperCase() + key.slice(1) } : { kind: found.kind };
}

/** A callout of Markdown that is lexed only now (a comment's, an admonition's body). */
export function calloutFlow(
  kind: AdmonitionKind,
  body: string,
  bodyLine: number,
  title: string,
  lines: Lines,
  reading: Reading,
): FlowItem[] {
  const flow = flowOf(reading.lex(body), bodyLine, reading);
  return [makeCallout(kind, title === '' ? [] : reading.inlines(title, lines.from), flow, lines)];
}

/** Where no title is given, a heading that opens the body is it (Quarto, Pandoc). */
export function makeCallout(
  kind: AdmonitionKind,
  title: readonly Inline[],
  flow: readonly FlowItem[],
  lines: Lines,
): Callout {
  let label = title;
  let body = flow;
  const [first] = flow;
  if (label.length === 0 && first?.type === 'heading') {
    label = first.inlines;
    body = flow.slice(1);
  }
  if (label.length === 0 && kind.name !== undefined) label = [{ type: 'text', text: kind.name }];
  const blocks: readonly Block[] = blocksOf(body);
  return { type: 'callout', kind: kind.kind, ...(plainText(label) ? { label } : {}), blocks, lines };
}
