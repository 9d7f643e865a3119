/**
 * Text styles for a master that has none. LibreOffice writes the format of a master's text on its sample paragraphs, from which
 * nothing inherits: lists come out without marks, at 18 pt. What the samples look like becomes what the levels inherit
 * (pptx-notes 5, point 10).
 */
import type { Element } from '@xmldom/xmldom';
import { attributeOf, childAt, childrenOf, nameOf, namespaces, numberOf } from '../../../ooxml/index.js';
import { placeholdersOf } from './placeholder.js';

/** Attributes of a run that say what it is, not how it looks. */
const ofTheRun: ReadonlySet<string> = new Set(['lang', 'altLang', 'dirty', 'err', 'smtClean', 'bmk', 'strike']);

/** Gives the master `p:txStyles`, and its footers list styles, where they are missing. Answers whether it changed anything. */
export function addTextStyles(master: Element): boolean {
  const styles = childAt(master, 'p:txStyles');
  if (styles && childrenOf(styles).some((style) => childrenOf(style).length > 0)) return false;
  const document = master.ownerDocument;
  if (!document) throw new Error('A parsed master has a document.');
  const made = document.createElementNS(namespaces.p, 'p:txStyles');
  const shapes = placeholdersOf(master);
  for (const [name, className] of [
    ['p:titleStyle', 'title'],
    ['p:bodyStyle', 'body'],
    ['p:otherStyle', undefined],
  ] as const) {
    const style = document.createElementNS(namespaces.p, name);
    const shape = shapes.find((each) => each.className === className)?.shape;
    if (shape) addLevels(style, shape);
    made.appendChild(style);
  }
  if (styles) master.replaceChild(made, styles);
  else master.insertBefore(made, childAt(master, 'p:extLst') ?? null);
  for (const { shape, className } of shapes) {
    if (className !== 'title' && className !== 'body') addListStyle(shape);
  }
  return true;
}

function addListStyle(shape: Element): void {
  const body = childAt(shape, 'p:txBody');
  if (!body) return;
  const known = childAt(body, 'a:lstStyle');
  if (known && childrenOf(known).length > 0) return;
  const list = known ?? body.ownerDocument?.createElementNS(namespaces.a, 'a:lstStyle');
  if (!list) throw new Error('A parsed master has a document.');
  if (!known) body.insertBefore(list, childAt(body, 'a:bodyPr')?.nextSibling ?? body.firstChild);
  addLevels(list, shape);
}

/** `a:lvl1pPr` and so on, from the first sample paragraph of each level. */
function addLevels(list: Element, shape: Element): void {
  const document = list.ownerDocument;
  if (!document) throw new Error('A parsed master has a document.');
  const samples = new Map<number, Element>();
  for (const paragraph of childrenOf(childAt(shape, 'p:txBody'), 'a:p')) {
    const level = numberOf(childAt(paragraph, 'a:pPr'), 'lvl') ?? 0;
    if (level >= 0 && level <= 8 && !samples.has(level)) samples.set(level, paragraph);
  }
  for (const [level, paragraph] of [...samples].sort(([a], [b]) => a - b)) {
    const made = document.createElementNS(namespaces.a, `a:lvl${level + 1}pPr`);
    const properties = childAt(paragraph, 'a:pPr');
    copyAttributes(properties, made, new Set(['lvl']));
    for (const child of childrenOf(properties)) if (nameOf(child) !== 'defRPr') made.appendChild(child.cloneNode(true));
    const run =
      childAt(paragraph, 'a:r', 'a:rPr') ?? childAt(paragraph, 'a:fld', 'a:rPr') ?? childAt(paragraph, 'a:endParaRPr');
    const plain = document.createElementNS(namespaces.a, 'a:defRPr');
    copyAttributes(run, plain, ofTheRun);
    for (const child of childrenOf(run)) if (nameOf(child) !== 'hlinkClick') plain.appendChild(child.cloneNode(true));
    made.appendChild(plain);
    list.appendChild(made);
  }
}

function copyAttributes(from: Element | undefined, to: Element, without: ReadonlySet<string>): void {
  for (const { name } of from ? [...from.attributes] : []) {
    if (!without.has(name) && !name.includes(':')) to.setAttribute(name, attributeOf(from, name) ?? '');
  }
}
