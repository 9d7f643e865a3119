/** Pictures and what they carry. */
import { createHash } from 'node:crypto';
import type { Rule } from '../rule.js';
import { all, at, attr, child } from '../xml-tree.js';
import { frameOf } from './shapes.js';

export const pictureRules: readonly Rule[] = [
  {
    id: 'picture-bytes',
    why: 'a picture whose bytes are not what its name says shows as a red cross',
    scope: 'any',
    check: (deck, complain) => {
      for (const [part, bytes] of deck.parts) {
        const type = deck.contentType(part);
        if (type?.startsWith('image/') && !startsAs(type, bytes)) complain(part, `does not begin as ${type} does`);
      }
    },
  },
  {
    id: 'picture-frame',
    why: 'an empty p:spPr stretches a picture to its placeholder: the picture says its own frame',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const picture of all(deck.xml(part), 'p:pic')) {
          if (!frameOf(picture)) complain(part, `${picture.path} has no a:xfrm`);
          if (!attr(at(picture, 'p:blipFill', 'a:blip'), 'r:embed')) complain(part, `${picture.path} embeds nothing`);
        }
      }
    },
  },
  {
    id: 'picture-svg-fallback',
    why: 'the png beside an SVG is a stub where there is no canvas (PptxGenJS #1150)',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        const relations = new Map(deck.relations(part).map((relation) => [relation.id, relation.part]));
        for (const blip of all(deck.xml(part), 'a:blip')) {
          const main = deck.contentType(relations.get(attr(blip, 'r:embed') ?? '') ?? '');
          if (main === 'image/svg+xml') complain(part, `${blip.path} embeds an SVG without a png`);
          const svg = all(blip, 'asvg:svgBlip')[0];
          const type = deck.contentType(relations.get(attr(svg, 'r:embed') ?? '') ?? '');
          if (svg && type !== 'image/svg+xml') complain(part, `${svg.path} leads to ${type}`);
        }
      }
    },
  },
  {
    id: 'picture-metadata',
    why: 'where and with what a photograph was taken is nobody’s business: EXIF, XMP and comments are stripped',
    scope: 'own',
    check: (deck, complain) => {
      for (const [part, bytes] of deck.parts) {
        const found = metadataIn(deck.contentType(part), Buffer.from(bytes));
        if (found) complain(part, `carries ${found}`);
      }
    },
  },
  {
    id: 'media-once',
    why: 'one picture on forty slides is one part, or the file grows forty times',
    scope: 'own',
    check: (deck, complain) => {
      const seen = new Map<string, string>();
      for (const [part, bytes] of deck.parts) {
        if (!deck.contentType(part)?.startsWith('image/')) continue;
        const hash = createHash('sha256').update(bytes).digest('hex');
        if (seen.has(hash)) complain(part, `is the same as ${seen.get(hash)}`);
        seen.set(hash, part);
      }
    },
  },
  {
    id: 'alt-text',
    why: 'pictures, tables and charts are spoken by their alternative text; a decorative one is marked and has none',
    scope: 'any',
    check: (deck, complain, options) => {
      for (const part of deck.slides) {
        for (const shape of all(deck.xml(part), 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:sp')) {
          const properties = shape.children[0] && child(shape.children[0], 'p:cNvPr');
          const drawn =
            shape.name !== 'p:sp' || (!at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph') && textOfShape(shape) === '');
          const decorative = all(properties, 'adec:decorative').some((mark) => attr(mark, 'val') === '1');
          const text = attr(properties, 'descr');
          if (decorative && text) complain(part, `${shape.path} is decorative, and has an alternative text`);
          if (!drawn || decorative || text?.trim() || insideDescribedGroup(deck.xml(part), shape.path)) continue;
          if (!(options.altMissing && text === '' && shape.name === 'p:pic'))
            complain(part, `${shape.path} has no alternative text`);
        }
      }
    },
  },
  {
    id: 'alt-not-a-path',
    why: 'pptxgenjs writes the path of the picture’s file as its alternative text, which tells where it lay',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const properties of all(deck.xml(part), 'p:cNvPr')) {
          // A link over a section's name is called what it leads to, which may be '/etc/passwd'.
          if (!/\/p:pic\b/.test(properties.path)) continue;
          const text = attr(properties, 'descr') ?? '';
          if (/^\S+\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$/i.test(text) || /^(file:|\/|[A-Z]:\\)/i.test(text)) {
            complain(part, `${properties.path}@descr is '${text}'`);
          }
        }
      }
    },
  },
];

function startsAs(type: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (type === 'image/png') return head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  if (type === 'image/jpeg') return head[0] === 0xff && head[1] === 0xd8;
  if (type === 'image/gif') return /^GIF8[79]a/.test(head.toString('latin1', 0, 6));
  if (type === 'image/svg+xml') return /<svg[\s>]/.test(Buffer.from(bytes).toString('utf8'));
  return true;
}

function metadataIn(type: string | undefined, bytes: Buffer): string | undefined {
  if (type === 'image/png') {
    for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
      const chunk = bytes.toString('latin1', at + 4, at + 8);
      if (['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].includes(chunk)) return `a ${chunk} chunk`;
    }
  }
  if (type === 'image/jpeg') {
    for (
      let at = 2;
      at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;
      at += 2 + bytes.readUInt16BE(at + 2)
    ) {
      const marker = bytes[at + 1];
      const name = bytes.toString('latin1', at + 4, at + 20);
      if (marker === 0xe1 || marker === 0xed || marker === 0xfe)
        return `a segment of metadata (${name.replace(/[^ -~].*/s, '')})`;
    }
  }
  return undefined;
}

function textOfShape(shape: Parameters<typeof all>[0]): string {
  return all(shape, 'a:t')
    .map((t) => t.text)
    .join('')
    .trim();
}

/** A drawing made of many shapes is described once, on its group. */
function insideDescribedGroup(root: Parameters<typeof all>[0], path: string): boolean {
  return all(root, 'p:grpSp').some((group) => {
    const properties = at(group, 'p:nvGrpSpPr', 'p:cNvPr');
    const said = attr(properties, 'descr') || all(properties, 'adec:decorative').length > 0;
    return said && path.startsWith(`${group.path}/`);
  });
}
