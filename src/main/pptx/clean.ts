/** What a copy for outsiders leaves out of the template's own parts: what programs keep in customXml and tags (19.3.3.10, 15.2.5). */
import type { Relation, Skeleton } from '../../shared/model/index.js';
import { unpacked } from '../ooxml/index.js';
import type { PartContent } from './parts.js';

const keeping = /\/(?:customXml|tags)$/;
const kept = /^(?:customXml|ppt\/tags)\//;
const tagList = /<([\w.-]*:?)custDataLst\b[^>]*(?:\/>|>[\s\S]*?<\/\1custDataLst>)/g;

export function cleanSkeleton(skeleton: Skeleton): Skeleton {
  const parts = [...skeleton.parts]
    .filter(([name]) => !kept.test(name))
    .map(([name, content]) => [name, name.endsWith('.xml') ? withoutTags(content) : content] as const);
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

const without = (xml: string): string => xml.replace(tagList, '');

/** A part of an organisation's file stands as its bytes, which stay what they are where no tags are named in them. */
function withoutTags(content: PartContent): PartContent {
  if (typeof content === 'string') return without(content);
  const bytes = Buffer.from(unpacked(content));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const xml = bytes.toString(isWide ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
  const cleaned = without(xml);
  return cleaned === xml ? content : cleaned.replace(/(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8');
}

function isLeft({ type }: Relation): boolean {
  return !keeping.test(type);
}
