/** Which characters are looked at for kerning and ligatures. */

/** Ranges whose pairs are measured, by script: nearly all kerned text. Common characters are kerned with each script. */
export const common = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
] as const;
export const scripts = [
  {
    tag: 'Latn',
    ranges: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0x17f],
      [0x218, 0x21b],
      [0x1e9e, 0x1e9e],
    ],
  },
  { tag: 'Grek', ranges: [[0x386, 0x3ce]] },
  {
    tag: 'Cyrl',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
    ],
  },
] as const;

/** Ligatures are looked for among the letters that faces join. */
export const ligatureLetters = 'bfhijklt';
