/**
 * The kinds of layout that a house has under some name, and how well one of its layouts serves each: its type first, then its
 * make-up, then (where it has no type) its name, in any language (pptx-notes 5, point 8).
 */
import type { Box, LayoutId } from '../../../../shared/model/index.js';
import { within } from '../places/free-area.js';
import type { Placeholder } from '../text/placeholder.js';

export const archetypes = ['cover', 'section', 'content', 'two', 'comparison', 'title-only', 'picture-text'] as const;
export type Archetype = (typeof archetypes)[number];

/** A layout of the foreign master, as matching sees it. */
export interface Candidate {
  /** Part name. */
  readonly part: string;
  readonly name: string;
  /** ST_SlideLayoutType, where it is said. */
  readonly type: string | undefined;
  /** From 0, in the master's order. */
  readonly order: number;
  readonly fields: readonly Field[];
  /** The placeholder that carries the house's marking: none of `fields`. */
  readonly marking?: Field;
  /** Text that stands on the layout and on every slide of it. */
  readonly hasStaticText: boolean;
  /** The layout of ours that it is, in a deck that we made. */
  readonly ours?: LayoutId;
  /** PowerPoint's own id of the layout, which stays when it is renamed (`p14:creationId`). */
  readonly creationId?: string;
}

/** A placeholder with its frame, in points. */
export interface Field {
  readonly placeholder: Placeholder;
  readonly box: Box;
  readonly vertical: boolean;
  /** Its number of columns of text. */
  readonly columns: number;
  /** `box` is as high as the shape may grow, and not as it is drawn. */
  readonly grown?: true;
}

/** Types that say a kind outright (19.7.15). */
const types: Readonly<Record<Archetype, readonly string[]>> = {
  cover: ['title'],
  section: ['secHead'],
  content: ['obj', 'tx'],
  two: ['twoObj'],
  comparison: ['twoTxTwoObj'],
  'title-only': ['titleOnly'],
  'picture-text': ['picTx', 'objTx'],
};

/** Words in names of layouts, where there is no type: English, German, French, Spanish, Italian, Dutch, Russian, Polish, Chinese, Japanese. */
const names: Readonly<Record<Archetype, RegExp>> = {
  cover:
    /title slide|cover|titelfolie|deckblatt|diapositive de titre|couverture|portada|copertina|titeldia|титульн|okładk|标题幻灯片|封面|タイトル スライド|表紙/i,
  section:
    /section|divider|abschnitt|kapitel|trenn|intercalaire|sección|sezione|sectie|раздел|sekcj|节标题|章节|セクション/i,
  content:
    /title and (?:content|text)|titel und inhalt|titre et contenu|título y (?:objetos|contenido)|titolo e contenuto|inhalt|content|bullet|text|заголовок и объект|标题和内容|タイトルとコンテンツ/i,
  two: /two content|two column|zwei inhalte|zweispaltig|deux contenus|dos objetos|due contenuti|2 (?:content|column|spalt)|два объекта|两栏|2 つのコンテンツ/i,
  comparison: /compar|vergleich|сравнен|比较|比較/i,
  'title-only':
    /title only|nur titel|titre seul|sólo el título|solo titolo|alleen titel|только заголовок|仅标题|タイトルのみ/i,
  'picture-text': /picture|image|photo|bild|imagen|immagine|afbeelding|рисунок|图片|図/i,
};

/** A layout that calls itself a cover, in its type or its name. */
export function saysCover({ name, type }: Candidate): boolean {
  return types.cover.includes(type ?? '') || ((type === undefined || type === 'cust') && names.cover.test(name));
}

/** A cover or a divider, by its type or its name: its texts are meant to be short. */
export function saysShort({ name, type }: Pick<Candidate, 'name' | 'type'>): boolean {
  const kinds = ['cover', 'section'] as const;
  if (type !== undefined && type !== 'cust') return kinds.some((kind) => types[kind].includes(type));
  return kinds.some((kind) => names[kind].test(name));
}

const weights = {
  type: 5,
  otherType: -6,
  vertical: -8,
  staticText: -4,
  name: 3,
  otherName: -4,
  firstIsCover: 2,
  /** Below this nothing serves. */
  least: 3,
  /** For a title alone: a divider or a cover of that make-up (by its type, or where it has none by its name) has its title in the middle. */
  leastAlone: 6,
} as const;

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The layouts that can serve a kind, the best first; ties in the master's order. Empty where none can. */
export function rank(
  archetype: Archetype,
  candidates: readonly Candidate[],
  slide: { width: number; height: number },
): readonly Scored[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(archetype, candidate, slide) }))
    .filter(({ score }) => score >= (archetype === 'title-only' ? weights.leastAlone : weights.least))
    .sort((a, b) => b.score - a.score || a.candidate.order - b.candidate.order);
}

/** Layouts of ours that serve a kind: what they are is known, and need not be guessed from their make-up. */
const oursServing: Readonly<Record<Archetype, readonly LayoutId[]>> = {
  cover: ['title'],
  section: ['section'],
  content: ['bullets', 'text', 'numbered', 'table', 'chart', 'code'],
  two: ['columns', 'comparison'],
  comparison: ['comparison'],
  'title-only': ['timeline'],
  'picture-text': ['picture-text'],
};

/** As much as a type and the best make-up are worth together. */
const certain = 14;

function scoreOf(archetype: Archetype, candidate: Candidate, slide: { width: number; height: number }): number {
  if (candidate.ours) {
    const place = oursServing[archetype].indexOf(candidate.ours);
    return place < 0 ? Number.NEGATIVE_INFINITY : certain - place;
  }
  const makeUp = makeUpOf(archetype, candidate.fields, slide);
  if (makeUp === undefined) return Number.NEGATIVE_INFINITY;
  const type = meantType(candidate, slide);
  let score = makeUp;
  if (type === undefined) {
    if (names[archetype].test(candidate.name)) score += weights.name;
    else if (archetypes.some((other) => other !== archetype && names[other].test(candidate.name)))
      score += weights.otherName;
  } else if (types[archetype].includes(type)) score += weights.type;
  else if (archetypes.some((other) => types[other].includes(type))) score += weights.otherType;
  if (candidate.fields.some((field) => field.vertical)) score += weights.vertical;
  if (candidate.hasStaticText) score += weights.staticText;
  if (archetype === 'cover' && candidate.order === 0) score += weights.firstIsCover;
  return score;
}

/**
 * What a layout's type says; undefined for one of the person's own, and for a `tx` or `obj` that has no body: LibreOffice (7.4) and
 * some converters write these for whatever they have, covers and titles alone too.
 */
function meantType({ type, fields }: Candidate, slide: { width: number; height: number }): string | undefined {
  if (type === undefined || type === 'cust') return undefined;
  return types.content.includes(type) && makeUpOf('content', fields, slide) === undefined ? undefined : type;
}

/** A content placeholder under this share of the slide is a caption, not a body. */
export const bodyShare = 0.25;
/** In a layout of two, each has about half of a body. */
const halfShare = 0.12;

export function isContent({ placeholder }: Field): boolean {
  return placeholder.className === 'body' && placeholder.type !== 'subTitle' && placeholder.type !== 'pic';
}

export function areaOf({ box }: Field): number {
  return box.width * box.height;
}

/** What a layout is made of, counted. */
interface MakeUp {
  readonly titles: readonly Field[];
  readonly contents: readonly Field[];
  readonly pictures: number;
  readonly photos: readonly Field[];
  readonly subtitles: number;
  /** Contents that are a body; contents that are at least half of one. */
  readonly large: number;
  readonly halves: readonly Field[];
  /** There is a place for content under the title, or beside it. */
  readonly leavesRoom: boolean;
}

/** Of the slide's height under a title, or of its width beside one: with less the title stands in the middle, as on a divider. */
const roomShare = 0.42;

function leavesRoom({ x, y, width, height }: Box, slide: { width: number; height: number }): boolean {
  const beside = Math.max(x, slide.width - x - width);
  return slide.height - y - height >= roomShare * slide.height || beside >= roomShare * slide.width;
}

/** Up to 9 by how the layout is made; undefined where it cannot serve at all. */
function makeUpOf(
  archetype: Archetype,
  fields: readonly Field[],
  slide: { width: number; height: number },
): number | undefined {
  const area = slide.width * slide.height;
  const contents = fields.filter(isContent);
  const titles = fields.filter(({ placeholder }) => placeholder.className === 'title');
  const count = (type: string) => fields.filter(({ placeholder }) => placeholder.type === type).length;
  if (titles.length === 0) return undefined;
  return fits[archetype]({
    titles,
    contents,
    pictures: count('pic'),
    photos: fields.filter(({ placeholder }) => placeholder.type === 'pic'),
    subtitles: count('subTitle'),
    large: contents.filter((field) => areaOf(field) >= area * bodyShare).length,
    halves: contents.filter((field) => areaOf(field) >= area * halfShare),
    leavesRoom: titles.every(({ box }) => leavesRoom(box, slide)),
  });
}

const fits: Readonly<Record<Archetype, (made: MakeUp) => number | undefined>> = {
  cover: ({ titles, contents, photos, subtitles, large }) => {
    if (large > 1 || contents.length > 5) return undefined;
    const centred = titles.some(({ placeholder }) => placeholder.type === 'ctrTitle') ? 2 : 0;
    // Who, when and for whom, each in a text of its own; and a photograph that the title lies on, which a deck does not have.
    const spoilt = 2 * Math.max(0, contents.length - 3) + (photos.some(liesUnder(titles)) ? 8 : 0);
    return 3 + centred + (subtitles === 1 ? 4 : contents.length === 1 ? 1 : 0) - spoilt;
  },
  section: ({ contents, subtitles, pictures, large }) => {
    const texts = contents.length + subtitles;
    return pictures > 0 || texts > 2 || large > 0 ? undefined : 5 + (texts === 1 ? 4 : 0);
  },
  content: ({ contents, subtitles, pictures, large }) =>
    large === 1 && subtitles === 0 ? 9 - 2 * (contents.length - 1) - 2 * pictures : undefined,
  two: ({ contents, pictures, halves }) =>
    halves.length === 2 && sideBySide(halves) && arePeers(halves)
      ? 9 - (contents.length - 2) - 2 * pictures
      : undefined,
  comparison: ({ titles, contents, halves }) =>
    contents.length >= 4 &&
    halves.length >= 2 &&
    sideBySide(halves.slice(0, 2)) &&
    hasHeads(contents) &&
    !reachesInto(titles, contents)
      ? 9 - Math.abs(contents.length - 4)
      : undefined,
  'title-only': ({ contents, pictures, subtitles, halves, leavesRoom: hasRoom }) =>
    contents.length > 1 || halves.length > 0 || !hasRoom ? undefined : 9 - 3 * (contents.length + pictures + subtitles),
  'picture-text': ({ contents, pictures }) =>
    pictures === 1 && contents.length > 0 ? 9 - (contents.length - 1) : undefined,
};

/** A placeholder with most of a title upon it. */
function liesUnder(titles: readonly Field[]): (field: Field) => boolean {
  return ({ box }) =>
    titles.some((title) => {
      const shared = within(title.box, box);
      return shared.width > 0 && shared.height > 0 && shared.width * shared.height > 0.5 * areaOf(title);
    });
}

/** A title that inherits its master's place, on a layout whose heads were moved up into it: the one would be written over the other. */
function reachesInto(titles: readonly Field[], contents: readonly Field[]): boolean {
  return titles.some((title) =>
    contents.some(({ box }) => {
      const shared = within(title.box, box);
      return shared.width > 0 && shared.height > box.height / 3;
    }),
  );
}

/** Heads are lower than what they stand over: four contents of one height are a grid. */
function hasHeads(contents: readonly Field[]): boolean {
  const [, second, third] = [...contents].sort((a, b) => areaOf(b) - areaOf(a));
  return second !== undefined && third !== undefined && third.box.height <= 0.6 * second.box.height;
}

/** Two that begin at about one height and are about equally high: a caption beside its content is no second content. */
function arePeers([a, b]: readonly Field[]): boolean {
  if (!a || !b) return false;
  const lower = Math.min(a.box.height, b.box.height);
  return Math.abs(a.box.y - b.box.y) <= 0.15 * lower && Math.max(a.box.height, b.box.height) <= 1.3 * lower;
}

/** The two stand beside one another, whichever is named first. */
function sideBySide(fields: readonly Field[]): boolean {
  const [a, b] = [...fields].sort((one, other) => one.box.x - other.box.x);
  if (!a || !b) return false;
  const overlap = a.box.x + a.box.width - b.box.x;
  return overlap <= 0.1 * Math.min(a.box.width, b.box.width);
}
