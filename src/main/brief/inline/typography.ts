/** Quotation marks and dashes as a language sets them. */
import { byLetters } from '../../../shared/letters.js';

interface Habits {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  /** What `--` between blanks becomes. */
  readonly dash: string;
}

const enDash = '–';
const emDash = '—';
const apostrophe = '’'; // the same in every language that has one

const habits = (marks: string, dash: string): Habits => {
  const [open, close, innerOpen, innerClose] = marks.split('|') as [string, string, string, string];
  return { open, close, innerOpen, innerClose, dash };
};

const english = habits('“|”|‘|’', enDash);
const german = habits('„|“|‚|‘', enDash);
const guillemets = habits('«|»|“|”', emDash);
const swedish = habits('”|”|’|’', enDash);
const polish = habits('„|”|«|»', enDash);
const slavic = habits('«|»|„|“', emDash);
const dutch = habits('“|”|‘|’', enDash);
const asIs: Habits = { ...habits('“|”|‘|’', emDash) };

/** By language, a more exact tag first. The marks are those of each language's common style guides. */
const byLanguage: Readonly<Record<string, Habits>> = {
  en: english,
  de: german,
  'de-CH': habits('«|»|‹|›', enDash),
  fr: habits('«\u00a0|\u00a0»|“|”', enDash),
  'fr-CH': habits('«\u202f|\u202f»|‹\u202f|\u202f›', enDash),
  ru: slavic,
  uk: slavic,
  be: slavic,
  bg: habits('„|“|‚|‘', emDash),
  sr: habits('„|“|‚|‘', emDash),
  hr: habits('„|“|‚|‘', enDash),
  es: guillemets,
  pt: habits('“|”|‘|’', emDash),
  'pt-PT': guillemets,
  it: habits('«|»|“|”', enDash),
  ca: guillemets,
  gl: guillemets,
  el: guillemets,
  tr: english,
  nl: dutch,
  sv: swedish,
  fi: swedish,
  nb: habits('«|»|‘|’', enDash),
  no: habits('«|»|‘|’', enDash),
  nn: habits('«|»|‘|’', enDash),
  da: habits('”|”|’|’', enDash),
  pl: polish,
  cs: german,
  sk: german,
  sl: german,
  et: german,
  lt: german,
  lv: habits('“|”|‘|’', enDash),
  is: german,
  hu: habits('„|”|»|«', enDash),
  ro: habits('„|”|«|»', enDash),
  fa: habits('«|»|“|”', emDash),
  ar: habits('“|”|‘|’', emDash),
  he: habits('“|”|‘|’', enDash),
  zh: asIs,
  'zh-TW': habits('「|」|『|』', emDash),
  'zh-Hant': habits('「|」|『|』', emDash),
  ja: habits('「|」|『|』', emDash),
  ko: asIs,
};

/** The habits of a BCP 47 tag: the tag itself, then shorter ones, then English. */
export function habitsOf(language: string): Habits {
  for (let tag = language; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = byLanguage[tag];
    if (found) return found;
  }
  return english;
}

/** A stretch of text of one paragraph; `verbatim` is code, a formula, an address or an escaped sign. */
export interface Stretch {
  text: string;
  readonly verbatim: boolean;
}

const opensAfter = /[\s\u00a0([{<\-–—/=|«„“‘‚¿¡]/u;
const wordChar = byLetters(String.raw`[\p{L}\p{M}\p{N}]`, 'u');
const cjk = byLetters(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');

/**
 * Sets straight quotation marks, apostrophes and `--`, `---` of one paragraph, in place. The stretches are read as one
 * text, so that a mark at the edge of a bold word knows its neighbours. Never touches verbatim stretches.
 */
export function setTypography(stretches: readonly Stretch[], language: string): void {
  if (!stretches.some((stretch) => !stretch.verbatim && /["']|--/.test(stretch.text))) return;
  const setter = new QuoteSetter(habitsOf(language));
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.verbatim || !/["']|--/.test(stretch.text)) setter.pass(stretch.text);
    else stretch.text = setter.set(stretch.text, firstCharacter(stretches, index + 1));
  }
}

function firstCharacter(stretches: readonly Stretch[], from: number): string {
  for (let index = from; index < stretches.length; index += 1) {
    const char = stretches[index]?.text[0];
    if (char !== undefined) return char;
  }
  return '';
}

/** Goes through one paragraph and knows what is open and what stood before. */
class QuoteSetter {
  private readonly open: ('"' | "'")[] = [];
  private before = '';

  constructor(private readonly marks: Habits) {}

  /** Text that stays as it is. */
  pass(text: string): void {
    this.before = text.at(-1) ?? this.before;
  }

  /** @param following the character after the text, '' at the end of the paragraph */
  set(source: string, following: string): string {
    let out = '';
    for (let at = 0; at < source.length; ) {
      const [set, length] = this.signAt(source, at, following);
      out += set;
      at += length;
      this.before = set.at(-1) ?? this.before;
    }
    return out;
  }

  private signAt(source: string, at: number, following: string): readonly [set: string, length: number] {
    const char = source[at] as string;
    if (char === "'") return [this.single(source, at, source[at + 1] ?? following), 1];
    if (char === '"') return [this.double(source[at + 1] ?? following), 1];
    if (char !== '-' || source[at + 1] !== '-') return [char, 1];
    const dashes = /^-+/.exec(source.slice(at))?.[0] ?? '--';
    return [
      setDash(dashes.length, this.before, source[at + dashes.length] ?? following, this.marks) ?? dashes,
      dashes.length,
    ];
  }

  private canOpen(after: string): boolean {
    const { before } = this;
    return (before === '' || opensAfter.test(before) || cjk(before).test(before)) && after !== '' && !/\s/.test(after);
  }

  private double(after: string): string {
    const { open, marks } = this;
    if (open.includes('"')) {
      while (open.pop() !== '"');
      return marks.close;
    }
    if (this.canOpen(after)) {
      open.push('"');
      return marks.open;
    }
    // An inch sign, or a closing mark whose opening one was typed otherwise.
    return /\d/.test(this.before) ? '"' : marks.close;
  }

  private single(source: string, at: number, after: string): string {
    const { open, marks, before } = this;
    // Between letters, and before cut-off years ('90s), it is an apostrophe whatever is open.
    if (wordChar(before).test(before) && wordChar(after).test(after) && !cjk(before).test(before)) return apostrophe;
    const canOpen = this.canOpen(after);
    if (canOpen && /^'\d\d(?:s|er)?\b/.test(source.slice(at, at + 6))) return apostrophe;
    if (canOpen && open.at(-1) !== "'" && hasClosing(source, at, "'")) {
      open.push("'");
      return marks.innerOpen;
    }
    if (open.at(-1) === "'") {
      open.pop();
      return marks.innerClose;
    }
    return /\d/.test(before) ? "'" : apostrophe; // 6' tall: a prime stays as typed
  }
}

/** Whether a single mark that could open is closed later in its stretch: else it is an apostrophe ('tis). */
function hasClosing(source: string, at: number, char: string): boolean {
  const rest = source.slice(at + 1, at + 400);
  return new RegExp(`[^\\s]${char}(?![\\p{L}\\p{N}])`, 'u').test(rest);
}

/** `---` is an em dash, `--` an en dash between words or digits, and the language's own dash between blanks. */
function setDash(length: number, before: string, after: string, marks: Habits): string | undefined {
  if (length > 3) return undefined;
  const spaced = (before === '' || /\s/.test(before)) && (after === '' || /\s/.test(after));
  // `--save`: an option of a command, not a dash.
  if (!spaced && (before === '' || /\s/.test(before))) return undefined;
  if (length === 3) return marks.dash === enDash && spaced ? (marks === english ? emDash : enDash) : emDash;
  return spaced ? marks.dash : enDash;
}
