/** Theme and master of our own templates (ECMA-376 Part 1, 20.1.6.9; docs/pptx/package.md). */
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf } from '../xml-tree.js';

const colorOrder = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink';
const mapNames = 'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
const insetNames = ['lIns', 'tIns', 'rIns', 'bIns'];

export const themeRules: readonly Rule[] = [
  {
    id: 'theme-parts',
    why: 'twelve colours in order, two fonts with latin, ea and cs, three entries in each format list, and a name',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.themes) {
        const root = deck.xml(part);
        if (!attr(root, 'name')) complain(part, 'has no name for the Design tab');
        const elements = child(root, 'a:themeElements');
        const colors = child(elements, 'a:clrScheme')?.children.map((color) => color.name.slice(2));
        if (colors?.join(' ') !== colorOrder) complain(part, `has the colours ${colors?.join(' ')}`);
        for (const font of ['a:majorFont', 'a:minorFont']) {
          const faces = at(elements, 'a:fontScheme', font)?.children.map((face) => face.name);
          if (faces?.slice(0, 3).join() !== 'a:latin,a:ea,a:cs') complain(part, `${font} has ${faces?.join()}`);
        }
        for (const list of ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst']) {
          const count = at(elements, 'a:fmtScheme', list)?.children.length ?? 0;
          if (count < 3) complain(part, `${list} has ${count} entries`);
        }
      }
    },
  },
  {
    id: 'master-map',
    why: 'the colour map turns tx1 and bg1 for the dark variant; a missing name makes the master invalid',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of [...deck.masters, ...deck.notesMasters]) {
        const map = child(deck.xml(part), 'p:clrMap');
        for (const name of mapNames) if (!attr(map, name)) complain(part, `maps no ${name}`);
      }
    },
  },
  {
    id: 'master-styles',
    why: 'a master without p:txStyles (every LibreOffice export) gives lists without marks at 18 pt',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.masters) {
        for (const style of ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle']) {
          if (!at(deck.xml(part), 'p:txStyles', style, 'a:lvl1pPr')) complain(part, `has no ${style}`);
        }
      }
    },
  },
  {
    id: 'master-insets',
    why: 'LibreOffice rounds absent insets to 2.50 and 1.25 mm: masters write all four',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of [...deck.masters]) {
        for (const shape of all(deck.xml(part), 'p:sp')) {
          const body = at(shape, 'p:txBody', 'a:bodyPr');
          const missing = insetNames.filter((name) => attr(body, name) === undefined);
          if (body && missing.length > 0) complain(part, `${shape.path} says no ${missing.join(', ')}`);
        }
      }
    },
  },
  {
    id: 'kerning',
    why: 'PowerPoint kerns only from the size that kern says, and not at all without it; LibreOffice always does',
    scope: 'own',
    check: (deck, complain) => {
      const styles = [
        ...deck.masters.map((part) => ({ part, root: child(deck.xml(part), 'p:txStyles') })),
        { part: deck.main, root: child(deck.xml(deck.main), 'p:defaultTextStyle') },
      ];
      for (const { part, root } of styles) {
        for (const style of all(root, 'a:defRPr')) {
          if (style.path.includes('a:defPPr')) continue;
          if (attr(style, 'kern') !== '1200') complain(part, `${style.path}@kern is ${attr(style, 'kern')}`);
        }
      }
    },
  },
  {
    id: 'layout-colours',
    why: 'a layout that names colours by value, or by dk1 and lt1, does not follow theme and variant',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of [...deck.layouts, ...deck.masters]) {
        for (const color of all(deck.xml(part), 'a:srgbClr', 'a:sysClr'))
          complain(part, `${color.path} is a fixed colour`);
        for (const color of all(deck.xml(part), 'a:schemeClr')) {
          if (/^(dk|lt)[12]$/.test(attr(color, 'val') ?? '')) complain(part, `${color.path} is ${attr(color, 'val')}`);
        }
      }
    },
  },
  {
    id: 'layout-named',
    why: 'two layouts of one name cannot be told apart in the gallery',
    scope: 'own',
    check: (deck, complain) => {
      const seen = new Set<string>();
      for (const part of deck.layouts) {
        const name = attr(child(deck.xml(part), 'p:cSld'), 'name') ?? '';
        if (name === '' || seen.has(name)) complain(part, `has the name '${name}'`);
        seen.add(name);
      }
    },
  },
  {
    id: 'table-style-list',
    why: 'a default table style that the list does not have, and PowerPoint does not know, is repaired',
    scope: 'own',
    check: (deck, complain) => {
      for (const part of deck.parts.keys()) {
        if (!deck.contentType(part)?.endsWith('.tableStyles+xml')) continue;
        const fallback = attr(deck.xml(part), 'def') ?? '';
        const ids = childrenOf(deck.xml(part), 'a:tblStyle').map((style) => attr(style, 'styleId'));
        if (!/^\{[0-9A-F-]{36}\}$/.test(fallback)) complain(part, `has the default '${fallback}'`);
        for (const id of ids) if (!/^\{[0-9A-F-]{36}\}$/.test(id ?? '')) complain(part, `has a style '${id}'`);
        const builtIn = fallback === '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';
        if (!builtIn && !ids.includes(fallback)) complain(part, `its default ${fallback} is not in the list`);
      }
    },
  },
];
