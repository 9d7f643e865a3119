/**
 * What is kept of a brief from one revision to the next. Whoever reads revisions of a brief keeps one of these for it: the brief
 * is the one that is read from nothing (tests/properties/brief-revisions.test.ts), in a fraction of the time.
 */
import type { Section } from '../../../shared/model/brief.js';
import { sameContent } from '../../../shared/same-content.js';
import type { FrontMatter } from '../front-matter/yaml.js';
import { KeptBlocks } from '../lex/kept-blocks.js';
import type { ParsedBrief, ParseRequest } from '../parse.js';
import type { Report } from '../report.js';
import { KeptFlow } from './kept-flow.js';
import { keepSections } from './kept-sections.js';

/** Characters of a brief: a longer one is read from nothing each time. */
const mostLength = 1_000_000;

/** Characters of all revisions together. What is kept holds the text that it was cut from, so that it is let go in time. */
const mostRead = 16_000_000;

/** What, besides its text, rules how every block of a brief is read. */
export type Ruling = readonly unknown[];

export interface KeptParts {
  readonly blocks: KeptBlocks;
  readonly flow: KeptFlow;
}

/** Front matter, and what was said of it as it was read. */
export interface KeptMatter {
  readonly yaml: string;
  readonly line: number;
  readonly matter: FrontMatter | undefined;
  readonly said: readonly Parameters<Report>[];
}

export class BriefMemory {
  #matter: KeptMatter | undefined;
  #whole: { readonly request: ParseRequest; readonly parsed: ParsedBrief } | undefined;
  #parts: (KeptParts & { readonly ruling: Ruling }) | undefined;
  #read = 0;
  #sections: readonly Section[] = [];

  /** As it was read before, where nothing is another. */
  whole(request: ParseRequest): ParsedBrief | undefined {
    return this.#whole && sameContent(this.#whole.request, request) ? this.#whole.parsed : undefined;
  }

  keepWhole(request: ParseRequest, parsed: ParsedBrief): void {
    this.#whole = { request, parsed };
  }

  /** The front matter of the revision before, where it is the same. */
  matter(yaml: string, line: number): KeptMatter | undefined {
    return this.#matter?.yaml === yaml && this.#matter.line === line ? this.#matter : undefined;
  }

  keepMatter(matter: KeptMatter): void {
    this.#matter = matter;
  }

  /** Sections as they were read now; those that are as they were before are the same objects, so that nobody looks into them again. */
  kept(sections: readonly Section[]): readonly Section[] {
    this.#sections = keepSections(this.#sections, sections);
    return this.#sections;
  }

  /** For reading the next revision; undefined for one that is read from nothing. */
  next(ruling: Ruling, length: number): KeptParts | undefined {
    this.#read += length;
    const isSame = sameContent(this.#parts?.ruling, ruling) && this.#read < mostRead;
    const last = isSame ? this.#parts : undefined;
    if (!isSame) {
      this.#read = length;
      // Of blocks that are read again the new ones are kept: sections that held the old ones would be looked into each time.
      this.#sections = [];
    }
    if (length > mostLength) this.#parts = undefined;
    else {
      const flow = new KeptFlow(last?.flow);
      this.#parts = { ruling, blocks: new KeptBlocks(flow.stretches, last?.blocks), flow };
    }
    return this.#parts;
  }

  /** What was just read is refused: nothing of it may be taken for the next revision. */
  forget(): void {
    this.#parts = undefined;
  }
}

/** The memories of the briefs of a deck, by their files. */
export class BriefMemories {
  readonly #briefs = new Map<string, BriefMemory>();

  of(file: string): BriefMemory {
    const memory = this.#briefs.get(file) ?? new BriefMemory();
    this.#briefs.set(file, memory);
    return memory;
  }
}
