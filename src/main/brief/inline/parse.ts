import type { Inline } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { readAttributes } from '../attributes.js';
import type { Context } from '../context.js';
import { countLines } from '../front-matter/split.js';
import { type BareAddress, findAddresses } from './addresses.js';
import { type Bracket, closeBracket } from './brackets.js';
import { isWide } from './characters.js';
import { withoutChatMarks } from './chat-marks.js';
import { CodeSpans } from './code-spans.js';
import { DelimiterStack, scanRun } from './delimiters.js';
import { readEntity } from './entities.js';
import { readForeign } from './foreign.js';
import { readFormula } from './formulas.js';
import { type OpenElement, readHtml } from './html.js';
import { absoluteUrl } from './links.js';
import { readInlineNote, readNoteMark } from './notes.js';
import { PieceList } from './pieces.js';
import { readWikiLink } from './wiki.js';

/** Everything that is no plain text ends a stretch of it. */
const plain = /[^\\`*_~=^[\]!<&${%\n]+/y;

/**
 * Reads the inline content of one block.
 *
 * @param source Markdown without block structure; line ends are soft breaks
 * @param line line of its first character in the file, from 1
 */
export function parseInlines(source: string, line: number, context: Context): Inline[] {
  return new InlineParser(withoutChatMarks(source, line, context), line, context).parse();
}

/** One pass over one block's text. The readers beside this file each know one construct and move `at` past it. */
export class InlineParser {
  at = 0;
  readonly list = new PieceList();
  readonly delimiters = new DelimiterStack(this.list);
  readonly brackets: Bracket[] = [];
  readonly elements: OpenElement[] = [];
  private readonly code: CodeSpans;
  private readonly addresses: readonly BareAddress[];
  private nextAddress = 0;

  constructor(
    readonly source: string,
    firstLine: number,
    readonly context: Context,
  ) {
    this.known = { position: 0, line: firstLine };
    this.code = new CodeSpans(source);
    this.addresses = findAddresses(source);
  }

  /** The line in the file of a position in the source. */
  linesAt(at: number): Lines {
    // Counted on from the last question, or back to it: a text of a million signs is not counted again for each link.
    const { position, line } = this.known;
    const between = countLines(this.source.slice(Math.min(at, position), Math.max(at, position)));
    this.known = { position: at, line: at >= position ? line + between : line - between };
    return { from: this.known.line, to: this.known.line };
  }

  private known: { readonly position: number; readonly line: number };

  parse(): Inline[] {
    while (this.at < this.source.length) this.step();
    this.delimiters.process(undefined);
    return this.list.finish(this.context.language);
  }

  private step(): void {
    const address = this.currentAddress();
    if (address?.from === this.at) {
      this.pushAddress(address);
      return;
    }
    plain.lastIndex = this.at;
    const text = plain.exec(this.source)?.[0];
    if (text !== undefined) {
      const end = Math.min(this.at + text.length, address?.from ?? Number.POSITIVE_INFINITY);
      this.list.pushText(this.source.slice(this.at, end));
      this.at = end;
      return;
    }
    const char = this.source[this.at] as string;
    const done = this.construct(char);
    if (!done) {
      this.list.pushText(char);
      this.at += 1;
    }
  }

  private construct(char: string): boolean {
    switch (char) {
      case '\\':
        return this.escape();
      case '\n':
        return this.lineEnd();
      case '`':
        return this.codeSpan();
      case '*':
      case '_':
      case '~':
      case '=':
        return this.delimiterRun();
      case '^':
        return readInlineNote(this) || this.script('^', 'superscript');
      case '[':
        return readWikiLink(this) || readNoteMark(this) || this.openBracket('[');
      case '!':
        return readWikiLink(this) || (this.source[this.at + 1] === '[' && this.openBracket('!['));
      case ']':
        return closeBracket(this);
      case '<':
        return this.angled() || readHtml(this);
      case '&':
        return this.entity();
      case '$':
        return readFormula(this);
      default:
        return readForeign(this);
    }
  }

  private escape(): boolean {
    const next = this.source[this.at + 1];
    if (next === '\n') {
      this.list.push({ type: 'break' });
      this.list.seal();
      this.at += 2;
      this.skipBlanks();
      return true;
    }
    if (next === undefined || !/[!-/:-@[-`{-~]/.test(next)) {
      // Pandoc: a backslash before a blank is a blank that does not break.
      if (next !== ' ') return false;
      this.list.pushText('\u00a0');
      this.at += 2;
      return true;
    }
    // An escaped sign stays as typed: no curly quote, no dash.
    this.list.push({ type: 'text', text: next, verbatim: true });
    this.list.seal();
    this.at += 2;
    return true;
  }

  private skipBlanks(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '\t') this.at += 1;
  }

  private lineEnd(): boolean {
    const hard = / {2,}$/.test(this.source.slice(Math.max(0, this.at - 8), this.at));
    const before =
      this.source
        .slice(Math.max(0, this.at - 16), this.at)
        .trimEnd()
        .at(-1) ?? '';
    this.at += 1;
    this.skipBlanks();
    if (hard) {
      this.list.push({ type: 'break' });
      this.list.seal();
    } else if (!(isWide(before) && isWide(this.source[this.at] ?? ''))) this.list.pushText(' ');
    return true;
  }

  private codeSpan(): boolean {
    const span = this.code.read(this.at);
    if (!span) {
      // Backticks without partner are text as a whole run.
      const run = /`+/y;
      run.lastIndex = this.at;
      const signs = run.exec(this.source)?.[0] ?? '`';
      this.list.pushText(signs);
      this.at += signs.length;
      return true;
    }
    this.at = span.end;
    const attributes = readAttributes(this.source, this.at);
    const raw = /\{=[\w-]+\}/y;
    raw.lastIndex = this.at;
    const rawFormat = raw.exec(this.source);
    if (rawFormat) {
      // Pandoc's raw inline: written for another format, printed in none of ours.
      this.context.tally.count('foreign-directives', this.linesAt(this.at), rawFormat[0]);
      this.at = raw.lastIndex;
      return true;
    }
    if (attributes) this.at = attributes.end;
    this.list.push({ type: 'text', text: span.text, verbatim: true, marks: ['code'] });
    this.list.seal();
    return true;
  }

  private delimiterRun(): boolean {
    const { source, at } = this;
    const char = source[at] as string;
    if (char === '~' && source[at + 1] !== '~' && source[at - 1] !== '~' && this.script('~', 'subscript')) return true;
    if (char === '=' && source[at + 1] !== '=') return false;
    const run = scanRun(source, at);
    const piece = this.list.push({ type: 'text', text: char.repeat(run.count) });
    this.list.seal();
    if (run.canOpen || run.canClose) this.delimiters.push({ ...run, piece });
    this.at += run.count;
    return true;
  }

  /** `H~2~O`, `x^2^`: Pandoc's, without blanks inside; and short, so that `5~6月和7~8月` stays as it is. */
  private script(sign: '~' | '^', mark: 'subscript' | 'superscript'): boolean {
    const pattern =
      sign === '~' ? /~([A-Za-z0-9α-ωΑ-Ω+\-−=().*]{1,20})~(?!~)/y : /\^([\p{L}\p{N}+\-−=().*†‡§]{1,20})\^/uy;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (!match) return false;
    this.list.push({ type: 'text', text: match[1] as string, marks: [mark] });
    this.list.seal();
    this.at = pattern.lastIndex;
    return true;
  }

  private openBracket(sign: '[' | '!['): boolean {
    const piece = this.list.push({ type: 'text', text: sign });
    this.list.seal();
    this.brackets.push({
      image: sign === '![',
      piece,
      bottom: this.delimiters.last,
      active: true,
      textFrom: this.at + sign.length,
    });
    this.at += sign.length;
    return true;
  }

  /** `<https://…>`, `<name@house.org>`. */
  private angled(): boolean {
    const pattern = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[A-Za-z0-9.-]+)>/y;
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.source)?.[1];
    if (text === undefined) return false;
    // Slidev and Vue name components `<carbon:arrow-right>`: no scheme that a deck could open.
    if (!/^(?:https?|mailto|ftp|tel|xmpp|irc|ssh|git|file|data):|^[^:]*@/i.test(text)) return false;
    const href = /^[^:]+@/.test(text) ? `mailto:${text}` : text;
    this.pushLinked(text, href);
    this.at = pattern.lastIndex;
    return true;
  }

  private currentAddress(): BareAddress | undefined {
    while ((this.addresses[this.nextAddress]?.from ?? Number.POSITIVE_INFINITY) < this.at) this.nextAddress += 1;
    return this.addresses[this.nextAddress];
  }

  private pushAddress(address: BareAddress): void {
    this.pushLinked(this.source.slice(address.from, address.to), address.href);
    this.at = address.to;
  }

  private pushLinked(text: string, href: string): void {
    const from = this.list.push({ type: 'text', text, verbatim: true });
    this.list.seal();
    // Inside a link's own text an address is text: links do not nest.
    const inLink = this.elements.some((element) => element.link);
    const url = inLink ? undefined : absoluteUrl(href);
    if (url !== undefined) this.list.link({ to: 'url', url }, from, from + 1);
  }

  private entity(): boolean {
    const entity = readEntity(this.source, this.at);
    if (!entity) return false;
    this.list.push({ type: 'text', text: entity.text, verbatim: true });
    this.list.seal();
    this.at = entity.end;
    return true;
  }
}
