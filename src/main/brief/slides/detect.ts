/** The tools whose decks are read as their own slides. */
export type DeckTool = 'marp' | 'slidev' | 'reveal' | 'pandoc';

/** Front matter that only Slidev's decks have. */
const slidevKeys = [
  'drawings',
  'transition',
  'mdc',
  'comark',
  'highlighter',
  'lineNumbers',
  'colorSchema',
  'routerMode',
  'fonts',
  'layout',
  'background',
  'class',
  'addons',
  'themeConfig',
  'favicon',
  'canvasWidth',
];
const revealKeys = ['revealOptions', 'verticalSeparator', 'separator', 'notesSeparator', 'reveal'];
const pandocKeys = [
  'slide_level',
  'slide-level',
  'aspectratio',
  'revealjs-url',
  'beamer',
  'beamerarticle',
  'beameroption',
];
const pandocFormats =
  /^(?:revealjs|pptx|beamer|slidy|s5|dzslides|slideous)$|-(?:revealjs|pptx|beamer)$|_presentation$|^(?:xaringan::)?moon_reader$|^revealjs::/;

type Values = Readonly<Record<string, unknown>>;

/** Which tool a deck was written for; undefined for a brief. */
export function detectDeck(values: Values, body: string): DeckTool | undefined {
  if (values.marp === true || values.marp === 'true') return 'marp';
  const has = (keys: readonly string[]) => keys.some((key) => key in values);
  if (formatsOf(values).some((format) => pandocFormats.test(format)) || has(pandocKeys)) return 'pandoc';
  if (has(revealKeys)) return 'reveal';
  const separators = body.match(/^---[ \t]*$/gm)?.length ?? 0;
  if (separators === 0) return undefined;
  if (/^\s*<!--\s*\.(?:slide|element)\s*:/m.test(body) || /<!--\s*\.(?:slide|element)\s*:/.test(body)) return 'reveal';
  if ('theme' in values && typeof values.theme === 'string') return 'slidev';
  return has(slidevKeys) && /^---[ \t]*\n(?:[a-zA-Z][\w-]*:[^\n]*\n)+---[ \t]*$/m.test(body) ? 'slidev' : undefined;
}

/** `format` (Quarto) and `output` (R Markdown): a name, or names with settings. */
function formatsOf(values: Values): string[] {
  return [values.format, values.output, values.to].flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.map(String);
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  });
}

/** The slide level that the front matter gives, here or under its format (Quarto); undefined where it says nothing. */
export function givenSlideLevel(values: Values): number | undefined {
  const format = values.format;
  const nested =
    typeof format === 'object' && format !== null
      ? Object.values(format as Values).flatMap((entry) =>
          typeof entry === 'object' && entry !== null ? [(entry as Values)['slide-level']] : [],
        )
      : [];
  const level = [values.slide_level, values['slide-level'], ...nested]
    .map(Number)
    .find((value) => value >= 1 && value <= 6);
  if (level !== undefined) return level;
  // Quarto's own default; Pandoc looks at the document instead.
  return format !== undefined ? 2 : undefined;
}
