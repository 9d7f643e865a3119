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

/** A quotation's text that begins with such a label, `Note: …`, `**Warning:** …`, or `**Tip**` on a line of its own. */
export interface LabelledText {
  readonly kind: AdmonitionKind;
  /** As it is written. */
  readonly label: string;
  readonly body: string;
  /** Where the body begins in the text. */
  readonly from: number;
}

const labelled =
  /^[ \t]*((?:\p{Extended_Pictographic}\ufe0f?[ \t]*)?)([*_]{1,3})?([A-Z][A-Za-z]+(?: [A-Za-z]+)?)[ \t]*([:：]?)([*_]{1,3})?[ \t]*([:：]?)(?=\s)\s*/u;

/** What writers call the sentence that is to be remembered. */
const remembered = /^(?:key )?(?:takeaways?|points?|messages?|findings?)$|^(?:bottom line|in short)$/i;

/**
 * The label and the rest of a text that writers indent who know no `[!NOTE]`: a remark of theirs, and nobody's words. None where the name
 * says more than its kind ('Question: …' may be asked by somebody), or stands for nothing.
 */
export function labelledText(text: string): LabelledText | undefined {
  const [head = '', sign = '', mark, words = '', colon, closing, late] = labelled.exec(text) ?? [];
  const kind = remembered.test(words) ? { kind: 'important' as const } : admonitionKind(words);
  const label = `${sign}${words}`;
  if (!kind || kind.name !== undefined || (closing !== undefined && closing !== mark)) return undefined;
  const alone = closing !== undefined && head.includes('\n');
  if (!colon && !late && !alone) return undefined;
  // In '**Note: all of it is bold**' the marks go on behind the label.
  const rest = text.slice(head.length);
  const body = mark && !closing ? `${mark}${rest}` : rest;
  return rest.trim() === '' ? undefined : { kind, label, body, from: head.length };
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
