/** A PDF as the rules see it: pages with what their content marks and shows, and the tree of its structure. */
import { type PageContent, readContent } from './content.js';
import { type Dict, Name, type PdfObjects, Ref, readObjects, type Stream, textOf, type Value } from './objects.js';

export interface PdfPageView {
  /** From 1. */
  readonly number: number;
  readonly ref: Ref;
  readonly dict: Dict;
  readonly content: PageContent;
  readonly annotations: readonly { readonly ref: Ref; readonly dict: Dict }[];
}

/** An element of the structure tree. */
export interface Element {
  readonly ref: Ref;
  readonly type: string;
  readonly dict: Dict;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** Marked content of its own, as 'page object/MCID'. */
  readonly content: readonly string[];
  /** Object numbers of annotations. */
  readonly objects: readonly { readonly object: number; readonly page: number }[];
}

export interface PdfView {
  readonly file: PdfObjects;
  readonly catalog: Dict;
  readonly pages: readonly PdfPageView[];
  readonly root: Dict | undefined;
  /** In reading order, each before what stands in it. */
  readonly elements: readonly Element[];
  readonly get: (value: Value | undefined) => Value | undefined;
  readonly dict: (value: Value | undefined) => Dict | undefined;
}

/** Opens a PDF. `change` may spoil its objects before they are looked at: how the rules themselves are tested. */
export function openPdf(bytes: Uint8Array, change: (file: PdfObjects) => void = () => {}): PdfView {
  const file = readObjects(Buffer.from(bytes));
  change(file);
  const get = (value: Value | undefined): Value | undefined =>
    value instanceof Ref ? file.objects.get(value.number) : value;
  const dict = (value: Value | undefined): Dict | undefined => {
    const found = get(value);
    return found instanceof Map ? found : undefined;
  };
  const catalog = dict(file.trailer.get('Root'));
  if (!catalog) throw new Error('no catalogue');
  const kids = dict(catalog.get('Pages'))?.get('Kids');
  const pages = (Array.isArray(kids) ? kids : []).map((kid, index): PdfPageView => {
    const page = dict(kid) as Dict;
    const annotations = get(page.get('Annots'));
    return {
      number: index + 1,
      ref: kid as Ref,
      dict: page,
      content: readContent(get(page.get('Contents')) as Stream, dict(page.get('Resources')) as Dict, get),
      annotations: (Array.isArray(annotations) ? annotations : []).map((ref) => ({
        ref: ref as Ref,
        dict: dict(ref) as Dict,
      })),
    };
  });
  const root = dict(catalog.get('StructTreeRoot'));
  const elements: Element[] = [];
  for (const kid of listOf(get(root?.get('K')))) readElement(kid, undefined, elements, dict, get);
  return { file, catalog, pages, root, elements, get, dict };
}

function readElement(
  value: Value,
  parent: Element | undefined,
  elements: Element[],
  dict: PdfView['dict'],
  get: PdfView['get'],
): Element | undefined {
  const own = dict(value);
  const type = own?.get('S');
  if (!own || !(type instanceof Name) || !(value instanceof Ref)) return undefined;
  const page = own.get('Pg');
  const parts = { children: [] as Element[], content: [] as string[], objects: [] as Element['objects'][number][] };
  const element: Element = { ref: value, type: type.name, dict: own, parent, ...parts };
  elements.push(element);
  for (const kid of listOf(get(own.get('K')))) {
    const entry = dict(kid);
    const kind = typeof kid === 'number' ? 'MCID' : nameIn(entry, 'Type');
    const onPage = numberOf(entry?.get('Pg') ?? page);
    if (kind === 'MCID') parts.content.push(`${numberOf(page)}/${kid}`);
    else if (kind === 'MCR') parts.content.push(`${onPage}/${entry?.get('MCID')}`);
    else if (kind === 'OBJR') parts.objects.push({ object: numberOf(entry?.get('Obj')), page: onPage });
    else
      parts.children.push(...[readElement(kid, element, elements, dict, get)].filter((child) => child !== undefined));
  }
  return element;
}

function nameIn(entries: Dict | undefined, key: string): string | undefined {
  const value = entries?.get(key);
  return value instanceof Name ? value.name : undefined;
}

/** The number of the object that is meant. */
function numberOf(value: Value | undefined): number {
  return value instanceof Ref ? value.number : Number.NaN;
}

export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text entry of a dictionary. */
export function entryText(entries: Dict | undefined, key: string): string | undefined {
  return textOf(entries?.get(key));
}
