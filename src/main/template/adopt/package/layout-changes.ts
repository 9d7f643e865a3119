/** What became of a house's layouts from one year's file to the next: kept, renamed, gone, new. */
import { areaOf, type Candidate, type Field } from '../matching/archetype.js';

export interface LayoutChanges {
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly added: readonly string[];
  /** The new layout of each former one that is still there, by its former name. */
  readonly now: ReadonlyMap<string, Candidate>;
}

/** Two layouts are one under another name from this likeness on. */
const same = 0.75;

/** A layout keeps its name; else PowerPoint's own id of it (`p14:creationId`); else it is the one that is made most alike. */
export function layoutChanges(before: readonly Candidate[], after: readonly Candidate[]): LayoutChanges {
  const now = new Map<string, Candidate>();
  const taken = new Set<Candidate>();
  const pair = (from: Candidate, to: Candidate | undefined): void => {
    if (!to || taken.has(to) || now.has(from.name)) return;
    now.set(from.name, to);
    taken.add(to);
  };
  for (const from of before) {
    pair(
      from,
      after.find(({ name }) => name === from.name),
    );
  }
  for (const from of before) {
    if (from.creationId === undefined) continue;
    pair(
      from,
      after.find((each) => each.creationId === from.creationId),
    );
  }
  const alike = before
    .flatMap((from) => after.map((to) => ({ from, to, likeness: likeness(from, to) })))
    .filter((each) => each.likeness >= same)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { from, to } of alike) pair(from, to);
  return {
    gone: before.filter(({ name }) => !now.has(name)).map(({ name }) => name),
    renamed: before.flatMap(({ name }) => {
      const to = now.get(name)?.name ?? name;
      return to === name ? [] : [{ from: name, to }];
    }),
    added: after.filter((each) => !taken.has(each)).map(({ name }) => name),
    now,
  };
}

/** The placeholder of the new layout that is the former one: by its name, else its index, else its kind and place. */
export function fieldNow(former: Field, layout: Candidate): Field | undefined {
  const { fields } = layout;
  const { name, idx, className } = former.placeholder;
  const ofClass = fields.filter(({ placeholder }) => placeholder.className === className);
  return (
    fields.find(({ placeholder }) => placeholder.name === name) ??
    ofClass.find(({ placeholder }) => placeholder.idx === idx) ??
    ofClass.sort((a, b) => shared(b, former) - shared(a, former))[0]
  );
}

const footers: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

/** 0 to 1: how much of the placeholders of two layouts is of one kind in one place. Footers, which all layouts have, do not count. */
function likeness(one: Candidate, other: Candidate): number {
  if (one.type !== other.type) return 0;
  const [mine, theirs] = [one, other].map(({ fields }) =>
    fields.filter(({ placeholder }) => !footers.has(placeholder.className)),
  ) as [Field[], Field[]];
  const most = Math.max(mine.length, theirs.length);
  if (most === 0) return 1;
  const left = new Set(theirs);
  let sum = 0;
  for (const field of mine) {
    const best = [...left]
      .filter(({ placeholder }) => placeholder.type === field.placeholder.type)
      .sort((a, b) => shared(b, field) - shared(a, field))[0];
    if (!best) continue;
    left.delete(best);
    sum += shared(best, field);
  }
  return sum / most;
}

/** The area that two boxes share, as a share of what they cover together. */
function shared(one: Field, other: Field): number {
  const [a, b] = [one.box, other.box];
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (areaOf(one) + areaOf(other) - width * height);
}
