/** Pictures: proportions, places, captions, and text beside them. */
import { describe, expect, it } from 'vitest';
import type { PictureContent, Pictures } from '../../../../src/shared/model/index.js';
import { composeSlides, count, itemOf, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { inlines, list, slide } from '../../../support/deck-builder.js';

describe('a picture', () => {
  const pictures: Pictures = new Map([
    ['map.png', { ok: true, hash: 'map', width: 1600, height: 1200, format: 'png' }],
    ['wide.png', { ok: true, hash: 'wide', width: 3000, height: 1000, format: 'png' }],
    ['icon.png', { ok: true, hash: 'icon', width: 40, height: 40, format: 'png' }],
    ['photo.jpg', { ok: true, hash: 'photo', width: 1200, height: 1600, format: 'jpeg', turn: { degrees: 90 } }],
    ['gone.png', { ok: false, reason: 'missing' }],
  ]);
  const picture = (src: string, more: Partial<PictureContent> = {}): PictureContent => ({
    type: 'picture',
    src,
    alt: 'A map',
    decorative: false,
    ...more,
  });
  const shown = (src: string, more: Partial<PictureContent> = {}) =>
    composeSlides([slide({ type: 'picture', pictures: [picture(src, more)] })], pictures);

  it('keeps how it must be turned, and where it leads', () => {
    const link = { to: 'url', url: 'https://example.org/' } as const;
    expect(itemOf(shown('photo.jpg', { link }).scenes[0], 'picture')).toMatchObject({ turn: { degrees: 90 }, link });
    const nowhere = shown('map.png', { link: { to: 'section', id: 'not-in-the-deck' } });
    expect(itemOf(nowhere.scenes[0], 'picture')).not.toHaveProperty('link');
  });

  it('keeps its proportions, and has its caption beneath', () => {
    const [scene] = shown('map.png', { caption: inlines('The front') }).scenes;
    const { box, alt } = itemOf(scene, 'picture');
    expect(box.width / box.height).toBeCloseTo(4 / 3, 2);
    expect(alt).toBe('A map');
    expect(textOf(scene, 'picture-caption').box.y).toBeGreaterThanOrEqual(box.y + box.height);
  });

  it('goes from edge to edge when it is wide enough', () => {
    expect(itemOf(shown('wide.png').scenes[0], 'picture').box).toMatchObject({ x: 0, width: 960 });
  });

  it('is not blown up', () => {
    const { scenes, codes } = shown('icon.png');
    expect(itemOf(scenes[0], 'picture').box.width).toBe(60);
    expect(codes).toContain('picture-small');
  });

  it('that could not be read leaves a visible note', () => {
    expect(paragraphsOf(textOf(shown('gone.png').scenes[0], 'picture'))[0]).toBe('Picture not available: A map');
  });

  it('stands beside its text, tops aligned; more text goes on without it', () => {
    const beside = (items: number) =>
      composeSlides(
        [
          slide({
            type: 'picture-text',
            picture: picture('map.png'),
            blocks: [list(count(items, (n) => `Item ${n}`))],
          }),
        ],
        pictures,
      ).scenes;
    const [short] = beside(3);
    expect(itemOf(short, 'picture').box.y).toBeCloseTo(textOf(short, 'body').box.y, 0);
    const long = beside(30);
    expect(long[0]!.layout).toBe('picture-text');
    expect(long.slice(1).map((scene) => scene.layout)).toEqual(long.slice(1).map(() => 'text'));
    expect(new Set(long.map((scene) => textOf(scene, 'body').paragraphs[0]!.size)).size).toBe(1);
  });
});
