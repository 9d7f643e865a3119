import { existsSync, readFileSync } from 'node:fs';
import { readFont } from '../fonts/index.js';

/** A script that no bundled family has, and the system's files that commonly do: the first that is there is taken. */
interface Script {
  /** As diagnostics name it. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly files: readonly string[];
}

const windows = 'C:\\Windows\\Fonts\\';
const debian = '/usr/share/fonts/truetype/';
const mac = '/System/Library/Fonts/';

const scripts: readonly Script[] = [
  {
    name: 'Chinese, Japanese or Korean',
    pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u,
    files: [
      `${windows}msyh.ttc`,
      `${windows}YuGothM.ttc`,
      `${windows}malgun.ttf`,
      `${mac}PingFang.ttc`,
      `${mac}Hiragino Sans GB.ttc`,
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
      `${debian}wqy/wqy-microhei.ttc`,
      `${debian}droid/DroidSansFallbackFull.ttf`,
    ],
  },
  {
    name: 'Arabic',
    pattern: /\p{Script_Extensions=Arabic}/u,
    files: [
      `${windows}arial.ttf`,
      `${windows}segoeui.ttf`,
      `${mac}SFArabic.ttf`,
      `${mac}Supplemental/Arial.ttf`,
      `${debian}dejavu/DejaVuSans.ttf`,
      '/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf',
      `${debian}noto/NotoSansArabic-Regular.ttf`,
    ],
  },
  {
    name: 'Arabic, bold',
    pattern: /\p{Script_Extensions=Arabic}/u,
    files: [
      `${windows}arialbd.ttf`,
      `${mac}Supplemental/Arial Bold.ttf`,
      `${debian}dejavu/DejaVuSans-Bold.ttf`,
      '/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf',
      `${debian}noto/NotoSansArabic-Bold.ttf`,
    ],
  },
  {
    name: 'symbols',
    pattern: /[\u2190-\u2bff]/u,
    files: [
      `${windows}seguisym.ttf`,
      `${mac}Apple Symbols.ttf`,
      `${debian}dejavu/DejaVuSans.ttf`,
      '/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf',
      `${debian}noto/NotoSansSymbols2-Regular.ttf`,
    ],
  },
];

/** Files of the system's faces for what an SVG has beyond the bundled families' scripts. */
export function systemFaces(svg: string): readonly string[] {
  const found = scripts
    .filter(({ pattern }) => pattern.test(svg))
    .map(({ files }) => files.find((file) => existsSync(file)))
    .filter((file) => file !== undefined);
  return [...new Set(found)];
}

const boldScript = scripts.find(({ name }) => name === 'Arabic, bold');

/**
 * An SVG in which bold Arabic names this system's bold face. The renderer takes the first face that has a letter, whatever its
 * weight (resvg 2.6.2, November 2026); parts of lines are of one script, so a part can name the face that it is to have.
 */
export function namingBoldFaces(svg: string): string {
  if (!boldScript?.pattern.test(svg)) return svg;
  const file = boldScript.files.find((each) => existsSync(each));
  const family = file && familyOf(file);
  if (!family) return svg;
  return svg.replace(
    /(<text\b[^>]*\bfont-family=")([^"]*"[^>]*\bfont-weight="bold"[^>]*>)([^<]*)/g,
    (whole, start: string, rest: string, text: string) => {
      const isArabic = boldScript.pattern.test(text) && !/(?!\p{Script=Arabic})\p{L}/u.test(text);
      return isArabic ? `${start}'${family}', ${rest}${text}` : whole;
    },
  );
}

const families = new Map<string, string | undefined>();

function familyOf(file: string): string | undefined {
  if (!families.has(file)) {
    const font = readFont(readFileSync(file));
    families.set(file, font.ok ? font.families[0]?.replaceAll(/['"<&]/g, '') : undefined);
  }
  return families.get(file);
}

/** Scripts that an SVG has and for which neither the program nor this system brings a face: boxes would be drawn. */
export function scriptsWithoutFace(svg: string): readonly string[] {
  return scripts
    .filter(({ name, pattern }) => name !== 'symbols' && name !== 'Arabic, bold' && pattern.test(svg))
    .filter(({ files }) => !files.some((file) => existsSync(file)))
    .map(({ name }) => name);
}
