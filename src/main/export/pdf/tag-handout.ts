/** A page of a handout in the structure tree. Texts and tables that go on over pages stay one element. */
import { lookOn } from '../../../shared/drawing/index.js';
import {
  type Box,
  type HandoutPart,
  type HandoutSlide,
  type HandoutTable,
  type HandoutText,
  type Line,
  layoutIn,
  type Run,
  type SceneParagraph,
  type TextItem,
} from '../../../shared/model/index.js';
import type { DocumentInput, PdfDocument } from './document.js';
import type { Drawing } from './drawing.js';
import type { TargetOf } from './links.js';
import { paintGround, paintItem } from './paint-item.js';
import { TableTags } from './tag-table.js';
import { BodyTags, type TextTagging, tagBody } from './tag-text.js';
import type { Tag, Tags } from './tags.js';

export interface HandoutTagging {
  readonly document: PdfDocument;
  readonly tags: Tags;
  /** What text on paper is drawn with. */
  readonly drawing: Drawing;
  readonly slides: Pick<DocumentInput, 'scenes' | 'look'>;
  readonly targetOf: TargetOf;
}

/** A text or a table that may go on on the next page. */
interface OpenFlow {
  readonly flow: number;
  readonly add: (part: HandoutText | HandoutTable) => void;
  readonly end: () => void;
}

/** Tags pages one after another. */
export class HandoutTags {
  readonly #tagging: HandoutTagging;
  #flow: OpenFlow | undefined;

  constructor(tagging: HandoutTagging) {
    this.#tagging = tagging;
  }

  /** What stands on every page alike; on the first one the marking is the first thing that is said. */
  furniture(items: readonly TextItem[], parent: Tag | undefined): void {
    const { tags, drawing } = this.#tagging;
    for (const item of items) {
      if (parent && item.name === 'marking') tagBody(item, parent, 'P', 'text', this.#text());
      else tags.artifact(() => paintItem(item, drawing), 'Pagination');
    }
  }

  /** A part of an entry, as content of the entry's element. */
  part(part: Exclude<HandoutPart, { type: 'entry' }>, parent: Tag): void {
    switch (part.type) {
      case 'ornament': {
        const { tags, drawing } = this.#tagging;
        tags.artifact(() => paintItem(part.item, drawing));
        break;
      }
      case 'slide':
        this.end();
        this.#slide(part, parent);
        break;
      default:
        if (this.#flow?.flow !== part.flow) {
          this.end();
          this.#flow = part.type === 'text' ? this.#openText(part, parent) : this.#openTable(part, parent);
        }
        this.#flow.add(part);
    }
  }

  /** Ends what is under way: nothing of it will follow. */
  end(): void {
    this.#flow?.end();
    this.#flow = undefined;
  }

  #text(links?: HandoutText['links'], body?: HandoutText['body']): TextTagging {
    const { tags, drawing, targetOf } = this.#tagging;
    const linkOver: TextTagging['linkOver'] = (line) => {
      const link = links?.[line.paragraph];
      return link && body ? { link, box: lineBox(line, body.paragraphs) } : undefined;
    };
    return { tags, drawing, targetOf, linkOver };
  }

  #openText({ flow, role, level, links, body: { paragraphs } }: HandoutText, parent: Tag): OpenFlow {
    const { tags } = this.#tagging;
    const outer =
      role === 'quote' ? tags.child(parent, 'BlockQuote') : role === 'code' ? tags.child(parent, 'P') : undefined;
    const inner = role === 'code' && outer ? tags.child(outer, 'Code') : (outer ?? parent);
    const type = { heading: `H${level}`, body: 'P', quote: 'P', code: '', caption: 'Caption' }[role];
    const marks = role === 'body' ? 'lists' : role === 'code' ? 'artifact' : 'text';
    const text = new BodyTags(inner, type, marks, this.#text(links, { paragraphs, lines: [] }));
    return {
      flow,
      add: (part) => {
        if (part.type === 'text') text.add(part.body, part.next);
      },
      end: () => {
        text.end();
        if (outer) tags.end(outer);
      },
    };
  }

  #openTable({ flow }: HandoutTable, parent: Tag): OpenFlow {
    const table = new TableTags(parent, this.#text());
    return {
      flow,
      add: (part) => {
        if (part.type === 'table') table.add(part.item, part.goesOn);
      },
      end: () => table.end(),
    };
  }

  /** The slide is a picture to whoever reads by ear: what it says in words follows in full. */
  #slide({ scene: index, box, alt }: HandoutSlide, parent: Tag): void {
    const { tags, document, slides } = this.#tagging;
    const scene = slides.scenes[index];
    if (!scene) throw new Error(`the handout shows slide ${index + 1}, which the deck does not have`);
    const drawing = document.drawing(lookOn(scene.layout, slides.look), index + 1);
    for (const item of scene.items) {
      if (isUnnamed(item)) document.onUnnamed();
    }
    const figure = tags.child(parent, 'Figure', { box, alt });
    tags.content(figure, () => {
      const { doc } = drawing.kit;
      doc.save();
      doc.rect(box.x, box.y, box.width, box.height);
      doc.clip();
      const scale = box.width / slides.look.size.width;
      doc.transform(scale, 0, 0, scale, box.x, box.y);
      paintGround(layoutIn(slides.look.layouts, scene.layout), drawing);
      for (const item of scene.items) paintItem(item, drawing);
      doc.restore();
    });
    tags.end(figure);
  }
}

function isUnnamed({
  kind,
  alt,
  decorative,
}: {
  readonly kind: string;
  readonly alt?: string;
  readonly decorative?: true;
}): boolean {
  return (kind === 'picture' || kind === 'chart') && !alt && !decorative;
}

/** The box of a line from its first to its last part. */
function lineBox(line: Line, paragraphs: readonly SceneParagraph[]): Box {
  const { runs } = paragraphs[line.paragraph] as SceneParagraph;
  const left = Math.min(...line.runs.map(({ x }) => x));
  const right = Math.max(...line.runs.map(({ x, width }) => x + width));
  const size = Math.max(...line.runs.map(({ run }) => (runs[run] as Run).size));
  return { x: left, y: line.y - 0.95 * size, width: right - left, height: 1.2 * size };
}
