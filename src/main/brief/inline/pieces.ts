import type { Inline, InlinePicture, Link, TextRun } from '../../../shared/model/brief.js';
import { withLink } from './pictures.js';
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
    const joiner = new RunJoiner();
    for (const [index, run] of runs.entries()) {
      joiner.add(run.type === 'text' ? { ...run, text: stretches[index]?.text ?? run.text } : run);
    }
    return joiner.finish();
  }

  private runs(): LooseRun[] {
    const depth: Partial<Record<Mark, number>> = {};
    const links: Link[] = [];
    let active: readonly Mark[] = [];
    const out: LooseRun[] = [];
    for (const [index, piece] of this.pieces.entries()) {
      const changes = this.changes.get(index);
      if (changes) active = applyChanges(changes, depth, links);
      const run = runOf(piece, active, links.at(-1));
      if (run) out.push(run);
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

function runOf(piece: Piece, active: readonly Mark[], link: Link | undefined): LooseRun | undefined {
  if (piece.type === 'break' || piece.type === 'footnote') return piece;
  if (piece.type === 'picture') return link ? withLink(piece.picture, link) : piece.picture;
  if (piece.text === '') return undefined;
  const run: Writable<TextRun> = { type: 'text', text: piece.text };
  for (const mark of active) run[mark] = true;
  for (const mark of piece.marks ?? []) run[mark] = true;
  if (link) run.link = link;
  return { ...run, verbatim: piece.verbatim === true || run.code === true || run.formula === true };
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

function sameLook(a: Omit<TextRun, 'text'>, b: Omit<TextRun, 'text'>): boolean {
  return a.link === b.link && markNames.every((mark) => a[mark] === b[mark]);
}

/**
 * Neighbours of one look become one run; blanks are collapsed, and none stand at the edges or around breaks. Texts are
 * gathered as parts and joined once: a string that grows by a letter at a time is copied as often.
 */
class RunJoiner {
  readonly out: Inline[] = [];
  private look: Omit<TextRun, 'text'> | undefined;
  private parts: string[] = [];

  add(run: LooseRun): void {
    if (run.type === 'text') this.addText(run);
    else {
      this.flush();
      if (run.type === 'break') {
        trimEnd(this.out);
        if (this.out.length === 0) return; // a break with nothing before it breaks nothing
      }
      this.out.push(run);
    }
  }

  private addText({ verbatim, text: source, ...look }: TextRun & { readonly verbatim: boolean }): void {
    let text = verbatim && look.code ? source : source.replace(/[ \t\n\r]+/g, ' ');
    if (!look.code && text.startsWith(' ') && this.endsBlank()) text = text.slice(1);
    if (text === '') return;
    if (!this.look || !sameLook(this.look, look)) {
      this.flush();
      this.look = look;
    }
    this.parts.push(text);
  }

  /** Whether a blank here would be the second one, or stand at the start of a line. */
  private endsBlank(): boolean {
    const part = this.parts.at(-1);
    if (part !== undefined) return part.endsWith(' ') && !this.look?.code;
    const last = this.out.at(-1);
    return (
      last === undefined || last.type === 'break' || (last.type === 'text' && last.text.endsWith(' ') && !last.code)
    );
  }

  private flush(): void {
    if (this.look && this.parts.length > 0) this.out.push({ ...this.look, text: this.parts.join('') });
    this.look = undefined;
    this.parts = [];
  }

  finish(): Inline[] {
    this.flush();
    trimEnd(this.out);
    while (this.out.at(-1)?.type === 'break') {
      this.out.pop();
      trimEnd(this.out);
    }
    return this.out;
  }
}

function trimEnd(runs: Inline[]): void {
  const last = runs.at(-1);
  if (last?.type !== 'text' || last.code) return;
  const text = last.text.replace(/ $/, '');
  if (text === '') runs.pop();
  else if (text !== last.text) runs[runs.length - 1] = { ...last, text };
}
