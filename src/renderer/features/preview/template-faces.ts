/** The faces that a template brings, loaded into the page. */
import { useEffect } from 'react';
import type { Face } from '../../../shared/model/index.js';

const none: readonly Face[] = [];

/** Has the page know the faces that the template brings, as long as it is the template. */
export function useTemplateFaces(faces: readonly Face[] = none, faceUrl: (hash: string) => string): void {
  useEffect(() => {
    const added = faces.map(({ family, bold, italic, hash }) => {
      const descriptors = {
        weight: bold ? '700' : '400',
        style: italic ? 'italic' : 'normal',
        display: 'block',
      } as const;
      // Names in the SVG have no apostrophes (shared/svg/family.ts).
      return new FontFace(quoted(family.replaceAll("'", '')), `url("${faceUrl(hash)}")`, descriptors);
    });
    for (const face of added) document.fonts.add(face);
    return () => {
      for (const face of added) document.fonts.delete(face);
    };
  }, [faces, faceUrl]);
}

/** A family name as CSS takes it, whatever is in it. */
function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}
