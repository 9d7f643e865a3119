/**
 * The keeper's template.yaml for next year's PowerPoint file: the text as it is, comments and all, with no more than the names
 * changed that the new file does not have.
 */
import { isMap, isScalar, type Pair, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { LayoutId } from '../../../../shared/model/index.js';
import type { Adopted } from '../adopt.js';
import type { Candidate } from '../matching/archetype.js';
import type { Served } from '../matching/mapping.js';
import { why, whyOf } from '../matching/mapping-text.js';
import { fieldNow, type LayoutChanges } from './layout-changes.js';

/** A line that was changed, or one that names what is gone. */
export interface ChangedLine {
  /** Keys from the file's root, joined by dots. */
  readonly key: string;
  readonly from: string;
  /** What stands there now. */
  readonly to: string;
  /** The keeper's own choice is gone, and our match stands in. */
  readonly isGuess: boolean;
}

export interface UpdatedLines {
  readonly text: string;
  readonly changed: readonly ChangedLine[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface UpdateLinesInput {
  readonly text: string;
  /** The former file with the keeper's lines, and the new one without. */
  readonly before: Adopted;
  readonly after: Adopted;
  readonly changes: LayoutChanges;
  /** The PowerPoint file beside the template.yaml. */
  readonly base: string;
}

export function updateLines(input: UpdateLinesInput): UpdatedLines {
  const { text, before, after, changes, base } = input;
  const document = parseDocument(text);
  const edits: Edit[] = [];
  const changed: ChangedLine[] = [];
  const replace = (node: ParsedNode | null | undefined, value: string): void => {
    if (node?.range) edits.push({ from: node.range[0], to: node.range[1], text: JSON.stringify(value) });
  };
  const root = isMap(document.contents) ? (document.contents as YAMLMap.Parsed) : undefined;
  const own = valueAt(root, 'base');
  if (isScalar(own) && own.value !== base) replace(own, base);
  const master = valueAt(root, 'master');
  if (isScalar(master) && !after.masters.some(({ name }) => name === master.value)) {
    replace(master, after.master.name);
    changed.push({
      key: 'master',
      from: String(master.value),
      to: after.master.name,
      isGuess: after.masters.length > 1,
    });
  }
  const mapping = valueAt(root, 'mapping');
  for (const { key, value } of isMap(mapping) ? (mapping.items as Pair<ParsedNode, ParsedNode | null>[]) : []) {
    if (!isScalar(key) || !isMap(value)) continue;
    updateKind(String(key.value) as LayoutId, value as YAMLMap.Parsed, {
      text,
      before,
      after,
      changes,
      put: (...more) => void edits.push(...more),
      replace,
      changed,
    });
  }
  edits.push(...aliasEdits(text, root, changes));
  const sorted = [...edits].sort((a, b) => b.from - a.from);
  return {
    text: sorted.reduce((all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to), text),
    changed,
  };
}

/** Found by their type, as there is one of each: lines do not name them. */
const footers: ReadonlySet<string> = new Set(['date', 'footer', 'number']);

interface KindContext extends Pick<UpdateLinesInput, 'text' | 'before' | 'after' | 'changes'> {
  readonly put: (...edits: readonly Edit[]) => void;
  readonly replace: (node: ParsedNode | null | undefined, value: string) => void;
  readonly changed: ChangedLine[];
}

function updateKind(
  kind: LayoutId,
  value: YAMLMap.Parsed,
  { text, before, after, changes, put, replace, changed }: KindContext,
): void {
  const former = before.served[kind];
  const fresh = after.served[kind];
  if (!former || !fresh) return;
  const layout = valueAt(value, 'layout');
  const name = isScalar(layout) ? String(layout.value) : former.chosen.name;
  const slots = valueAt(value, 'slots');
  const same = changes.now.get(name);
  const now = same && serves(same, former, slots) ? same : undefined;
  const chosen = now ?? fresh.chosen;
  if (isScalar(layout) && chosen.name !== name) {
    replace(layout, chosen.name);
    changed.push({ key: `mapping.${kind}.layout`, from: name, to: chosen.name, isGuess: now === undefined });
  }
  if (!isMap(slots)) return;
  // Nothing of what the keeper chose is there: our own match, as a whole.
  if (!now && slots.range && slots.flow) {
    put({ from: slots.range[0], to: slots.range[1], text: flowOf(fresh) }, ...commentEdits(text, value, fresh));
    return;
  }
  for (const { key, value: named } of slots.items as Pair<ParsedNode, ParsedNode | null>[]) {
    if (!isScalar(key) || !isScalar(named)) continue;
    const [slot, said] = [String(key.value), String(named.value)];
    const to = placeholderNow(slot, said, chosen, former, fresh);
    if (to === undefined || to.name === said) continue;
    replace(named, to.name);
    changed.push({ key: `mapping.${kind}.slots.${slot}`, from: said, to: to.name, isGuess: !now || to.isGuess });
  }
}

/** What was said behind a line was of the layout that is gone; the keeper's own words stay. */
function commentEdits(text: string, { range }: YAMLMap.Parsed, { match }: Served): readonly Edit[] {
  const from = range?.[1] ?? text.length;
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end;
  return why.test(text.slice(from, to)) ? [{ from, to, text: whyOf(match) }] : [];
}

/** What a placeholder of the keeper's line is called now. */
function placeholderNow(
  slot: string,
  said: string,
  chosen: Candidate,
  former: Served,
  fresh: Served,
): { readonly name: string; readonly isGuess: boolean } | undefined {
  if (chosen.fields.some(({ placeholder }) => placeholder.name === said)) return undefined;
  const field = former.chosen.fields.find(({ placeholder }) => placeholder.name === said);
  const other = (field && fieldNow(field, chosen)) ?? fresh.fields[slot] ?? chosen.fields[0];
  return other && { name: other.placeholder.name, isGuess: !field };
}

/** Whether a layout still has what the keeper's lines take from it. */
function serves(layout: Candidate, former: Served, slots: ParsedNode | null | undefined): boolean {
  const names = isMap(slots) ? slots.items.map(({ value }) => (isScalar(value) ? String(value.value) : '')) : [];
  return names.every((name) => {
    const field = former.chosen.fields.find(({ placeholder }) => placeholder.name === name);
    return !field || fieldNow(field, layout) !== undefined;
  });
}

/** A match as lines have it. */
function flowOf({ fields }: Served): string {
  const own = Object.entries(fields).filter(([slot]) => !footers.has(slot));
  return `{ ${own.map(([slot, { placeholder }]) => `${slot}: ${JSON.stringify(placeholder.name)}`).join(', ')} }`;
}

/** `aliases:` for the renamed layouts: briefs go on naming the old ones. */
function aliasEdits(text: string, root: YAMLMap.Parsed | undefined, { renamed }: LayoutChanges): readonly Edit[] {
  if (renamed.length === 0) return [];
  const now = new Map(renamed.map(({ from, to }) => [from, to]));
  const aliases = valueAt(root, 'aliases');
  const entry = ({ from, to }: { from: string; to: string }) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`;
  if (!isMap(aliases) || aliases.items.length === 0) {
    const lines = renamed.map((each) => `  ${entry(each)}`).join('\n');
    const block = `# Layouts that were renamed: briefs may go on naming the old one.\naliases:\n${lines}\n`;
    if (isMap(aliases) && aliases.range) {
      // `aliases: {}` as it was written first.
      return [{ from: aliases.range[0], to: aliases.range[1], text: `{ ${renamed.map(entry).join(', ')} }` }];
    }
    return [
      { from: text.length, to: text.length, text: `${text.endsWith('\n') || text === '' ? '' : '\n'}\n${block}` },
    ];
  }
  const items = aliases.items as Pair<ParsedNode, ParsedNode | null>[];
  // What led to a renamed layout leads to its new name.
  const led = items.flatMap(({ value }): Edit[] => {
    const to = isScalar(value) ? now.get(String(value.value)) : undefined;
    return to !== undefined && value?.range
      ? [{ from: value.range[0], to: value.range[1], text: JSON.stringify(to) }]
      : [];
  });
  const known = new Set(items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  const more = renamed.filter(({ from }) => !known.has(from));
  const last = items.at(-1)?.value?.range;
  const first = items[0]?.key.range;
  if (more.length === 0 || !last || !first) return led;
  const indent = ' '.repeat(first[0] - (text.lastIndexOf('\n', first[0] - 1) + 1));
  const added = aliases.flow
    ? more.map((each) => `, ${entry(each)}`).join('')
    : more.map((each) => `\n${indent}${entry(each)}`).join('');
  // Behind the last line's comment, where each has a line of its own.
  const end = text.indexOf('\n', last[1]);
  const at = aliases.flow ? last[1] : end < 0 ? text.length : end;
  return [...led, { from: at, to: at, text: added }];
}

function valueAt(map: YAMLMap.Parsed | undefined, name: string): ParsedNode | null | undefined {
  const items = (map?.items ?? []) as Pair<ParsedNode, ParsedNode | null>[];
  return items.find(({ key }) => isScalar(key) && key.value === name)?.value;
}
