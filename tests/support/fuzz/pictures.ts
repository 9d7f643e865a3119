/** The files beside a brief: pictures and data, sound and broken. */
import fc from 'fast-check';
import { png } from '../picture-bytes.js';

const sound = png(40, 30);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="red"/></svg>';

const odd = fc.oneof(
  fc.constantFrom<Uint8Array>(
    ...[
      new Uint8Array(),
      Buffer.from(svg),
      Buffer.from('GIF89a'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]),
      png(2, 2, [], { width: 60_000, height: 60_000 }),
      png(4, 4, [], { width: 0, height: 4 }),
    ],
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script><image href="file:///etc/passwd"/></svg>'),
    Buffer.from('<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1e99" height="-1"/>'),
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(3000)}${'</g>'.repeat(3000)}</svg>`),
  ),
  fc.tuple(fc.nat(sound.length - 1), fc.nat(255)).map(([at, to]) => Buffer.from(sound).fill(to, at, at + 1)),
  fc.nat(sound.length).map((length) => sound.subarray(0, length)),
  fc.uint8Array({ maxLength: 60 }),
);

const soundFiles: Readonly<Record<string, Uint8Array | string>> = {
  'a.png': sound,
  'flow.svg': svg,
  'tall.png': png(3, 900),
  'a.csv': 'Year;LNG\n2023;19,8\n2024;20,4\n',
};

/** By name. `broken.jpg` is rarely a picture; now and then nothing else is either. */
export const pictures: fc.Arbitrary<Readonly<Record<string, Uint8Array | string>>> = fc.oneof(
  { weight: 3, arbitrary: odd.map((bytes) => ({ ...soundFiles, 'broken.jpg': bytes })) },
  { weight: 1, arbitrary: odd.map((bytes) => ({ ...soundFiles, 'a.png': bytes, 'flow.svg': bytes, 'a.csv': bytes })) },
);
