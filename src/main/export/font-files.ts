import { createRequire } from 'node:module';
import { bundledFaces, bundledFamilies, emojiFaces, hasEmoji } from '../../shared/fonts.js';

/**
 * Paths of the bundled families' TrueType files that an SVG names in its font families, all of them when it names none; and
 * those of the emoji face where it has any.
 * Throws when a font package is missing: then the installation is broken.
 */
export function fontFiles(svg: string): readonly string[] {
  const require = createRequire(import.meta.url);
  const named = bundledFamilies.filter((family) => svg.includes(family));
  const families = named.length > 0 ? named : bundledFamilies;
  const paths = [...families.flatMap(bundledFaces), ...(hasEmoji(svg) ? emojiFaces : [])];
  return paths.map((path) => require.resolve(path));
}
