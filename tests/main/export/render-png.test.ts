import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/main/export/font-files.js';
import { renderPng, scriptsWithoutFace } from '../../../src/main/export/index.js';
import { withoutAddresses } from '../../../src/main/export/safe-svg.js';
import { systemFaces } from '../../../src/main/export/system-faces.js';
import { sceneToSvg } from '../../../src/shared/svg/index.js';
import { look, options, scene, textItem } from '../../shared/svg/draw.js';
import { readPng } from '../../support/rendering/png-pixels.js';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 20">${content}</svg>`;
}

describe('PNG', () => {
  it('has the asked width and the slide’s proportions', async () => {
    const png = await renderPng(sceneToSvg(scene([textItem('Word')]), look, options), 480);
    // IHDR, the first chunk: width and height behind signature, length and name.
    const header = Buffer.from(png).subarray(0, 24);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([480, 270]);
  });

  it('has the system’s face for signs of a script that stand alone', () => {
    expect(systemFaces('،')).toEqual(systemFaces('قول'));
    expect(systemFaces(',')).toEqual([]);
  });

  it('shows text, in the bundled faces', async () => {
    const draw = (text: string) => renderPng(sceneToSvg(scene([textItem(text)]), look, options), 480);
    const [word, other, blank] = await Promise.all([draw('Word'), draw('Wort'), draw(' ')]);
    expect(word).not.toEqual(blank);
    expect(word).not.toEqual(other);
    expect(await draw('Word')).toEqual(word);
  });

  it('shows the text of a drawing that stands in it as a picture', async () => {
    const draw = async (text: string) => {
      const inner = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><rect width="20" height="10" fill="#fff"/>${text}</svg>`;
      const href = `data:image/svg+xml;base64,${Buffer.from(inner).toString('base64')}`;
      const png = await renderPng(svg(`<image width="20" height="10" href="${href}"/>`), 200);
      const { width, rgba } = readPng(png);
      const dark = (x: number, y: number) => (rgba[(y * width + x) * 4] as number) < 128;
      return [0, 1].map((half) => {
        const all = Array.from({ length: 100 * 100 }, (_, n) => dark(half * 100 + (n % 100), Math.floor(n / 100)));
        return all.filter(Boolean).length;
      });
    };
    const [left, right] = await draw('<text x="1" y="8" font-size="9">I</text>');
    expect([left! > 50, right]).toEqual([true, 0]);
    expect(await draw('')).toEqual([0, 0]);
  });

  it('shows bold Arabic bold, where this system has such a face', async () => {
    if (!systemFaces('ا').some((file) => file.includes('Bold') || file.includes('bd'))) return;
    const ink = async (weight: string) => {
      const text = `<text x="1" y="14" font-family="Carlito, sans-serif" font-size="8"${weight}>\u200fنن\u200f</text>`;
      const { rgba } = readPng(await renderPng(svg(text), 400));
      return rgba.filter((value, at) => at % 4 === 3 && value > 127).length;
    };
    expect(await ink(' font-weight="bold"')).toBeGreaterThan(1.15 * (await ink('')));
  });

  it('shows emoji in the bundled face, on every machine', async () => {
    const draw = (text: string) => renderPng(sceneToSvg(scene([textItem(text)]), look, options), 480);
    const [rocket, flag, box] = await Promise.all([draw('🚀'), draw('🇪🇺'), draw('\u{10fffd}')]);
    expect(rocket).not.toEqual(flag);
    expect(rocket).not.toEqual(box);
    expect(fontFiles('<text>🚀</text>').some((file) => file.includes('NotoEmoji'))).toBe(true);
    expect(fontFiles('<text>Tehran © 2026</text>').some((file) => file.includes('NotoEmoji'))).toBe(false);
  });

  it('shows pictures that are data, and reads no file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-')), 'secret.png');
    writeFileSync(file, Buffer.from(pixel, 'base64'));
    const image = (href: string) => renderPng(svg(`<image width="20" height="20" href="${href}"/>`), 20);
    const empty = await renderPng(svg(''), 20);
    expect(await image(`data:image/png;base64,${pixel}`)).not.toEqual(empty);
    expect(await image(file)).toEqual(empty);
    expect(await image(`file://${file}`)).toEqual(empty);
    expect(await renderPng(svg(`<image width="20" height="20" xlink:href='${file}'/>`), 20)).toEqual(empty);
  });
});

describe('an SVG picture', () => {
  const box = { x: 400, y: 200, width: 100, height: 100 };
  const picture = { kind: 'picture', name: 'p', frame: 'own', box, hash: 'abc', format: 'svg', alt: 'A' } as const;
  const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect x="-90" width="180" height="9"/></svg>';

  it('is cut at its edges, as browsers cut it', async () => {
    const href = () => `data:image/svg+xml;base64,${Buffer.from(wide).toString('base64')}`;
    const { rgba, width } = readPng(await renderPng(sceneToSvg(scene([picture]), look, { ...options, href }), 960));
    const red = (x: number) => rgba[(250 * width + x) * 4];
    expect([red(390), red(450), red(510)]).toEqual([255, 0, 255]);
  });
});

describe('faces of the system', () => {
  it('are asked for only where the bundled ones lack a script', () => {
    expect(systemFaces(svg('<text>Tehran, Τεχεράνη, Тегеран</text>'))).toEqual([]);
    for (const file of systemFaces(svg('<text>德黑兰 طهران</text>'))) expect(existsSync(file)).toBe(true);
  });

  it('that are not there are named by their script', () => {
    const chinese = svg('<text>德黑兰</text>');
    const lacks = systemFaces(chinese).length === 0;
    expect(scriptsWithoutFace(chinese)).toEqual(lacks ? ['Chinese, Japanese or Korean'] : []);
    expect(scriptsWithoutFace(svg('<text>Tehran</text>'))).toEqual([]);
  });
});

describe('taking addresses out', () => {
  it('keeps data and places in the drawing, and takes out all else', () => {
    expect(withoutAddresses('<use href="#a"/>')).toBe('<use href="#a"/>');
    expect(withoutAddresses('<a href="https://example.org">x</a>')).toBe('<a>x</a>');
    expect(withoutAddresses('<image\n  href = "../a.png"/>')).toMatch(/^<image\s*\/>$/);
    expect(withoutAddresses('<image href="data:image/svg+xml,%3Csvg/%3E"/>')).toBe('<image/>');
  });

  it('cleans an SVG inside the SVG', () => {
    const inner = (href: string) => Buffer.from(`<svg><image href="${href}"/></svg>`).toString('base64');
    const cleaned = withoutAddresses(`<image href="data:image/svg+xml;base64,${inner('/etc/hosts')}"/>`);
    const [, data] = /base64,([^"]*)"/.exec(cleaned)!;
    expect(Buffer.from(data!, 'base64').toString()).toBe('<svg><image/></svg>');
  });

  it('takes out declarations that could name a file', () => {
    expect(withoutAddresses('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]><svg/>')).toBe('<svg/>');
  });
});
