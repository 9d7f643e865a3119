/**
 * Identity: ids made from a scene's key, so that a rebuilt deck has the ids of the deck that went out before, and a map of
 * the deck in a customXml part, which survives programs that drop ids. docs/pptx/identity.md says who keeps what.
 */
import { hash } from 'node:crypto';
import type { Scene, Template } from '../../shared/model/index.js';
import { attributes, namespaces, xmlDeclaration } from '../ooxml/index.js';
import { guidOf } from './guid.js';
import { speakingItems } from './plain-text.js';

/** `a16:creationId` of a shape: from its slide's key and its own name. */
export function shapeGuid(key: string, name: string): string {
  return guidOf(`shape\n${key}\n${name}`);
}

/** `p14:creationId` of each scene's slide, in order: 32 bits of a hash of its key, made unique in the deck, never 0. */
export function creationIds(scenes: readonly Pick<Scene, 'key'>[]): number[] {
  const taken = new Set<number>([0]);
  return scenes.map(({ key }) => {
    for (let turn = 0; ; turn++) {
      const id = Number.parseInt(hash('sha256', `slide\n${key}\n${turn}`, 'hex').slice(0, 8), 16);
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
    }
  });
}

/** Hash of what a box says: 64 bits, for telling whether somebody has changed it. */
export function textHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

export const mapNamespace = namespaces.deckMap;

export interface MapSource {
  readonly scenes: readonly Scene[];
  /** As `creationIds` gave them. */
  readonly creationIds: readonly number[];
  readonly template: string;
  readonly briefHash?: string;
  readonly fixed?: Template['fixed'];
}

/**
 * The deck's map: each slide with its section, key, place, brief (counted from 1, as file names may tell more than the
 * reader should know), source lines (from 1, both inclusive) and the hash of what each of its boxes says.
 */
export function deckMapXml({ scenes, creationIds, template, fixed, briefHash }: MapSource): string {
  const files: string[] = [];
  let text = `${xmlDeclaration}<deckMap xmlns="${mapNamespace}"${attributes({ template, brief: briefHash })}>`;
  scenes.forEach((scene, i) => {
    if (!files.includes(scene.file)) files.push(scene.file);
    const slide = attributes({
      order: i + 1,
      key: scene.key,
      section: scene.section,
      part: scene.deckSection === scene.section ? undefined : scene.deckSection,
      kind: scene.kind,
      continues: scene.continues,
      creationId: creationIds[i],
      brief: files.indexOf(scene.file) + 1,
      why: scene.why,
      lines: `${scene.lines.from}-${scene.lines.to}`,
      notes: scene.notes.length > 0 ? textHash(scene.notes.map((note) => note.text).join('\n')) : undefined,
    });
    text += `<slide${slide}>`;
    const ofFile = fixed?.find(({ slide: number }) => number === scene.fixed);
    for (const { name, text: said } of speakingItems(scene, ofFile)) {
      text += `<shape${attributes({ name, text: textHash(said) })}/>`;
    }
    text += '</slide>';
  });
  return `${text}</deckMap>`;
}

/** GUID of the map's data store item (`ds:itemID`): one for all decks, so that the map can be found by it. */
export const mapItemId = guidOf(mapNamespace);
