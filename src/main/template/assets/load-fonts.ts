/** Font files of a template: what they are, and how wide they run. */
import { type DiagnosticCode, diagnostic } from '../../../shared/diagnostics/index.js';
import { type Diagnostic, type FaceFile, type FamilyTables, standIns } from '../../../shared/model/index.js';
import { readFont } from '../../fonts/index.js';
import type { Asset } from '../format/assets.js';
import type { TemplateData } from '../format/format.js';
import type { FontData } from '../format/theme.js';
import { maxFontSize } from '../limits.js';
import { widthsOf } from './keep-widths.js';
import type { Where } from './load-assets.js';
import { type AssetFile, isDiagnostic, readAsset } from './read-asset.js';

export interface LoadedFonts {
  readonly faces: readonly FaceFile[];
  /** Widths by family; a style without a file has those of the nearest one. */
  readonly widths: Readonly<Record<string, FamilyTables>>;
  readonly diagnostics: readonly Diagnostic[];
}

type FontMap = Exclude<FontData, string>;

const roles = ['heading', 'body', 'mono'] as const;

/** The styles in the order of `faceIndex`. */
const styles = [
  { key: 'regular', bold: false, italic: false },
  { key: 'bold', bold: true, italic: false },
  { key: 'italic', bold: false, italic: true },
  { key: 'bold-italic', bold: true, italic: true },
] as const;

export async function loadFonts(data: TemplateData, where: Where, cache: string | undefined): Promise<LoadedFonts> {
  const faces: FaceFile[] = [];
  const widths: Record<string, FamilyTables> = {};
  const diagnostics: Diagnostic[] = [];
  for (const role of roles) {
    const font = data.theme?.fonts?.[role];
    if (typeof font !== 'object' || font.family === undefined || Object.hasOwn(widths, font.family)) continue;
    const path = `theme.fonts.${role}`;
    const files = readFiles(font, path, where, diagnostics);
    if (!files[0]) continue;
    faces.push(...files.filter((face) => face !== undefined).map(({ face }) => face));
    const tables = await Promise.all(
      standIns.map((order) => {
        const { face, file } = order.map((index) => files[index]).find((each) => each !== undefined)!;
        return widthsOf(face.hash, file.bytes, cache);
      }),
    );
    widths[font.family] = tables as unknown as FamilyTables;
  }
  return { faces, widths, diagnostics };
}

interface FontFile {
  readonly face: FaceFile;
  readonly file: AssetFile;
}

function readFiles(
  { family = '', files = {} }: FontMap,
  path: string,
  where: Where,
  diagnostics: Diagnostic[],
): readonly (FontFile | undefined)[] {
  return styles.map((style) => {
    const asset = files[style.key];
    if (asset) return readFile(asset, { family, style, path: `${path}.files.${style.key}` }, where, diagnostics);
    if (style.key !== 'regular') {
      const values = { family, style: style.key };
      diagnostics.push(diagnostic('template-font-style-missing', where(`${path}.files`), values));
    }
    return undefined;
  });
}

interface Wanted {
  readonly family: string;
  readonly style: (typeof styles)[number];
  readonly path: string;
}

function readFile(
  asset: Asset,
  { family, style, path }: Wanted,
  where: Where,
  diagnostics: Diagnostic[],
): FontFile | undefined {
  const say = (code: DiagnosticCode, values: Diagnostic['values']) =>
    diagnostics.push(diagnostic(code, where(path), { name: asset.asset, ...values }));
  const file = readAsset(asset, path, where, maxFontSize);
  if (isDiagnostic(file)) {
    diagnostics.push(file);
    return undefined;
  }
  const font = readFont(file.bytes);
  if (!font.ok) {
    say('template-font-unusable', { reason: font.reason });
    return undefined;
  }
  const { bold, italic } = style;
  if (!font.families.includes(family)) say('template-font-name', { family, found: font.families.join("' or '") });
  else if (font.bold !== bold || font.italic !== italic) {
    const found = [font.bold ? 'bold' : '', font.italic ? 'italic' : ''].filter(Boolean).join('-') || 'regular';
    say('template-font-style', { style: style.key, found });
  }
  return { face: { family, bold, italic, path: file.path, hash: file.hash, mayEmbed: font.mayEmbed }, file };
}
