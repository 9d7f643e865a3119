import { withoutForbidden } from '../../../shared/characters.js';
import type { BriefMeta, ProseRule, SourceMeta } from '../../../shared/model/brief.js';
import type { Paper } from '../../../shared/model/handout.js';
import type { Report } from '../report.js';
import { readDate } from './dates.js';
import { languageNames } from './function-words.js';
import { guessLanguage } from './guess-language.js';
import { misspelledKey } from './misspelled.js';
import type { FrontMatter } from './yaml.js';

/** Keys that mean something here. All others are kept in `other`, and no deck ever has them. */
const knownKeys = new Set([
  'title',
  'subtitle',
  'author',
  'authors',
  'organization',
  'organisation',
  'institute',
  'date',
  'language',
  'lang',
  'classification',
  'template',
  'variant',
  'source',
  'sources',
  'footer',
  'agenda',
  'prose',
  'paper',
  'contact',
  'ask',
  'keywords',
]);

/**
 * Checks front matter key by key. A value of the wrong type is reported with its line and left out; the rest stands.
 *
 * @param body what the language is told by where nobody names it
 * @param today `YYYY-MM-DD`, for `date: today`
 * @param defaults what holds where the front matter says nothing
 */
export function readMeta(
  given: FrontMatter,
  body: string,
  report: Report,
  today?: string,
  defaults: Readonly<Record<string, string>> = {},
): BriefMeta {
  const matter = withDefaults(inSmallLetters(given), defaults);
  const reader = new Reader(matter, report);
  const named = reader.language();
  const language = named ?? languageOf(body, report);
  const date = reader.text('date');
  const printed = date === undefined ? undefined : readDate(date, language, today);
  const agenda = reader.choice('agenda', { on: 'on', off: 'off', true: 'on', false: 'off' } as const);
  const prose = reader.choice<ProseRule>('prose', { lead: 'lead', slide: 'slide', notes: 'notes' });
  const paper = reader.choice<Paper>('paper', { a4: 'a4', letter: 'letter' });
  const variant = reader.text('variant');
  const organization =
    reader.text('organization') ?? reader.text('organisation') ?? reader.list('institute').join('; ');
  const optional = {
    title: reader.text('title'),
    subtitle: reader.text('subtitle'),
    organization: organization || undefined,
    date: printed?.printed,
    isoDate: printed?.iso,
    classification: reader.text('classification'),
    template: reader.text('template'),
    variant,
    footer: reader.text('footer'),
    agenda,
    prose,
    paper,
  };
  for (const key of Object.keys(matter.values)) {
    const near = knownKeys.has(key) ? undefined : misspelledKey(key, knownKeys);
    if (near !== undefined) report('front-matter-key', matter.lines[key], { key, nearest: near });
  }
  const known = Object.keys(matter.lines).filter((key) => knownKeys.has(key));
  return {
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional),
    authors: [...reader.people('author'), ...reader.people('authors')],
    language,
    sources: [...reader.sources('source', language, today), ...reader.sources('sources', language, today)],
    contact: reader.list('contact'),
    ask: reader.list('ask'),
    keywords: reader
      .list('keywords')
      .flatMap((entry) => entry.split(/[,;]\s*/))
      .filter(Boolean),
    other: Object.fromEntries(Object.entries(matter.values).filter(([key]) => !knownKeys.has(key))),
    lines: Object.fromEntries(known.map((key) => [key, matter.lines[key] as { from: number; to: number }])),
  } as BriefMeta;
}

/** The language that the text is in, which is said where it is not the usual one; English where that is not clear. */
function languageOf(body: string, report: Report): string {
  const guessed = guessLanguage(body) ?? 'en';
  if (guessed !== 'en') {
    report('language-guessed', { from: 1, to: 1 }, { language: languageNames[guessed] ?? guessed, tag: guessed });
  }
  return guessed;
}

/** `Title:` is what `title:` is, unless both are there: a marking must not be lost for its capital. */
function inSmallLetters({ values, lines }: FrontMatter): FrontMatter {
  const nameOf = (key: string): string => {
    const small = key.toLowerCase();
    return knownKeys.has(small) && !(small in values) ? small : key;
  };
  const renamed = <Value>(entries: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(entries).map(([key, value]) => [nameOf(key), value]));
  return { values: renamed(values), lines: renamed(lines) };
}

/** Keys that have several spellings. */
const spellings: readonly (readonly string[])[] = [
  ['organization', 'organisation', 'institute'],
  ['language', 'lang'],
];

/** All spellings of a key, itself among them. */
export function spellingsOf(key: string): readonly string[] {
  return spellings.find((keys) => keys.includes(key)) ?? [key];
}

function withDefaults({ values, lines }: FrontMatter, defaults: Readonly<Record<string, string>>): FrontMatter {
  // A default must not stand beside what the front matter says in another spelling.
  const isSaid = (key: string): boolean => spellingsOf(key).some((each) => (values[each] ?? '') !== '');
  const missing = Object.entries(defaults).filter(([key]) => !isSaid(key));
  return missing.length === 0 ? { values, lines } : { values: { ...values, ...Object.fromEntries(missing) }, lines };
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one key at a time and reports what is of another type. */
class Reader {
  constructor(
    private readonly matter: FrontMatter,
    private readonly report: Report,
  ) {}

  private value(key: string): unknown {
    return this.matter.values[key] ?? undefined;
  }

  private wrong(key: string, wanted: string): undefined {
    this.report('front-matter-type', this.matter.lines[key], { key, wanted });
    return undefined;
  }

  /** One line of text; numbers and truth values are text too (`title: 1984`). Blank is absent. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.length === 1) return plain(value[0]) ?? this.wrong(key, 'one line of text');
    return plain(value) ?? (value === '' ? undefined : this.wrong(key, 'one line of text'));
  }

  choice<Value extends string>(key: string, choices: Readonly<Record<string, Value>>): Value | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const found = choices[String(value).toLowerCase()];
    return found ?? this.wrong(key, [...new Set(Object.values(choices))].join(' or '));
  }

  language(): string | undefined {
    const key = this.value('language') === undefined ? 'lang' : 'language';
    const value = this.value(key);
    if (value === undefined) return undefined;
    const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
    // Three letters at most: 'german' is a name, no tag, though BCP 47 would let it through as a reserved one.
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) {
      return this.wrong(key, 'a language tag such as en, fr or de-AT');
    }
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      return this.wrong(key, 'a language tag such as en, fr or de-AT');
    }
  }

  /** A text, or a list of texts, or a mapping whose values are the entries. */
  list(key: string): string[] {
    const value = this.value(key);
    if (value === undefined || value === '') return [];
    const entries = Array.isArray(value) ? value : isMapping(value) ? Object.values(value) : [value];
    const texts = entries.map(plain);
    if (texts.includes(undefined)) this.wrong(key, 'a text or a list of texts');
    return texts.filter((text) => text !== undefined);
  }

  /** Names; Pandoc's and Quarto's mappings give `name`. Semicolons part the names of one line. */
  people(key: string): string[] {
    const value = this.value(key);
    if (value === undefined || value === '') return [];
    const names = (Array.isArray(value) ? value : [value]).flatMap((entry) => {
      const name = isMapping(entry) ? personName(entry) : plain(entry);
      if (name === undefined) this.wrong(key, 'a name or a list of names');
      return name?.split(/;\s*/).filter(Boolean) ?? [];
    });
    return names;
  }

  sources(key: string, language: string, today?: string): SourceMeta[] {
    const value = this.value(key);
    if (value === undefined || value === '') return [];
    return (Array.isArray(value) ? value : [value]).flatMap((entry) => {
      const source = isMapping(entry) ? sourceOf(entry, language, today) : sourceOfText(plain(entry));
      if (source === undefined) this.wrong(key, 'a title, an address, or title, publisher, author, date and url');
      return source ? [source] : [];
    });
  }
}

function plain(value: unknown): string | undefined {
  // YAML can escape what no document holds.
  if (typeof value === 'string') return withoutForbidden(value).trim().replace(/\s+/g, ' ') || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

function personName(entry: Mapping): string | undefined {
  if (isMapping(entry.name)) {
    return [plain(entry.name.given), plain(entry.name.family)].filter(Boolean).join(' ') || plain(entry.name.literal);
  }
  return plain(entry.name) ?? plain(entry.literal);
}

function sourceOf(entry: Mapping, language: string, today?: string): SourceMeta | undefined {
  const first = (...keys: string[]) => keys.map((key) => plain(entry[key])).find((text) => text !== undefined);
  const author = entry.author ?? entry.authors;
  const authors = Array.isArray(author) ? author.map(plain).filter(Boolean).join(', ') || undefined : plain(author);
  const date = first('date', 'published');
  const all = {
    title: first('title', 'name'),
    publisher: first('publisher', 'site', 'journal', 'newspaper'),
    author: authors,
    date: date === undefined ? undefined : readDate(date, language, today).printed,
    url: first('url', 'link', 'href'),
  };
  const source = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as SourceMeta;
  return Object.keys(source).length > 0 ? source : undefined;
}

function sourceOfText(text: string | undefined): SourceMeta | undefined {
  if (text === undefined) return undefined;
  const link = /^\[(.+)\]\((\S+)\)$/.exec(text);
  if (link) return { title: link[1] as string, url: link[2] as string };
  const address = /^<?((?:https?:\/\/|www\.)\S+?)>?$/i.exec(text);
  return address ? { url: address[1] as string } : { title: text };
}
