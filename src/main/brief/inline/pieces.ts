import type { Inline, InlinePicture, Link, TextRun } from '../../../shared/model/brief.js';
import { withLink } from './pictures.js';
import { joinRuns, type LooseRun, markNames } from './runs.js';

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

  /** Takes links off the pieces between `from` and `to`, where they begin after the one and end before or with the other. */
  unlink(from: number, to: number): void {
    for (let at = from + 1; at <= to; at += 1) {
      const changes = this.changes.get(at);
      if (changes?.some((change) => 'link' in change)) {
        this.changes.set(
          at,
          changes.filter((change) => !('link' in change)),
        );
      }
    }
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
    const depth: Partial<Record<Mark, number>> = {};
    const links: Link[] = [];
    let active: readonly Mark[] = [];
    const runs: LooseRun[] = [];
    for (let index = 0; index < this.pieces.length; index += 1) {
      const changes = this.changes.get(index);
      if (changes) active = applyChanges(changes, depth, links);
      const run = runOf(this.pieces[index] as Piece, active, links.at(-1));
      if (run) runs.push(run);
    }
    return joinRuns(runs, language);
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

function runOf(piece: Piece, active: readonly Mark[], link: Link | undefined): LooseRun | undefined {
  if (piece.type === 'break' || piece.type === 'footnote') return { run: piece, text: '', verbatim: true };
  if (piece.type === 'picture') {
    return { run: link ? withLink(piece.picture, link) : piece.picture, text: '', verbatim: true };
  }
  if (piece.text === '') return undefined;
  const run: Writable<TextRun> = { type: 'text', text: piece.text };
  for (const mark of active) run[mark] = true;
  if (piece.marks) for (const mark of piece.marks) run[mark] = true;
  if (link) run.link = link;
  return { run, text: piece.text, verbatim: piece.verbatim === true || run.code === true || run.formula === true };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
