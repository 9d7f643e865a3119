/** The bundled faces as files, for the window's style sheet. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { twins } from '../../shared/fonts.js';

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Path of a face by the name under which the window asks for it ('Carlito_700Bold.ttf'); undefined for any other name. */
export function faceFile(name: string): string | undefined {
  for (const family of Object.values(twins)) {
    const style = styles.find((each) => name === `${family}_${each}.ttf`);
    if (!style) continue;
    const folder = dirname(
      createRequire(import.meta.url).resolve(`@expo-google-fonts/${family.toLowerCase()}/package.json`),
    );
    return join(folder, style, name);
  }
  return undefined;
}
