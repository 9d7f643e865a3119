import type { Mark, SceneParagraph } from '../../../shared/model/index.js';
import type { Tag, Tags } from './tags.js';

/** Lists on their way: paragraphs with marks become items, deeper ones lists inside the item before them. */
export interface ListNesting {
  /** A new item: its mark's element, and that of its text. */
  readonly item: (paragraph: SceneParagraph, mark: string) => { readonly label: Tag; readonly content: Tag };
  /** Where a paragraph without a mark belongs: into the item that it goes on, else outside of all lists. */
  readonly between: (paragraph: SceneParagraph) => Tag;
  readonly end: () => void;
}

interface OpenList {
  readonly level: number;
  readonly marks: string;
  readonly list: Tag;
  item: Tag;
  body: Tag;
}

/** @param parent what the outermost lists stand in */
export function listNesting(tags: Tags, parent: Tag): ListNesting {
  const open: OpenList[] = [];
  const close = (): void => {
    const list = open.pop();
    if (list) tags.end(list.list);
  };
  return {
    item: (paragraph, sign) => {
      const { level, mark, language } = paragraph;
      const marks = numbering(mark);
      while (open.length > 0 && (open.at(-1) as OpenList).level > level) close();
      // Another sort of marks at the same level is another list.
      if (open.at(-1)?.level === level && open.at(-1)?.marks !== marks) close();
      const last = open.at(-1);
      const list =
        last?.level === level
          ? last.list
          : tags.child(last ? last.body : parent, 'L', { attributes: { O: 'List', ListNumbering: marks } });
      const item = tags.child(list, 'LI', { language });
      // Boxes are drawn as lines, which say nothing.
      const label = tags.child(item, 'Lbl', /^[☐☑]$/.test(sign) ? { actual: sign } : {});
      const body = tags.child(item, 'LBody');
      if (last?.level === level) Object.assign(last, { item, body });
      else open.push({ level, marks, list, item, body });
      return { label, content: body };
    },
    between: ({ level, marginLeft }) => {
      while (open.length > 0 && ((open.at(-1) as OpenList).level > level || marginLeft === 0)) close();
      return open.at(-1)?.body ?? parent;
    },
    end: () => {
      while (open.length > 0) close();
    },
  };
}

/** `ListNumbering` (ISO 32000-1, table 347). */
function numbering(mark: Mark): string {
  if (mark.type === 'none') return 'None';
  if (mark.type === 'number') {
    return { arabicPeriod: 'Decimal', alphaLcPeriod: 'LowerAlpha', romanLcPeriod: 'LowerRoman' }[mark.scheme];
  }
  return { '•': 'Disc', '○': 'Circle', '▪': 'Square', '■': 'Square' }[mark.char] ?? 'Disc';
}
