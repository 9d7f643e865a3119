/**
 * Layouts of ours in a foreign file: a deck that Briefdeck made, edited in PowerPoint and given back as a template. What we wrote is
 * known again by the placeholders, whose type and idx are those of our slots (placeholders.ts), and by their names.
 */
import { type LayoutId, layoutIds, type Template } from '../../../../shared/model/index.js';
import { contentSlots, displayName, footerSlots, layoutTypes, placeholderOf, slotNames } from '../../placeholders.js';
import type { Candidate, Field } from './archetype.js';

/** PowerPoint numbers placeholders from 10 on as they are drawn: those of ours from here on are known by their names besides. */
const firstOfOurs = 13;

/** So much of what a layout of ours has for content is there still. */
const leastKept = 0.5;

/** The candidates, those that are layouts of ours with the kind that they are: by name, and where that was changed by all else. */
export function withOurs(
  candidates: readonly Candidate[],
  { layouts }: Pick<Template, 'layouts'>,
): readonly Candidate[] {
  const found = new Map<Candidate, LayoutId>();
  const find = (isIt: (candidate: Candidate, id: LayoutId) => boolean): void => {
    const known = [...found.values()];
    for (const id of layoutIds.filter((each) => !known.includes(each))) {
      const candidate = candidates.find((each) => !found.has(each) && isMadeAs(each, id) && isIt(each, id));
      if (candidate) found.set(candidate, id);
    }
  };
  find(({ name }, id) => name.toLowerCase() === layouts[id].name.toLowerCase());
  // Other layouts of one make-up have no type; nobody could say which of them one was before it was renamed.
  find((candidate, id) => found.size > 0 && layoutTypes[id] !== undefined && candidate.type === layoutTypes[id]);
  return candidates.map((each) => {
    const ours = found.get(each);
    return ours ? { ...each, ours } : each;
  });
}

/** The placeholders of a layout by the slots of ours that they are. @param id the layout that it is */
export function slotsOf({ fields }: Pick<Candidate, 'fields'>, id: LayoutId): Readonly<Record<string, Field>> {
  const known = new Set<string>([...contentSlots[id], ...footerSlots, ...slotNames]);
  const found: Record<string, Field> = {};
  const taken = new Set<Field>();
  for (const slot of known) {
    const ph = placeholderOf(id, slot);
    const field = fields.find(
      (each) =>
        !taken.has(each) && each.placeholder.type === (ph?.type ?? 'obj') && each.placeholder.idx === (ph?.idx ?? 0),
    );
    if (!field) continue;
    found[slot] = field;
    taken.add(field);
  }
  return found;
}

/** Whether a layout has the placeholders of one of ours, one of them at least under the name and idx that only we give. */
function isMadeAs(candidate: Candidate, id: LayoutId): boolean {
  const slots = slotsOf(candidate, id);
  const kept = contentSlots[id].filter((slot) => slots[slot]);
  const isNamed = Object.entries(slots).some(
    ([slot, { placeholder }]) => placeholder.idx >= firstOfOurs && placeholder.name === displayName(slot),
  );
  return slots.title !== undefined && isNamed && kept.length >= leastKept * contentSlots[id].length;
}
