/** Over everything that a slide or a brief holds, without a case for each kind of block. */
import type { Block, Choice, Inline, Link } from '../../shared/model/index.js';

/** Calls `visit` with every run of inline content inside a value, in reading order. */
export function eachInlines(value: unknown, visit: (inlines: readonly Inline[]) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    if (isInlines(parts)) visit(parts);
    else for (const part of parts) eachInlines(part, visit);
    return;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    const part = fields[key];
    if (typeof part === 'object' && !wordless.has(key)) eachInlines(part, visit);
  }
}

/** Fields that never hold text: half of all objects, so they are not walked. */
const wordless: ReadonlySet<string> = new Set(['lines', 'attributes', 'align', 'link']);

function isInlines(value: readonly unknown[]): value is readonly Inline[] {
  const type = (value[0] as { readonly type?: unknown } | undefined)?.type;
  // A picture among blocks has source lines; one in a line of text has none.
  return (
    type === 'text' ||
    type === 'break' ||
    type === 'footnote' ||
    (type === 'picture' && !('lines' in (value[0] as object)) && !('decorative' in (value[0] as object)))
  );
}

/**
 * The value with each link to a section changed (or, where `change` gives undefined, taken off its text). What has no
 * such link is the very same object.
 */
export function mapSectionLinks<T>(value: T, change: (id: string) => string | undefined): T {
  return mapped(value, change) as T;
}

type Change = (id: string) => string | undefined;

function mapped(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return mappedArray(value, change);
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  const changed = withLink(value as Readonly<Record<string, unknown>>, change);
  let copy = changed === value ? undefined : { ...changed };
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    const part = fields[key];
    if (typeof part !== 'object' || wordless.has(key)) continue;
    const after = mapped(part, change);
    if (after === part) continue;
    copy ??= { ...(value as Readonly<Record<string, unknown>>) };
    copy[key] = after;
  }
  return copy ?? value;
}

function mappedArray(value: readonly unknown[], change: Change): readonly unknown[] {
  let copy: unknown[] | undefined;
  value.forEach((part, index) => {
    const after = mapped(part, change);
    if (after === part) return;
    copy ??= [...value];
    copy[index] = after;
  });
  return copy ?? value;
}

function withLink(value: Readonly<Record<string, unknown>>, change: Change): Readonly<Record<string, unknown>> {
  const link = value.link as Link | undefined;
  if (link?.to !== 'section') return value;
  const id = change(link.id);
  if (id === link.id) return value;
  const { link: _, ...rest } = value;
  return id === undefined ? rest : { ...rest, link: { to: 'section', id } };
}

/**
 * The brief or block with each choice of blocks settled: where its cuts are the chosen ones its blocks stand in its place,
 * else nothing does.
 */
export function chooseBlocks<T>(value: T, isChosen: (cuts: readonly string[]) => boolean): T {
  return chosen(value, isChosen) as T;
}

function chosen(value: unknown, isChosen: (cuts: readonly string[]) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, chosen(part, isChosen)]));
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    if (isInlines(parts)) return parts;
    const after = parts.flatMap((part): readonly unknown[] => {
      if (!isChoice(part)) return [chosen(part, isChosen)];
      return isChosen(part.cuts) ? (chosen(part.blocks, isChosen) as readonly Block[]) : [];
    });
    return after.length === parts.length && after.every((part, index) => part === parts[index]) ? parts : after;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const key in fields) {
    const part = fields[key];
    if (typeof part !== 'object' || wordless.has(key)) continue;
    const after = chosen(part, isChosen);
    if (after === part) continue;
    copy ??= { ...fields };
    copy[key] = after;
  }
  return copy ?? value;
}

function isChoice(value: unknown): value is Choice {
  return typeof value === 'object' && value !== null && (value as { readonly type?: unknown }).type === 'choice';
}
