/** The part of the format that names pictures: the logo, decoration and backgrounds. */
import { layoutIds } from '../../../shared/model/index.js';
import type { Asset } from './assets.js';
import type { Schema, ValueOf } from './schema.js';
import { choice, key, list, named, number, object, scalar, shortOr, text } from './schema.js';
import { needed } from './shape.js';
import { asset, color, fillKinds } from './values.js';

/** A picture, and where wanted the one that takes its place on dark grounds. */
export const picture = named(
  'picture',
  shortOr(
    asset,
    object({
      file: key("PNG, JPEG, GIF or SVG in the template's folder, at most 10 MB", asset, needed),
      dark: key('The file that takes its place on dark grounds', asset, 'the same file'),
    }),
  ),
);
export type PictureData = ValueOf<typeof picture>;

/** The ground of slides: as any fill, or a picture over the whole slide with a veil of colour on it. */
export const background = named(
  'background',
  shortOr(
    text,
    object({
      ...fillKinds,
      picture: key('A picture behind everything', picture, 'none'),
      fit: key(
        'Whether the picture is cut to the proportions of the slide or pulled to them',
        choice(['cover', 'stretch']),
        {
          word: 'cover',
        },
      ),
      scrim: key('A veil of colour over the picture, with an alpha', color, 'none'),
    }),
  ),
);
export type BackgroundData = ValueOf<typeof background>;

const anchors = ['top-left', 'top', 'top-right', 'left', 'right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export type PictureAnchor = (typeof anchors)[number];

const otherAnchors = '^(?:top|bottom)[- ](?:left|right)$|^(?:left|right)[- ](?:top|bottom)$';

/** A corner, or the middle of an edge; 'top right' and 'right top' are as good as 'top-right'. */
export const pictureAnchor: Schema<PictureAnchor> = scalar(
  `one of ${anchors.join(', ')}`,
  { anyOf: [{ enum: anchors }, { type: 'string', pattern: otherAnchors }] },
  (value) => {
    const words = typeof value === 'string' ? value.split(/[- ]/) : [];
    return anchors.find((anchor) => anchor === words.join('-') || anchor === words.toReversed().join('-'));
  },
);

/** Points, or steps of the grid. */
export interface Steps {
  readonly steps: number;
}
const stepsPattern = '^\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*steps?\\s*$';
const pointsOrSteps: Schema<number | Steps> = scalar(
  "a number from 6 to 400 (pt), or steps of the grid such as '4 steps'",
  {
    anyOf: [
      { type: 'number', minimum: 6, maximum: 400 },
      { type: 'string', pattern: stepsPattern },
    ],
  },
  (value) => {
    const steps = typeof value === 'string' ? new RegExp(stepsPattern).exec(value) : null;
    if (steps) return { steps: Number(steps[1]) };
    return typeof value === 'number' && value >= 6 && value <= 400 ? value : undefined;
  },
);

/** Where a logo stands when nothing is said, and how large it is. */
export const usualLogo = {
  at: 'top-right',
  /** Stands in the line of kicker and marking without touching a title. */
  height: 24, // pt
  /** The widest part of a slide that it takes: a long name is set lower. */
  width: 0.3,
  clear: 12, // pt
} as const;

const distance = number(0, 400, 'pt');
const logoPlace = {
  at: key('The corner, or the edge in whose middle it stands', pictureAnchor, { word: usualLogo.at }),
  height: key('Its height; its width follows', pointsOrSteps, usualLogo.height),
  width: key('Its largest width: a wider one is set lower', number(6, 4032, 'pt'), "30% of the slide's width"),
  inset: key(
    "Distance from the slide's edges: one for both, or each",
    shortOr(
      distance,
      object({
        x: key('From the left or right edge', distance, "the grid's margin"),
        y: key('From the upper or lower edge', distance, "the grid's margin"),
      }),
    ),
    "the grid's margins",
  ),
} as const;

/** What a layout says over the logo's place. */
export const layoutLogo = named('logoPlace', shortOr(choice(['none']), object(logoPlace)));
export type LayoutLogoData = ValueOf<typeof layoutLogo>;

/** 'none' takes away what another template has. */
const logoFile: Schema<Asset | 'none'> = scalar(
  "a picture in the template's folder, or none",
  { type: 'string', pattern: '\\S' },
  (value) => {
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    return value === 'none' ? 'none' : { asset: value.trim().replaceAll('\\', '/'), folder: '' };
  },
);
export const logo = shortOr(
  logoFile,
  object({
    file: key("PNG, JPEG, GIF or SVG in the template's folder, at most 10 MB", asset, needed),
    dark: key('The file for dark grounds', asset, 'the same file'),
    alt: key('Alternative text', text, "the template's name"),
    ...logoPlace,
    clear: key('Space beside it that nothing else comes into; half of it above and below', distance, usualLogo.clear),
    on: key('The layouts that it stands on', list(choice(layoutIds)), 'all'),
  }),
);
export type LogoData = ValueOf<typeof logo>;
