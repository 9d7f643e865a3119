/**
 * Code that has run a few times is compiled, and what it needs of the disk has been read: a brief that is opened then is shown
 * in half the time, and the first strokes in it are followed as fast as the hundredth. So the worker makes the sample's deck a
 * few times over while nobody wants anything of it, then edits a long brief and ticks its sections, and throws all of it away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CutBook, emptyBook, tick } from '../../cuts/index.js';
import { samples } from '../folders/resources.js';
import { Engine } from './engine.js';

/** Milliseconds without a call after which nobody is taken to wait. A call that comes during a round waits for the end of it. */
const quiet = 250;
const between = 20; // milliseconds
/** Decks of eighteen slides; more showed no clear gain. */
const decks = 8;
/** Revisions of a long brief: more gained little, and each takes the processor 30 to 50 ms at first. */
const revisions = 16;
/** How often the sample stands in that brief: seventy slides. */
const copies = 4;

const sample = 'iran-russia-drones.md';

export class WarmUp {
  #made = 0;
  #timer: NodeJS.Timeout | undefined;
  #long: LongBrief | undefined;

  constructor() {
    this.wait();
  }

  /** Somebody wants something: it goes on later. */
  wait(pause = quiet): void {
    clearTimeout(this.#timer);
    if (this.#made < decks + revisions) this.#timer = setTimeout(() => void this.#round(), pause);
    else this.#long = undefined;
  }

  async #round(): Promise<void> {
    this.#made += 1;
    try {
      if (this.#made <= decks) await makeSample(`${this.#made}`);
      else {
        this.#long ??= new LongBrief();
        await this.#long.revise(this.#made);
      }
    } catch {
      // It is only for speed: whatever is wrong is said when somebody opens a brief.
      this.#made = decks + revisions;
    }
    this.wait(between);
  }
}

const sampleText = (): string => readFileSync(join(samples(), sample), 'utf8');

const newEngine = (): Engine => new Engine({}, () => undefined, new Int32Array(1));

/** @param note a word that makes the text another one, as typing does */
async function makeSample(note: string): Promise<void> {
  const path = join(samples(), sample);
  const bytes = Buffer.from(`${sampleText()}\n${note}\n`);
  const engine = newEngine();
  const { slides } = await engine.load({ path, bytes, book: emptyBook, cut: 'full' });
  await engine.scenes(slides.slice(0, 1).map(({ hash }) => hash));
}

/** The sample several times over as one brief, which is typed into and of which sections are ticked. */
class LongBrief {
  readonly #engine = newEngine();
  readonly #text = longText();
  #book: CutBook = emptyBook;

  async revise(round: number): Promise<void> {
    const line = this.#text.lastIndexOf('\n- ', this.#text.length / 2) + 3;
    const isTyped = round % 2 === 0;
    const text = isTyped ? `${this.#text.slice(0, line)}${round} ${this.#text.slice(line)}` : this.#text;
    const { briefs } = await this.#engine.load({
      path: join(samples(), sample),
      bytes: Buffer.from(text),
      book: this.#book,
      cut: 'full',
      unchanged: true,
    });
    const facts = briefs[0]?.facts ?? [];
    const section = facts[round % facts.length];
    if (isTyped && section) this.#book = tick(emptyBook, facts, 'full', section.id, false);
  }
}

function longText(): string {
  const text = sampleText();
  const body = text.slice(text.indexOf('\n---\n', 3) + 5);
  return Array.from({ length: copies }, (_, copy) => body.replace(/^(#+ .*)$/gm, `$1 (${copy})`)).join('\n');
}
