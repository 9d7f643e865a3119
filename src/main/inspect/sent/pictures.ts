/** What pictures say beside what they show: camera, place, editor; and what was cropped away, and is still there. */
import { allBelow, attributeOf, numberOf } from '../../ooxml/index.js';
import { inFile, onSlides } from '../finding.js';
import { kindOf } from '../opened.js';
import type { InspectedDeck } from '../slides.js';
import type { Finding } from '../types.js';

/** Metadata by what they begin with: EXIF (JEITA CP-3451), XMP (ISO 16684-1), IPTC in Photoshop's block, text chunks of PNG. */
const marks: readonly { readonly bytes: Buffer; readonly name: string }[] = [
  { bytes: Buffer.from('Exif\0\0', 'latin1'), name: 'camera data (EXIF)' },
  { bytes: Buffer.from('eXIf', 'latin1'), name: 'camera data (EXIF)' },
  { bytes: Buffer.from('http://ns.adobe.com/xap/1.0/', 'latin1'), name: 'editing data (XMP)' },
  { bytes: Buffer.from('<x:xmpmeta', 'latin1'), name: 'editing data (XMP)' },
  { bytes: Buffer.from('Photoshop 3.0\0', 'latin1'), name: 'captions and credits (IPTC)' },
  { bytes: Buffer.from('tEXt', 'latin1'), name: 'text' },
  { bytes: Buffer.from('iTXt', 'latin1'), name: 'text' },
];

export function findPictureData(deck: InspectedDeck): Finding[] {
  const media = deck.file.names.filter((name) => /\.(jpe?g|png|tiff?|webp)$/i.test(name));
  const told = media.flatMap((name) => {
    const bytes = deck.file.bytes(name);
    const says = bytes ? dataIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : [];
    return says.length === 0 ? [] : [{ name, says }];
  });
  const names = new Set(told.map(({ name }) => name));
  const slides = deck.slides
    .filter(({ part }) =>
      deck.file.relations(part).some((relation) => names.has(deck.file.target(part, relation) ?? '')),
    )
    .map(({ number }) => number);
  return inFile(
    'pictures',
    told.map(({ name, says }) => `${name.slice(name.lastIndexOf('/') + 1)}: ${says.join(', ')}`),
    slides,
  );
}

function dataIn(bytes: Buffer): readonly string[] {
  const found = marks.filter((mark) => bytes.includes(mark.bytes)).map(({ name }) => name);
  const at = bytes.indexOf(Buffer.from('Exif\0\0', 'latin1'));
  const place = at >= 0 && hasPlace(bytes.subarray(at + 6)) ? ['where it was taken (GPS)'] : [];
  return [...place, ...new Set(found)];
}

const gpsDirectory = 0x8825; // tag of the directory with the place (EXIF 2.32, 4.6.3)

/** The first directory of a TIFF header names one with the place. */
function hasPlace(tiff: Buffer): boolean {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(short(start), 500);
  for (let index = 0; index < entries; index += 1) {
    if (short(start + 2 + index * 12) === gpsDirectory) return true;
  }
  return false;
}

/** Pictures that show a part of themselves: the rest travels along and comes back with 'Reset picture'. */
export function findCropped(deck: InspectedDeck): Finding[] {
  const found = deck.slides.flatMap(({ number, part, root }) =>
    allBelow(root, 'p:pic').flatMap((picture) => {
      const crop = allBelow(picture, 'a:srcRect')[0];
      const cut = ['l', 't', 'r', 'b'].some((side) => (numberOf(crop, side) ?? 0) > 0);
      const shown = attributeOf(allBelow(picture, 'a:blip')[0], 'r:embed');
      const inside = deck.file.relations(part).some((each) => each.id === shown && kindOf(each) === 'image');
      return cut && inside ? [{ number, name: attributeOf(allBelow(picture, 'p:cNvPr')[0], 'name') ?? '?' }] : [];
    }),
  );
  return onSlides(
    'cropped',
    found.map(({ number }) => number),
    found.map(({ name }) => name),
  );
}
