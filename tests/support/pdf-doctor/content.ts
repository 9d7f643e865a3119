/** What a page's content stream marks and shows. */
import { type Dict, Name, Scanner, type Stream, unpacked, type Value } from './objects.js';

export interface PageContent {
  /** MCID and tag of each marked content that has one, in order. */
  readonly marked: readonly { readonly mcid: number; readonly tag: string }[];
  /** What is wrong with how the stream is made: marks that do not pair, ink outside of them. */
  readonly faults: readonly string[];
  /** Glyph numbers shown, by the font's name in the page's resources. */
  readonly glyphs: ReadonlyMap<string, ReadonlySet<number>>;
}

interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly depth: number;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'EI']);

type Get = (value: Value | undefined) => Value | undefined;

/** Reads a page's stream. Fonts are Type 0 with two bytes a glyph, as ours are. */
export function readContent(stream: Stream, resources: Dict, get: Get): PageContent {
  const reader = new ContentReader(resources, get);
  const scanner = new Scanner(unpacked(stream), 0);
  let operands: Value[] = [];
  while (!scanner.ended) {
    const token = scanner.token();
    if (typeof token === 'string') {
      reader.operator(token, operands);
      operands = [];
    } else operands.push(token);
  }
  return reader.end();
}

class ContentReader {
  readonly #resources: Dict;
  readonly #get: Get;
  readonly #marks: Mark[] = [];
  readonly #fonts = [''];
  readonly #marked: { mcid: number; tag: string }[] = [];
  readonly #faults: string[] = [];
  readonly #glyphs = new Map<string, Set<number>>();

  constructor(resources: Dict, get: Get) {
    this.#resources = resources;
    this.#get = get;
  }

  operator(name: string, operands: readonly Value[]): void {
    if (painting.has(name) && !this.#outer()) this.#faults.push(`${name} outside of marked content and artifacts`);
    this.#operators[name]?.(operands);
  }

  readonly #operators: Readonly<Record<string, (operands: readonly Value[]) => void>> = {
    q: () => this.#fonts.push(this.#fonts.at(-1) as string),
    Q: () => {
      this.#fonts.pop();
      if (this.#fonts.length === 0) this.#faults.push('Q without q');
    },
    BMC: (operands) => this.#begin(operands),
    BDC: (operands) => this.#begin(operands),
    EMC: () => {
      const mark = this.#marks.pop();
      if (!mark) this.#faults.push('EMC without BMC');
      else if (mark.depth !== this.#fonts.length) this.#faults.push(`${mark.tag} crosses a q or Q`);
    },
    Tf: ([name]) => {
      this.#fonts[this.#fonts.length - 1] = (name as Name).name;
    },
    Tj: ([text]) => this.#show([text]),
    TJ: ([texts]) => this.#show(texts as Value[]),
  };

  end(): PageContent {
    if (this.#marks.length > 0) this.#faults.push(`${this.#marks.length} marks do not end`);
    if (this.#fonts.length !== 1) this.#faults.push('q without Q');
    return { marked: this.#marked, faults: this.#faults, glyphs: this.#glyphs };
  }

  /** The artifact or content that holds. */
  #outer(): Mark | undefined {
    return this.#marks.find(({ tag, mcid }) => tag === 'Artifact' || mcid !== undefined);
  }

  #begin([tag, properties]: readonly Value[]): void {
    const { name } = tag as Name;
    const listed = this.#get(this.#resources.get('Properties'));
    const entries = this.#get(
      properties instanceof Name && listed instanceof Map ? listed.get(properties.name) : properties,
    );
    const mcid = entries instanceof Map ? entries.get('MCID') : undefined;
    const outer = this.#outer();
    if (outer?.tag === 'Artifact') this.#faults.push(`${name} inside an artifact`);
    if (name === 'Artifact' && outer) this.#faults.push(`an artifact inside ${outer.tag}`);
    if (typeof mcid === 'number') {
      if (outer) this.#faults.push(`content ${mcid} inside ${outer.tag}`);
      this.#marked.push({ mcid, tag: name });
    }
    this.#marks.push({ tag: name, mcid: typeof mcid === 'number' ? mcid : undefined, depth: this.#fonts.length });
  }

  #show(texts: readonly (Value | undefined)[]): void {
    const font = this.#fonts.at(-1) as string;
    const shown = this.#glyphs.get(font) ?? new Set();
    for (const text of texts) if (Buffer.isBuffer(text)) addGlyphs(text, shown);
    this.#glyphs.set(font, shown);
  }
}

function addGlyphs(text: Buffer, shown: Set<number>): void {
  for (let at = 0; at + 1 < text.length; at += 2) shown.add(text.readUInt16BE(at));
}
