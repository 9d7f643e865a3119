/** Relations: how a part names another (ECMA-376 Part 2, 9.3). Part names have no leading slash here. */
import type { Relation } from '../../shared/model/index.js';
import { namespaces } from './namespaces.js';
import { escapeAttribute, xmlDeclaration } from './xml.js';

/** The part that holds the relations of `part`; '' is the package itself. */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** `to` as seen from the folder of `from`: 'ppt/slides/slide1.xml', 'ppt/media/x.png' → '../media/x.png'. */
export function relativeTarget(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  return '../'.repeat(folder.length - shared) + target.slice(shared).join('/');
}

/** The part that a relation's target means, seen from `from`; a leading slash means the package's root. */
export function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The XML of a relations part. */
export function relationsXml(relations: readonly Relation[]): string {
  let text = `${xmlDeclaration}<Relationships xmlns="${namespaces.relationships}">`;
  for (const { id, type, target, external } of relations) {
    const mode = external ? ' TargetMode="External"' : '';
    text += `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"${mode}/>`;
  }
  return `${text}</Relationships>`;
}

/** The relations of one part while it is written: asking twice for the same target gives the same id. */
export class PartRelations {
  readonly #list: Relation[];
  readonly #part: string;
  readonly #ids = new Map<string, string>();
  readonly #taken: Set<string>;
  #next = 1;

  /** `part`: the name of the part that the relations start from; '' for the package. `given`: relations it has already. */
  constructor(part: string, given: readonly Relation[] = []) {
    this.#part = part;
    this.#list = [...given];
    this.#taken = new Set(given.map((relation) => relation.id));
  }

  /** The id of the relation to another part of the package, by its part name. */
  to(type: string, part: string): string {
    return this.#add(type, relativeTarget(this.#part, part), false);
  }

  /** The id of the relation to something outside, by its absolute and escaped URL. */
  toUrl(type: string, url: string): string {
    return this.#add(type, url, true);
  }

  /** All of them, in the order in which they were asked for. */
  get list(): readonly Relation[] {
    return this.#list;
  }

  #add(type: string, target: string, external: boolean): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known) return known;
    while (this.#taken.has(`rId${this.#next}`)) this.#next++;
    const id = `rId${this.#next++}`;
    this.#ids.set(key, id);
    this.#list.push(external ? { id, type, target, external } : { id, type, target });
    return id;
  }
}
