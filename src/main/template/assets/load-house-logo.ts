/** The logo that a template.yaml beside a PowerPoint file names, read and measured. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import type { HouseLogo } from '../adopt/artwork/logo.js';
import { isAsset } from '../format/assets.js';
import type { TemplateData } from '../format/format.js';
import type { LogoData } from '../format/picture-format.js';
import type { Where } from './load-assets.js';
import { loadPictures, pictureKey } from './load-pictures.js';

export interface LoadedLogo {
  readonly logo?: HouseLogo;
  /** Paths of the files. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type LogoMap = Exclude<LogoData, string | { asset: string }>;

/** What a logo on a master cannot be told, with why. */
const onMaster = {
  dark: 'the logo stands once, on the master',
  clear: 'text keeps off the logo as off the artwork of the file',
  on: 'the logo stands on the master, for all layouts',
} as const;

export async function loadHouseLogo({ logo, name }: TemplateData, where: Where): Promise<LoadedLogo> {
  if (logo === undefined || logo === 'none') return { files: [], diagnostics: [] };
  const said: LogoMap = isAsset(logo) ? { file: logo } : logo;
  const { file, alt, at, height, width, inset } = said;
  if (file === undefined) return { files: [], diagnostics: [missing(where)] };
  const { pictures, files, diagnostics } = await loadPictures({ logo: { file } }, where);
  const picture = pictures.get(pictureKey(file));
  const inSteps =
    typeof height === 'object'
      ? [{ key: 'logo.height', reason: 'there are no steps of a grid beside a PowerPoint file: say points' }]
      : [];
  const refused = [
    ...Object.entries(onMaster).flatMap(([key, reason]) =>
      said[key as keyof typeof onMaster] === undefined ? [] : [{ key: `logo.${key}`, reason }],
    ),
    ...inSteps,
  ].map((values) => diagnostic('package-key-refused', where(values.key), values));
  return {
    ...(picture
      ? {
          logo: {
            picture,
            alt: alt ?? name ?? 'Logo',
            ...(at === undefined ? {} : { at }),
            ...(typeof height === 'number' ? { height } : {}),
            ...(width === undefined ? {} : { width }),
            ...(inset === undefined ? {} : { inset: typeof inset === 'number' ? { x: inset, y: inset } : inset }),
          },
        }
      : {}),
    files: [...files.keys()],
    diagnostics: [...diagnostics, ...refused],
  };
}

function missing(where: Where): Diagnostic {
  return diagnostic('template-value-missing', where('logo'), { key: 'logo.file' });
}
