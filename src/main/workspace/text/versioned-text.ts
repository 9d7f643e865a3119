/** A text that several windows change: each change makes a version, and windows are told what happened since theirs. */
import type { TextChanges, TextCommands, TextUpdate } from '../../../shared/contract/index.js';
import { applied, areValid } from './changes.js';

/** Changes that windows can still be told one by one; who is further behind gets the whole text. */
const keptUpdates = 1_000;

export class VersionedText {
  #text = '';
  #version = 0;
  #updates: TextUpdate[] = [];

  get text(): string {
    return this.#text;
  }

  get version(): number {
    return this.#version;
  }

  /** Whether changes that a window made of a version can be made of the text as it is. */
  accepts(version: number, changes: TextChanges): boolean {
    return version === this.#version && areValid(changes, this.#text.length);
  }

  /** @param client who made the change, '' for the workspace */
  change(changes: TextChanges, client: string): void {
    this.#text = applied(this.#text, changes);
    this.#version += 1;
    this.#updates.push({ client, changes });
    if (this.#updates.length > keptUpdates * 2) this.#updates = this.#updates.slice(-keptUpdates);
  }

  /** Another text in place of this one: windows get it whole. */
  replace(text: string): void {
    this.#text = text;
    this.#updates = [];
    this.#version += 1;
  }

  /** What happened since a version: the changes one by one, or else the whole text. */
  since(version: number): TextCommands['textSince']['output'] {
    const behind = this.#version - version;
    if (behind < 0 || behind > this.#updates.length) return { version: this.#version, text: this.#text, updates: [] };
    return { version: this.#version, updates: behind === 0 ? [] : this.#updates.slice(-behind) };
  }
}
