import { openZip, packPart, writeZip } from '../../src/main/ooxml/index.js';

/** A part to be put in, or what becomes of the text of one that is there. */
export type PartEdit = string | Uint8Array | ((text: string) => string);

/** The deck after somebody's program has changed, or added, some of its parts. An edit that changes nothing is a mistake. */
export function editedDeck(deck: Uint8Array, edits: Readonly<Record<string, PartEdit>>): Uint8Array {
  const zip = openZip(deck);
  if (!zip.ok) throw new Error(`The deck cannot be opened: ${zip.fault}`);
  const parts = new Map(zip.entries.map((entry) => [entry.name, zip.read(entry) as Uint8Array]));
  for (const [name, edit] of Object.entries(edits)) {
    const before = Buffer.from(parts.get(name) ?? '').toString('utf8');
    const after = typeof edit === 'function' ? edit(before) : edit;
    if (after === before) throw new Error(`Nothing was changed in ${name}`);
    parts.set(name, typeof after === 'string' ? Buffer.from(after) : after);
  }
  return writeZip([...parts].map(([name, content]) => packPart(name, content)));
}
