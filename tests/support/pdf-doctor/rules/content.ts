import { type Dict, Ref, type Value } from '../objects.js';
import type { PdfRule } from '../rule.js';
import { type Element, listOf, type PdfPageView, type PdfView } from '../view.js';

/** The parent tree: its entries by key. */
function parentTree({ root, dict, get }: PdfView): ReadonlyMap<number, Value> {
  const nums = listOf(get(dict(root?.get('ParentTree'))?.get('Nums')));
  const found = new Map<number, Value>();
  for (let at = 0; at + 1 < nums.length; at += 2) found.set(nums[at] as number, get(nums[at + 1]) as Value);
  return found;
}

export const contentRules: readonly PdfRule[] = [
  {
    id: 'content-marked',
    source: 'ISO 14289-1, 7.1: content is tagged or an artifact',
    check: ({ pages }, complain) => {
      for (const { number, content } of pages) {
        for (const fault of new Set(content.faults)) complain(`page ${number}: ${fault}`);
      }
    },
  },
  {
    id: 'content-in-tree',
    source: 'ISO 32000-1, 14.7.4',
    check: (pdf, complain) => {
      const used = new Map<string, number>();
      for (const { content } of pdf.elements) for (const key of content) used.set(key, (used.get(key) ?? 0) + 1);
      for (const { number, ref, content } of pdf.pages) {
        const seen = new Set<number>();
        for (const { mcid, tag } of content.marked) {
          const key = `${ref.number}/${mcid}`;
          if (seen.has(mcid)) complain(`page ${number} has content ${mcid} twice`);
          seen.add(mcid);
          const times = used.get(key) ?? 0;
          used.delete(key);
          if (times !== 1) complain(`page ${number}: ${tag} ${mcid} is ${times} times in the structure tree`);
        }
      }
      for (const key of used.keys()) complain(`the structure tree has content ${key}, which no page has`);
    },
  },
  {
    id: 'content-type',
    source: 'what is marked as a paragraph stands in a paragraph',
    check: ({ pages, elements }, complain) => {
      const types = new Map(elements.flatMap(({ content, type }) => content.map((key) => [key, type] as const)));
      for (const { number, ref, content } of pages) {
        for (const { mcid, tag } of content.marked) {
          const type = types.get(`${ref.number}/${mcid}`);
          if (type !== undefined && type !== tag) complain(`page ${number}: ${tag} ${mcid} stands in ${type}`);
        }
      }
    },
  },
  {
    id: 'parent-tree',
    source: 'ISO 32000-1, 14.7.4.4',
    check: (pdf, complain) => {
      const tree = parentTree(pdf);
      const owner = new Map(
        pdf.elements.flatMap(({ content, ref }) => content.map((key) => [key, ref.number] as const)),
      );
      for (const { number, ref, dict, content } of pdf.pages) {
        const parents = listOf(tree.get(dict.get('StructParents') as number));
        if (content.marked.length > 0 && parents.length === 0) complain(`page ${number} is not in the parent tree`);
        for (const { mcid } of content.marked) {
          const parent = parents[mcid];
          if (!(parent instanceof Ref) || parent.number !== owner.get(`${ref.number}/${mcid}`))
            complain(`page ${number}: the parent tree has another element for content ${mcid}`);
        }
      }
      for (const { ref, parent, dict, type } of pdf.elements) {
        const above = dict.get('P');
        const wanted = parent?.ref.number ?? (pdf.catalog.get('StructTreeRoot') as Ref).number;
        if (!(above instanceof Ref) || above.number !== wanted) complain(`${type} ${ref.number} names another parent`);
      }
    },
  },
  {
    id: 'link',
    source: 'ISO 14289-1, 7.18.5',
    check: (pdf, complain) => {
      const names = destinations(pdf);
      const owners = new Map(
        pdf.elements.flatMap((element) =>
          element.objects.map(({ object, page }) => [object, { element, page }] as const),
        ),
      );
      for (const page of pdf.pages) {
        const onPage = (detail: string): void => complain(`page ${page.number}: ${detail}`);
        for (const annotation of page.annotations) {
          checkOwner(annotation, page, owners.get(annotation.ref.number), pdf, onPage);
          checkAction(annotation.dict, names, pdf, onPage);
        }
      }
      for (const { type, objects, content, children } of pdf.elements) {
        if (type !== 'Link') continue;
        if (objects.length === 0) complain('a link has no annotation');
        if (content.length === 0 && children.length === 0) complain('a link has no text');
      }
    },
  },
];

type Owner = { readonly element: Element; readonly page: number };

function checkOwner(
  annotation: PdfPageView['annotations'][number],
  page: PdfPageView,
  owner: Owner | undefined,
  pdf: PdfView,
  complain: (detail: string) => void,
): void {
  if (!owner) {
    complain('an annotation is not in the structure tree');
    return;
  }
  if (owner.element.type !== 'Link') complain(`an annotation stands in ${owner.element.type}`);
  if (owner.page !== page.ref.number) complain('an annotation is said to be on another page');
  // An annotation's key leads to its element itself, not to a list.
  const nums = listOf(pdf.get(pdf.dict(pdf.root?.get('ParentTree'))?.get('Nums')));
  const key = annotation.dict.get('StructParent');
  const at = nums.findIndex((value, index) => index % 2 === 0 && value === key);
  const parent = at < 0 ? undefined : nums[at + 1];
  if (!(parent instanceof Ref) || parent.number !== owner.element.ref.number)
    complain('the parent tree has another element for an annotation');
}

function checkAction(
  annotation: Dict,
  names: ReadonlySet<string>,
  pdf: PdfView,
  complain: (detail: string) => void,
): void {
  const contents = annotation.get('Contents');
  if (!Buffer.isBuffer(contents) || contents.length === 0) complain('a link does not say in words where it leads');
  const action = pdf.dict(annotation.get('A'));
  const [uri, place] = [action?.get('URI'), action?.get('D')];
  if (Buffer.isBuffer(uri)) {
    if (!/^(https?|mailto):[!-~]+$/.test(uri.toString('latin1'))) complain(`a link leads to ${uri.toString('latin1')}`);
  } else if (!Buffer.isBuffer(place) || !names.has(place.toString('latin1'))) complain('a link leads to no page');
}

/** Names of the places in the document, each on a page that is there. */
function destinations(pdf: PdfView): ReadonlySet<string> {
  const pages = new Set(pdf.pages.map(({ ref }) => ref.number));
  const names = listOf(pdf.get(pdf.dict(pdf.dict(pdf.catalog.get('Names'))?.get('Dests'))?.get('Names')));
  const found = new Set<string>();
  for (let at = 0; at + 1 < names.length; at += 2) {
    const [page] = listOf(pdf.get(names[at + 1]));
    if (page instanceof Ref && pages.has(page.number)) found.add((names[at] as Buffer).toString('latin1'));
  }
  return found;
}
