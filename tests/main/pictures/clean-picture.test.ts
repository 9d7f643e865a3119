import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../src/main/pictures/index.js';
import { exif, gif, jpeg, jpegScan, jpegSegment, png, pngChunk } from '../../support/picture-bytes.js';

async function clean(bytes: Uint8Array) {
  const cleaned = await cleanPicture(bytes);
  if (!cleaned.ok) return cleaned;
  return { ...cleaned.picture, text: Buffer.from(cleaned.picture.bytes).toString('latin1') };
}

const svg = (inside: string, attributes = 'width="100" height="50"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );

describe('a PNG', () => {
  it('loses text, time and EXIF, and keeps what is drawn', async () => {
    const secret = Buffer.from('Author\0Anna Example', 'latin1');
    const gamma = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));
    const dirty = png(4, 3, [gamma, pngChunk('tEXt', secret), pngChunk('iTXt', secret), pngChunk('eXIf', exif(1))]);
    const cleaned = await clean(dirty);
    expect(cleaned).toMatchObject({ format: 'png', width: 4, height: 3 });
    expect(cleaned).toHaveProperty('bytes', png(4, 3, [gamma]));
  });

  it('with a wrong checksum is unreadable', async () => {
    const broken = png(4, 3);
    broken[20] = 99;
    expect(await clean(broken)).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('cut short is unreadable', async () => {
    expect(await clean(png(40, 30).subarray(0, 60))).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('over 50 megapixels is refused', async () => {
    const huge = png(1, 1, [], { width: 10_000, height: 5_001 });
    expect(await clean(huge)).toEqual({ ok: false, reason: 'too-large', megapixels: 50 });
    expect(await clean(png(1, 1, [], { width: 10_000, height: 5_000 }))).toHaveProperty('format', 'png');
  });
});

describe('a JPEG', () => {
  it('loses EXIF, XMP, IPTC, comments and what stands behind its end; the colour profile stays', async () => {
    const profile = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'));
    const dirty = Buffer.concat([
      jpeg(40, 30, [
        jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(1)])),
        jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>', 'latin1')),
        jpegSegment(0xed, Buffer.from('Photoshop 3.0\0', 'latin1')),
        jpegSegment(0xfe, Buffer.from('a comment', 'latin1')),
        profile,
      ]),
      Buffer.from('a film'),
    ]);
    expect(await clean(dirty)).toMatchObject({ format: 'jpeg', width: 40, height: 30, bytes: jpeg(40, 30, [profile]) });
  });

  it.each([
    [1, undefined, 40],
    [2, { degrees: 0, mirrored: true }, 40],
    [3, { degrees: 180 }, 40],
    [4, { degrees: 180, mirrored: true }, 40],
    [5, { degrees: 270, mirrored: true }, 30],
    [6, { degrees: 90 }, 30],
    [7, { degrees: 90, mirrored: true }, 30],
    [8, { degrees: 270 }, 30],
  ])('held as EXIF %i is turned upright by the slide', async (orientation, turn, width) => {
    const block = jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)]));
    const cleaned = await clean(jpeg(40, 30, [block]));
    expect(cleaned).toMatchObject({ width, height: 70 - width, bytes: jpeg(40, 30) });
    expect((cleaned as { turn?: unknown }).turn).toEqual(turn);
  });

  it('that lacks its end gets one, and shows what came', async () => {
    const cut = jpeg(40, 30).subarray(0, -3);
    const cleaned = await clean(cut);
    if (!('bytes' in cleaned)) throw new Error('the picture was refused');
    const kept = Buffer.from(cleaned.bytes);
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(kept.includes(jpegScan.subarray(0, 6))).toBe(true);
  });

  it('without pixels is unreadable', async () => {
    expect(await clean(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('a GIF', () => {
  it('loses comments and metadata, and keeps its loop', async () => {
    const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1');
    const comment = Buffer.from('\x21\xfe\x04Anna\0', 'latin1');
    const metadata = Buffer.from('\x21\xff\x0bXMP DataXMP\x02<>\0', 'latin1');
    expect(await clean(gif([loop, comment, metadata]))).toMatchObject({ format: 'gif', bytes: gif([loop]) });
  });
});

describe('an SVG', () => {
  it('names nothing outside itself', async () => {
    const cleaned = await clean(
      svg(
        `<script>x()</script><style>@import url(http://e.org/a.css); .a { fill: url(file:///etc/passwd) }</style>
         <image href="../../etc/passwd"/><image xlink:href="http://e.org/p.png"/><image href="data:image/svg+xml;base64,PHN2Zy8+"/>
         <rect onclick="x()" style="fill:url('http://e.org/f')" filter="url(#blur)" class="a"/><use href="#rect"/>
         <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`,
      ),
    );
    const { text } = cleaned as { text: string };
    expect(text).not.toMatch(/etc\/passwd|e\.org|script|onclick|foreignObject|@import|base64/);
    expect(text).toContain('<use href="#rect"/>');
    expect(text).toContain('filter="url(#blur)"');
  });

  it.each([
    ['a rule in the middle of a rule', '<style>@im@import x;port "http://e.org/a.css";</style>'],
    ['sets of pictures', '<style>.a { background: image-set("http://e.org/a.png" 1x) }</style>'],
    ['sets of pictures by their old name', '<rect style="background: -webkit-image-set(\'http://e.org/a.png\' 1x)"/>'],
    [
      'other functions',
      '<style>.a { background: image("http://e.org/a.png"); mask: src("http://e.org/b.svg") }</style>',
    ],
    ['an escaped function', '<rect fill="u\\72l(http://e.org/a.svg)"/>'],
    ['a comment in a function', '<style>.a { fill: ur/**/l(http://e.org/a.svg) }</style>'],
    ['another prefix for addresses', '<image xmlns:o="http://www.w3.org/1999/xlink" o:href="http://e.org/a.png"/>'],
    ['a base', '<g xml:base="http://e.org/"><use href="#a"/></g>'],
  ])('names nothing outside itself by %s', async (_, inside) => {
    expect(await clean(svg(inside))).toMatchObject({
      format: 'svg',
      // An address that stands where nothing takes it is none.
      text: expect.not.stringMatching(/(?:@import|(?:url|set|image|src)\()\s*["']?http|\\|href="http|base=/),
    });
  });

  it('keeps what looks like it: a class, a label', async () => {
    const { text } = (await clean(svg('<style>.image{fill:red}</style><rect aria-label="C:\\x src"/>'))) as {
      text: string;
    };
    expect(text).toContain('.image{fill:red}');
    expect(text).toContain('C:\\x src');
  });

  it('keeps an embedded picture, without its metadata', async () => {
    const dirty = png(2, 2, [pngChunk('tEXt', Buffer.from('Author\0Anna'))]);
    const { text } = (await clean(svg(`<image href="data:image/png;base64,${dirty.toString('base64')}"/>`))) as {
      text: string;
    };
    expect(text).toContain(`data:image/png;base64,${png(2, 2).toString('base64')}`);
  });

  it("loses comments and a drawing program's own data", async () => {
    const cleaned = await clean(
      svg(
        '<!-- Anna --><metadata>Anna</metadata><i:view i:name="Anna"/><rect i:name="Anna"/>',
        'xmlns:i="urn:i" i:docname="/home/anna/x.svg" width="10" height="10"',
      ),
    );
    expect((cleaned as { text: string }).text).not.toMatch(/anna/i);
  });

  it.each([
    ['width="2in" height="96"', 192, 96],
    ['viewBox="0 0 30 20" width="60"', 60, 40],
    ['viewBox="0 0 30 20" width="100%"', 30, 20],
    ['', 300, 150],
  ])('with %s has its natural size', async (attributes, width, height) => {
    expect(await clean(svg('<rect/>', attributes))).toMatchObject({ format: 'svg', width, height });
  });

  it.each([
    ['entities of its own', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'],
    ['markup that is not well-formed', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>'],
    ['another root', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'],
  ])('with %s is unreadable', async (_, text) => {
    expect(await clean(Buffer.from(text))).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('an SVG of two kilobytes', () => {
  /** Eight definitions, each of ten rectangles that are drawn with the next one. */
  const nested = (around: (n: number, inside: string) => string, use: (n: number) => string) =>
    svg(
      `<defs>${Array.from({ length: 8 }, (_, n) =>
        around(n, `<rect width="9" height="9" ${n < 7 ? use(n + 1) : ''}/>`.repeat(10)),
      ).join('')}</defs><rect width="9" height="9" ${use(0)}/>`,
    );
  const definition = (name: string) => (n: number, inside: string) => `<${name} id="p${n}">${inside}</${name}>`;
  const [pattern, mask, clipPath] = [definition('pattern'), definition('mask'), definition('clipPath')];
  const uses = (more: (n: number) => string) =>
    Array.from({ length: 8 }, (_, n) => `<g id="p${n}">${`<use ${more(n + 1)}/>`.repeat(10)}</g>`).join('');
  const empty = Array.from({ length: 9 }, (_, n) => `<g id="p${n}"/>`).join('');
  const dots = (count: number) => `<rect width="9" height="9"/>`.repeat(count);
  const huge = png(1, 1, [], { width: 7_000, height: 7_000 }).toString('base64');

  it.each([
    ['patterns in patterns', nested(pattern, (n) => `fill="url(#p${n})"`)],
    ['patterns that strokes are painted with', nested(pattern, (n) => `style="stroke: url('#p${n}')"`)],
    [
      'patterns that a group inherits',
      nested(
        (n, inside) => pattern(n, `<g fill="url(#p${n + 1})">${inside}</g>`),
        () => 'class="a"',
      ),
    ],
    ['masks in masks', nested(mask, (n) => `mask="url(#p${n})"`)],
    ['clipping paths in clipping paths', nested(clipPath, (n) => `clip-path="url(#p${n})"`)],
    [
      'masks in masks by rules',
      Buffer.concat([
        nested(mask, (n) => `class="some m${n}"`).subarray(0, -'</svg>'.length),
        Buffer.from(
          `<style>${Array.from({ length: 8 }, (_, n) => `g .a, .m${n}{mask:url(#p${n})}`).join('')}</style></svg>`,
        ),
      ]),
    ],
    [
      'markers at each corner',
      svg(`<marker id="m">${dots(300)}</marker><path marker-mid="url(#m)" d="M0 0${' L1 1'.repeat(1000)}"/>`),
    ],
    ['uses of the first of two with one id', svg(uses((n) => `xlink:href="#p${n}"`) + empty)],
    ['uses by the older of two addresses', svg(uses((n) => `xlink:href="#p${n}" href="#none"`))],
    ['layers that are used', svg(`<g id="a" opacity="0.5">${dots(2)}</g>${'<use href="#a"/>'.repeat(1001)}`)],
    ['pictures of ten thousand megapixels', svg(`<image href="data:image/png;base64,${huge}"/>`.repeat(5))],
    [
      'a picture that is used often',
      svg(`<image id="a" href="data:image/png;base64,${huge}"/>${'<use href="#a"/>'.repeat(4)}`),
    ],
    [
      'a long line that is used often',
      svg(`<path id="p" d="M0 0${' C1 2 3 4 5 6'.repeat(200)}"/>${'<use href="#p"/>'.repeat(2000)}`),
    ],
    [
      'a long text that is used often',
      svg(`<text id="t">${'word '.repeat(200)}</text>${'<use href="#t"/>'.repeat(50)}`),
    ],
  ])('that draws for hours is refused: %s', async (_, bytes) => {
    expect(await clean(bytes)).toEqual({ ok: false, reason: 'intricate' });
  });

  it.each([
    ['bars with one hatching', svg(`<pattern id="h">${dots(3)}</pattern><g fill="url(#h)">${dots(2000)}</g>`)],
    [
      'arrows',
      svg(
        `<marker id="m">${dots(1)}</marker>${`<path marker-end="url(#m)" d="M0 0${' L1 1'.repeat(50)}"/>`.repeat(2000)}`,
      ),
    ],
    [
      'clipping paths by rules, as drawing programs write them',
      svg(
        `<style>.a rect{clip-path:url(#c)} .b{fill:url(#g)}</style><clipPath id="c"><rect width="9" height="9"/></clipPath><linearGradient id="g"/><g class="a b">${dots(2000)}</g>`,
      ),
    ],
  ])('with %s is drawn', async (_, bytes) => {
    expect(await clean(bytes)).toHaveProperty('format', 'svg');
  });
});

describe('dashes', () => {
  const line = (dashes: string) => `<path d="M0 0H1600" ${dashes}/>`;
  const cleaned = async (inner: string) => {
    const picture = await clean(svg(inner));
    return 'text' in picture ? picture.text : picture.reason;
  };

  it.each([
    ['of a thousandth of a unit', line('stroke-dasharray="0.001"').repeat(60)],
    ['by style', line('style="stroke-dasharray: .001; stroke: red"').repeat(60)],
    ['by a rule', `<style>path { stroke-dasharray: 1e-3 }</style>${line('').repeat(60)}`],
    ['of a group', `<g stroke-dasharray=".0005 .0005">${line('').repeat(60)}</g>`],
  ])('by the million are taken out, and lines drawn whole: %s', async (_, inner) => {
    expect(await cleaned(inner)).not.toContain('dasharray');
    expect(await cleaned(inner)).toContain('M0 0H1600');
  });

  it('as charts have them stay', async () => {
    const chart = `<g stroke-dasharray="4 2">${line('').repeat(200)}</g>${line('style="stroke-dasharray: none"')}`;
    expect(await cleaned(chart)).toContain('stroke-dasharray="4 2"');
    expect(await cleaned(line('stroke-dasharray="0.001"'))).toContain('0.001');
  });
});

it('a picture of a format that decks do not take is named', async () => {
  expect(await clean(Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'))).toEqual({
    ok: false,
    reason: 'format',
    format: 'webp',
  });
});

it('a text is no picture, whatever its name', async () => {
  expect(await clean(Buffer.from('just <b>text</b>'))).toEqual({ ok: false, reason: 'unreadable' });
});
