/**
 * The faces that renderings are made with: the bundled metric twins under the names of Office's faces, the bundled emoji face,
 * WenQuanYi for ideographs, DejaVu for what is left; families that nobody here has in the face that we draw them in. Fontconfig reads them from the packages: nothing is installed, and nothing else that
 * the machine has is seen.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emojiFamily, nearTwins, standInOf, twins } from '../../../src/shared/fonts.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Debian's folders of the faces that no npm package has whole: fonts-wqy-microhei, fonts-dejavu, fonts-opensymbol. */
const systemFolders = ['wqy', 'dejavu', 'libreoffice'].map((name) => `/usr/share/fonts/truetype/${name}`);

/** Writes a fontconfig file below `folder` and gives its path, for FONTCONFIG_FILE. `more`: folders with further faces. */
export function writeFontConfiguration(folder: string, more: readonly string[] = []): string {
  const packages = join(project, 'node_modules/@expo-google-fonts');
  const bundled = [...Object.values(twins), emojiFamily].map((family) => family.toLowerCase().replaceAll(' ', '-'));
  const folders = [...bundled.map((family) => join(packages, family)), ...systemFolders, ...more];
  const aliases = Object.entries({ ...twins, ...nearTwins }).map(
    ([office, twin]) =>
      `<alias binding="same"><family>${office}</family><prefer><family>${twin}</family><family>${emojiFamily}</family><family>WenQuanYi Micro Hei</family></prefer></alias>`,
  );
  const cache = join(folder, 'font-cache');
  mkdirSync(cache, { recursive: true });
  const file = join(folder, 'fonts.conf');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>${folders
      .map((path) => `<dir>${path}</dir>`)
      .join(
        '',
      )}<cachedir>${cache}</cachedir>${aliases.join('')}<match target="pattern"><edit name="family" mode="append_last" binding="strong"><string>${standInOf(false)}</string></edit></match><alias><family>sans-serif</family><prefer><family>DejaVu Sans</family><family>WenQuanYi Micro Hei</family></prefer></alias></fontconfig>\n`,
  );
  return file;
}
