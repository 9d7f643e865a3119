/** Every XML part as XML. */
import type { Rule } from '../rule.js';
import { walk, type Xml } from '../xml-tree.js';

const lengthAttributes = new Set(
  'x y cx cy w h marL marR marT marB indent lIns tIns rIns bIns l t r b sz kern spc'.split(' '),
);
/** Elements whose attributes of those names mean something else: `a:srcRect@l` may have no digits but is whole too. */
const otherMeaning = new Set(['p:ph', 'c:pageMargins', 'p14:xfrm', 'a:path', 'a:pt', 'a:rect']);

export const xmlRules: readonly Rule[] = [
  {
    id: 'xml-reads',
    why: 'one control character, unpaired surrogate or DTD in one part and PowerPoint refuses the file',
    scope: 'any',
    check: (deck, complain) => {
      for (const [part, detail] of deck.broken) complain(part, detail);
    },
  },
  {
    id: 'xml-values',
    why: "marL=\"NaN\" (PptxGenJS #1440): a number that went wrong is written as 'NaN', 'undefined', or with digits after the point",
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.parts.keys()) {
        for (const element of walk(deck.xml(part))) {
          const bad = badValue(element);
          if (bad) complain(part, bad);
        }
      }
    },
  },
  {
    id: 'xml-ignorable',
    why: 'a prefix named in mc:Ignorable or mc:Choice@Requires that is not declared makes the part unreadable',
    scope: 'any',
    check: (deck, complain) => {
      for (const { name, data } of deck.archive.entries) {
        if (!name.endsWith('.xml')) continue;
        const source = Buffer.from(data).toString('utf8');
        for (const [, list] of source.matchAll(/\s(?:[\w.-]+:Ignorable|Requires)="([^"]*)"/g)) {
          for (const prefix of (list as string).split(/\s+/).filter(Boolean)) {
            if (!source.includes(`xmlns:${prefix}="`)) complain(name, `prefix '${prefix}' is not declared`);
          }
        }
      }
    },
  },
];

function badValue(element: Xml): string | undefined {
  for (const [name, value] of element.attributes) {
    const where = `${element.path}@${name}="${value}"`;
    if (/^(NaN|-?Infinity|undefined|null|\[object .*\])$/.test(value)) return where;
    const drawing = element.name.startsWith('a:') || element.name.startsWith('p:');
    if (
      drawing &&
      lengthAttributes.has(name) &&
      !otherMeaning.has(element.name) &&
      /^-?[\d.]+(e[+-]?\d+)?$/i.test(value)
    ) {
      if (!/^-?\d+$/.test(value)) return `${where} is not whole`;
    }
  }
  return undefined;
}
