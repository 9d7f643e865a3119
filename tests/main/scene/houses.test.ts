/** What compose does for layouts that are unlike plain's: titles beside the text, pictures over the margins. */
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../../src/main/template/index.js';
import type { PictureContent, Pictures, Slide, Template } from '../../../src/shared/model/index.js';
import { composeDeck, count, itemOf, names, textOf } from '../../support/compose-slides.js';
import { bullets, deck, inlines, paragraph, slide } from '../../support/deck-builder.js';

const folder = new URL('../../../templates/', import.meta.url).pathname;
const loaded = await loadTemplate('newsroom', { folders: [folder] });
const newsroom = loaded.template as Template;
const compose = (slides: readonly Slide[], pictures?: Pictures) => composeDeck(deck(slides), pictures, newsroom);

const pictures: Pictures = new Map([
  ['photo.jpg', { ok: true, hash: 'photo', width: 3000, height: 2000, format: 'jpeg' }],
  ['strip.jpg', { ok: true, hash: 'strip', width: 3000, height: 900, format: 'jpeg' }],
  ['small.jpg', { ok: true, hash: 'small', width: 300, height: 200, format: 'jpeg' }],
  ['map.png', { ok: true, hash: 'map', width: 3000, height: 2000, format: 'png' }],
]);
const picture = (src: string, more: Partial<PictureContent> = {}): PictureContent => ({
  type: 'picture',
  src,
  alt: 'A harbour',
  decorative: false,
  ...more,
});
const shown = (...contents: readonly PictureContent[]) =>
  compose([slide({ type: 'picture', pictures: contents })], pictures).scenes[0];

describe('a title beside the text', () => {
  const long = 'A finding that needs many lines in a column because it says who did what to whom and what it cost them';

  it('takes as many lines as its column has, and leaves the text where it is', () => {
    const { scenes, codes } = compose([bullets(['One'], { title: 'Short' }), bullets(['One'], { title: long })]);
    expect(textOf(scenes[1], 'title').lines.length).toBeGreaterThan(4);
    expect(textOf(scenes[1], 'body').box.y).toBe(textOf(scenes[0], 'body').box.y);
    expect(codes).not.toContain('title-long');
  });

  it('draws up the text below it when it is short, with a picture beside both', () => {
    const made = (title: string) => {
      const body = { type: 'picture-text', picture: picture('map.png'), blocks: [paragraph('Two ports.')] } as const;
      const [scene] = compose([slide(body, { title })], pictures).scenes;
      return { text: textOf(scene, 'body').box.y, picture: itemOf(scene, 'picture').box.y };
    };
    expect(made('Short').text).toBeLessThan(made('A title that needs three lines in its column').text);
    expect(made('Short').picture).toBe(made('A title that needs three lines in its column').picture);
  });
});

describe('a picture in a slot that is to be covered', () => {
  const slot = newsroom.layouts.picture.slots.picture!;

  it('fills it when it is a photograph, cut where it is longer', () => {
    const item = itemOf(shown(picture('photo.jpg')), 'picture');
    expect(item.box).toEqual(slot.box);
    const { crop } = item as { crop: { left: number; right: number; top: number; bottom: number } };
    // 3 : 2 in 620 × 480: the sides go, equally, and what is left has the slot's proportions.
    expect(crop).toMatchObject({ top: 0, bottom: 0 });
    expect(crop.left).toBeCloseTo(crop.right, 6);
    expect((3000 * (1 - crop.left - crop.right)) / 2000).toBeCloseTo(620 / 480, 3);
  });

  it('has its caption in the caption’s own place then', () => {
    const scene = shown(picture('photo.jpg', { caption: inlines('The quay') }));
    expect(textOf(scene, 'picture-caption').box).toEqual(newsroom.layouts.picture.slots.caption!.box);
  });

  it.each(['map.png', 'strip.jpg', 'small.jpg'])('is shown whole within the margins: %s', (src) => {
    const item = itemOf(shown(picture(src)), 'picture');
    const { free } = newsroom.layouts.picture;
    expect(item).not.toHaveProperty('crop');
    expect(item.box.x).toBe(free.x);
    expect(item.box.x + item.box.width).toBeLessThanOrEqual(free.x + free.width + 0.01);
    expect(item.box.y + item.box.height).toBeLessThanOrEqual(free.y + free.height + 0.01);
  });

  it('is shown whole when it is one of two', () => {
    const scene = shown(picture('photo.jpg'), picture('photo.jpg'));
    expect(names(scene)).toContain('picture2');
    expect(itemOf(scene, 'picture1')).not.toHaveProperty('crop');
    expect(itemOf(scene, 'picture2').box.x + itemOf(scene, 'picture2').box.width).toBeLessThanOrEqual(912.01);
  });
});

describe('entries in narrow columns', () => {
  const agenda = (entries: number) =>
    compose([
      slide({
        type: 'agenda',
        entries: count(entries, (n) => `Part ${n}`).map((title, n) => ({
          number: String(n + 1),
          title: inlines(title),
          section: `s${n}`,
        })),
      }),
    ]).scenes[0];

  it('take the width of both where one column is enough', () => {
    const { body, body2 } = newsroom.layouts.agenda.slots;
    expect(textOf(agenda(4), 'body').box.width).toBe(body2!.box.x + body2!.box.width - body!.box.x);
    expect(textOf(agenda(9), 'body').box.width).toBe(body!.box.width);
  });
});

describe('the number of a slide that continues another', () => {
  it.each(['light', 'dark'])('is read as well as its title, also on a band (clarity, %s)', async (variant) => {
    const { template } = await loadTemplate('clarity', { folders: [folder], variant });
    const many = bullets(
      count(30, (n) => `Item ${n}`),
      { title: 'Risks' },
    );
    const { scenes } = composeDeck(deck([many]), undefined, template as Template);
    const [title, tail] = textOf(scenes[1], 'title').paragraphs[0]!.runs;
    expect(tail?.text).toMatch(/\(2\sof/u);
    expect(tail?.color).toEqual(title?.color);
  });
});

describe('a heading above a title on a band (clarity)', () => {
  it('stands clear of it, also where the title needs a second line for its page number', async () => {
    const { template } = await loadTemplate('clarity', { folders: [folder] });
    const items = count(24, (n) => `Item ${n} that has a line of its own to itself`);
    for (const words of [4, 7, 8, 9, 10, 11]) {
      const title = count(words, () => 'words').join(' ');
      const named = { ...bullets(items, { title }), kicker: inlines('Above it') };
      const { scenes } = composeDeck(deck([named]), new Map(), template as Template);
      expect(scenes.length).toBeGreaterThan(1);
      for (const scene of scenes) {
        const { box } = textOf(scene, 'kicker');
        const { lines, paragraphs } = textOf(scene, 'title');
        // Capitals are 0.73 em high.
        const top = lines[0]!.y - 0.73 * paragraphs[0]!.size;
        expect(box.y + box.height, `${words} words`).toBeLessThanOrEqual(top);
      }
    }
  });
});
