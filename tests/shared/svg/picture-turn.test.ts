import { describe, expect, it } from 'vitest';
import type { PictureItem, PictureTurn } from '../../../src/shared/model/index.js';
import type { SvgContext } from '../../../src/shared/svg/context.js';
import { pictureSvg } from '../../../src/shared/svg/picture.js';

const box = { x: 100, y: 50, width: 60, height: 40 };

function draw(turn?: PictureTurn): string {
  const item: PictureItem = {
    kind: 'picture',
    name: 'p',
    frame: 'own',
    box,
    hash: 'h',
    format: 'jpeg',
    alt: 'A',
    ...(turn ? { turn } : {}),
  };
  return pictureSvg(item, { href: (hash: string) => `#${hash}` } as unknown as SvgContext);
}

/** Where the stored picture's top left corner stands on the slide, by the transform and frame that were written. */
function cornerOf(svg: string): readonly [number, number] {
  const number = (name: string) => Number(new RegExp(` ${name}="([^"]+)"`).exec(svg)?.[1]);
  const [, degrees, cx, cy] = (/rotate\((\S+) (\S+) (\S+)\)/.exec(svg) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const x = svg.includes('scale(-1 1)') ? 2 * cx - number('x') : number('x');
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - cx, number('y') - cy];
  return [
    Math.round(cx + dx * Math.cos(angle) - dy * Math.sin(angle)),
    Math.round(cy + dx * Math.sin(angle) + dy * Math.cos(angle)),
  ];
}

describe('a picture that the camera held turned', () => {
  it('is drawn as it is where it stands upright', () => {
    expect(draw()).not.toContain('transform');
  });

  // EXIF 2.3, 4.6.4: where the stored picture's first row and column stand when it is upright.
  it.each<[number, PictureTurn, readonly [number, number]]>([
    [2, { degrees: 0, mirrored: true }, [160, 50]],
    [3, { degrees: 180 }, [160, 90]],
    [4, { degrees: 180, mirrored: true }, [100, 90]],
    [5, { degrees: 270, mirrored: true }, [100, 50]],
    [6, { degrees: 90 }, [160, 50]],
    [7, { degrees: 90, mirrored: true }, [160, 90]],
    [8, { degrees: 270 }, [100, 90]],
  ])('as EXIF %i stands upright in its box', (_, turn, corner) => {
    expect(cornerOf(draw(turn))).toEqual(corner);
  });
});
