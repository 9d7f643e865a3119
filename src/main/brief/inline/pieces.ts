import type { Inline, InlinePicture, Link, TextRun } from '../../../shared/model/brief.js';
import { setTypography } from './typography.js';

/** The marks a run can carry. */
export type Mark =
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'superscript'
  | 'subscript'
  | 'underline'
  | 'highlight'
  | 'formula';

/** A stretch of what was read, before it is known which marks end up around it. */
export type Piece =
  | { readonly type: 'text'; text: string; readonly verbatim?: boolean; readonly marks?: readonly Mark[] }
  | { readonly type: 'break' }
  | { readonly type: 'footnote'; readonly label: string }
  | { readonly type: 'picture'; readonly picture: InlinePicture };

type Change = { readonly mark: Mark; readonly by: 1 | -1 } | { readonly link: Link | null };

/**
 * Pieces in order, and the marks that begin or end before each. Marks are kept as changes rather than on the pieces, so
 * that nested emphasis costs one step a mark, not one a piece: time stays linear in the text.
 */
export class PieceList {
  readonly pieces: Piece[] = [];
  private readonly changes = new Map<number, Change[]>();

  get length(): number {
    return this.pieces.length;
  }

  push(piece: Piece): number {
    this.pieces.push(piece);
    return this.pieces.length - 1;
  }

  /** Adds text to the last piece where that is plain text too. */
  pushText(text: string): void {
    const last = this.pieces.at(-1);
    if (last?.type === 'text' && !last.verbatim && !last.marks && this.closed !== this.pieces.length) last.text += text;
    else this.pieces.push({ type: 'text', text });
  }

  /** Text after this point begins a piece of its own: marks and brackets stand at the edges of pieces. */
  seal(): number {
    this.closed = this.pieces.length;
    return this.pieces.length;
  }

  private closed = 0;

  /** The mark lies on the pieces from `from` (inclusive) to `to` (exclusive). */
  mark(mark: Mark, from: number, to: number): void {
    if (from >= to) return;
    this.change(from, { mark, by: 1 });
    this.change(to, { mark, by: -1 });
    this.seal();
  }

  link(link: Link, from: number, to: number): void {
    if (from >= to) return;
    this.change(from, { link });
    this.change(to, { link: null });
    this.seal();
  }

  private change(at: number, change: Change): void {
    const list = this.changes.get(at);
    if (list) list.push(change);
    else this.changes.set(at, [change]);
  }

  /** Takes away the pieces from `from` on, with the marks among them: they became a picture's alternative text. */
  cut(from: number): readonly Piece[] {
    const removed = this.pieces.splice(from);
    for (let at = from + 1; at <= from + removed.length; at += 1) this.changes.delete(at);
    this.closed = from;
    return removed;
  }

  /** Runs with their marks, typography done, white space collapsed, empty ones left out. */
  finish(language: string): Inline[] {
    const runs = this.runs();
    const stretches = runs.map((run) => ({
      text: run.type === 'text' ? run.text : run.type === 'break' ? ' ' : '\u2060',
      verbatim: run.type !== 'text' || run.verbatim,
    }));
    setTypography(stretches, language);
    return joinRuns(
      runs.map((run, index) => (run.type === 'text' ? { ...run, text: stretches[index]?.text ?? run.text } : run)),
    );
  }

  private runs(): LooseRun[] {
    const depth: Partial<Record<Mark, number>> = {};
    const links: Link[] = [];
    let active: readonly Mark[] = [];
    const out: LooseRun[] = [];
    for (const [index, piece] of this.pieces.entries()) {
      const changes = this.changes.get(index);
      if (changes) active = applyChanges(changes, depth, links);
      const link = links.at(-1);
      if (piece.type === 'break' || piece.type === 'footnote') out.push(piece);
      else if (piece.type === 'picture') out.push(link ? { ...piece.picture, link } : piece.picture);
      else if (piece.text !== '') {
        const run: Writable<TextRun> = { type: 'text', text: piece.text };
        for (const mark of active) run[mark] = true;
        for (const mark of piece.marks ?? []) run[mark] = true;
        if (link) run.link = link;
        out.push({ ...run, verbatim: piece.verbatim === true || run.code === true || run.formula === true });
      }
    }
    return out;
  }
}

/** Marks and links as they are after some changes; returns the marks that lie on what follows. */
function applyChanges(
  changes: readonly Change[],
  depth: Partial<Record<Mark, number>>,
  links: Link[],
): readonly Mark[] {
  for (const change of changes) {
    if ('mark' in change) depth[change.mark] = (depth[change.mark] ?? 0) + change.by;
    else if (change.link) links.push(change.link);
    else links.pop();
  }
  return markNames.filter((mark) => (depth[mark] ?? 0) > 0);
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type LooseRun = (TextRun & { readonly verbatim: boolean }) | Exclude<Inline, TextRun>;

const markNames: readonly Mark[] = [
  'strong',
  'emphasis',
  'strike',
  'code',
  'superscript',
  'subscript',
  'underline',
  'highlight',
  'formula',
];

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.link === b.link && markNames.every((mark) => a[mark] === b[mark]);
}

/** Neighbours of one look become one run; blanks are collapsed and do not stand at the edges or around breaks. */
function joinRuns(runs: readonly LooseRun[]): Inline[] {
  const out: Inline[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.type !== 'text') {
      if (run.type === 'break') {
        trimEnd(out);
        if (out.length === 0) continue; // a break with nothing before it breaks nothing
      }
      out.push(run);
      continue;
    }
    const { verbatim, ...rest } = run;
    let text = verbatim && run.code ? run.text : run.text.replace(/[ \t\n\r]+/g, ' ');
    const blankBefore =
      last === undefined || last.type === 'break' || (last.type === 'text' && / $/.test(last.text) && !last.code);
    if (blankBefore && !run.code) text = text.replace(/^ /, '');
    if (text === '') continue;
    if (last?.type === 'text' && sameLook(last, rest)) out[out.length - 1] = { ...last, text: last.text + text };
    else out.push({ ...rest, text });
  }
  trimEnd(out);
  while (out.at(-1)?.type === 'break') {
    out.pop();
    trimEnd(out);
  }
  return out;
}

function trimEnd(runs: Inline[]): void {
  const last = runs.at(-1);
  if (last?.type !== 'text' || last.code) return;
  const text = last.text.replace(/ +$/, '');
  if (text === '') runs.pop();
  else if (text !== last.text) runs[runs.length - 1] = { ...last, text };
}
