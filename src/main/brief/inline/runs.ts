import type { Inline, TextRun } from '../../../shared/model/brief.js';
import type { Mark } from './pieces.js';
import { setTypography } from './typography.js';

/** A run before typography and before its neighbours are known. */
export interface LooseRun {
  readonly run: Inline;
  /** What the run will say; '' for what is no text. */
  text: string;
  /** Code, formulas, addresses and escaped signs: typography leaves them alone. */
  readonly verbatim: boolean;
}

export const markNames: readonly Mark[] = [
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
  if (a.link !== b.link) return false;
  for (const mark of markNames) if (a[mark] !== b[mark]) return false;
  return true;
}

/** Sets the typography, and makes one run of neighbours of one look; the runs given are not used again. */
export function joinRuns(runs: readonly LooseRun[], language: string): Inline[] {
  // A break is a blank to quotation marks, a picture or a footnote mark a letter.
  if (runs.some((loose) => !loose.verbatim && /["']|--/.test(loose.text))) {
    for (const loose of runs) if (loose.run.type !== 'text') loose.text = loose.run.type === 'break' ? ' ' : '\u2060';
    setTypography(runs, language);
  }
  const joiner = new RunJoiner();
  for (const loose of runs) {
    if (loose.run.type === 'text') joiner.addText(loose.run, loose.text);
    else joiner.addOther(loose.run);
  }
  return joiner.finish();
}

/**
 * Blanks are collapsed, and none stand at the edges or around breaks. Texts are gathered as parts and joined once: a
 * string that grows by a letter at a time is copied as often.
 */
class RunJoiner {
  private readonly out: Inline[] = [];
  private look: TextRun | undefined;
  private parts: string[] = [];

  addOther(run: Exclude<Inline, TextRun>): void {
    this.flush();
    if (run.type === 'break') {
      trimEnd(this.out);
      if (this.out.length === 0) return; // a break with nothing before it breaks nothing
    }
    this.out.push(run);
  }

  addText(look: TextRun, source: string): void {
    let text = look.code ? source : source.replace(/[ \t\n\r]{2,}|[\t\n\r]/g, ' ');
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
    if (last === undefined || last.type === 'break') return true;
    return last.type === 'text' && last.text.endsWith(' ') && !last.code;
  }

  private flush(): void {
    if (this.look && this.parts.length > 0) {
      const text = this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join('');
      this.out.push(text === this.look.text ? this.look : { ...this.look, text });
      this.parts = [];
    }
    this.look = undefined;
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
  if (last?.type !== 'text' || last.code || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}
