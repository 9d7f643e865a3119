/** Font files of a house: the bundled faces under a name that no machine has. Their widths are known, so measuring can be judged. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renameFont } from '../../src/main/fonts/index.js';
import { bundledFaces } from '../../src/shared/fonts.js';

const require = createRequire(import.meta.url);

/** Bytes of a bundled face: 0 regular, 1 bold, 2 italic, 3 bold italic. */
export function bundledFont(family: string, face: number): Uint8Array {
  return readFileSync(require.resolve(bundledFaces(family)[face]!));
}

/** The four files of `bundled` as the family `name`, by file name: regular.ttf, bold.ttf, italic.ttf, bold-italic.ttf. */
export function houseFonts(name: string, bundled: string): Readonly<Record<string, Uint8Array>> {
  const styles = ['regular', 'bold', 'italic', 'bold-italic'];
  return Object.fromEntries(
    styles.map((style, face) => [
      `${style}.ttf`,
      renameFont(bundledFont(bundled, face), { family: name, bold: face % 2 === 1, italic: face > 1 }),
    ]),
  );
}

/** `theme.fonts` with the family for headings and body, its files in `fonts/`. */
export function fontsYaml(name: string, roles: readonly string[] = ['heading', 'body']): string {
  const files = ['regular', 'bold', 'italic', 'bold-italic'].map((style) => `${style}: fonts/${style}.ttf`).join(', ');
  const fonts = roles.map((role) => `    ${role}: { family: ${name}, files: { ${files} } }`);
  return `theme:\n  fonts:\n${fonts.join('\n')}\n`;
}
