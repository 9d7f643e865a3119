/** The file as a zip (ECMA-376 Part 2, 7; docs/pptx/package.md). */
import type { Rule } from '../rule.js';

const fixedDate = 0x0021; // 1980-01-01 in MS-DOS form: year 0, month 1, day 1
const safeName = /^[\x21-\x7e]+$/;

export const zipRules: readonly Rule[] = [
  {
    id: 'zip-readable',
    why: 'an entry whose sizes, checksum or local header disagree with the directory makes the file unreadable',
    scope: 'any',
    check: (deck, complain) => {
      for (const fault of deck.archive.faults) complain(fault.entry, fault.detail);
    },
  },
  {
    id: 'zip-no-folders',
    why: 'pptxgenjs writes 19 and more folder entries (PptxGenJS #1449)',
    scope: 'any',
    check: (deck, complain) => {
      for (const { name } of deck.archive.entries) if (name.endsWith('/')) complain(name, 'is a folder entry');
    },
  },
  {
    id: 'zip-no-duplicates',
    why: 'part names that differ only by case, or not at all, are one part to PowerPoint',
    scope: 'any',
    check: (deck, complain) => {
      const seen = new Set<string>();
      for (const { name } of deck.archive.entries) {
        if (seen.has(name.toLowerCase())) complain(name, 'stands twice in the zip');
        seen.add(name.toLowerCase());
      }
    },
  },
  {
    id: 'zip-names',
    why: 'part names are ASCII with forward slashes, without a leading slash, empty or dotted steps',
    scope: 'any',
    check: (deck, complain) => {
      for (const { name } of deck.archive.entries) {
        if (!safeName.test(name)) complain(name, 'has characters outside ASCII, or blanks');
        else if (name.includes('\\')) complain(name, 'has a backslash');
        else if (/^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(name)) complain(name, 'has an empty or dotted step');
      }
    },
  },
  {
    id: 'zip-nothing-around',
    why: 'data before the first entry or after the end record makes PowerPoint offer a repair',
    scope: 'any',
    check: (deck, complain) => {
      if (deck.archive.before > 0) complain('', `${deck.archive.before} bytes stand before the first entry`);
      if (deck.archive.after > 0) complain('', `${deck.archive.after} bytes stand after the end record`);
    },
  },
  {
    id: 'zip-order',
    why: '[Content_Types].xml comes first, then parts by name, so that the same deck has the same bytes',
    scope: 'any',
    check: (deck, complain) => {
      const names = deck.archive.entries.map((entry) => entry.name);
      if (names[0] !== '[Content_Types].xml') complain(names[0] ?? '', 'comes first; [Content_Types].xml should');
      for (let n = 2; n < names.length; n++) {
        const [one, next] = [names[n - 1] as string, names[n] as string];
        if (one > next) return complain(next, `comes after ${one}`);
      }
    },
  },
  {
    id: 'zip-date',
    why: 'a date of the day makes two builds of one brief differ',
    scope: 'any',
    check: (deck, complain) => {
      for (const { name, dosDate, dosTime } of deck.archive.entries) {
        if (dosDate !== fixedDate || dosTime !== 0) complain(name, 'is not dated 1980-01-01 00:00');
      }
    },
  },
];
