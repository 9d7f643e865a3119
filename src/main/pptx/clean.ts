/** What a copy for outsiders leaves out of the template's own parts: what programs keep in customXml and tags (19.3.3.10, 15.2.5). */
import type { Relation, Skeleton } from '../../shared/model/index.js';

const keeping = /\/(?:customXml|tags)$/;
const kept = /^(?:customXml|ppt\/tags)\//;
const tagList = /<([\w.-]*:?)custDataLst\b[^>]*(?:\/>|>[\s\S]*?<\/\1custDataLst>)/g;

export function cleanSkeleton(skeleton: Skeleton): Skeleton {
  const without = (xml: string): string => xml.replace(tagList, '');
  const parts = [...skeleton.parts]
    .filter(([name]) => !kept.test(name))
    .map(([name, content]) => [name, typeof content === 'string' ? without(content) : content] as const);
  const relations = [...skeleton.relations]
    .filter(([source]) => !kept.test(source))
    .map(([source, list]) => [source, list.filter(isLeft)] as const);
  const { part, head, tail } = skeleton.presentation;
  return {
    ...skeleton,
    parts: new Map(parts),
    relations: new Map(relations),
    presentation: { part, head: without(head), tail: without(tail) },
  };
}

function isLeft({ type }: Relation): boolean {
  return !keeping.test(type);
}
