import type { Box } from '../../../shared/model/index.js';
import type { Kit, StructElement, StructOptions } from './kit.js';

/** An element of the structure tree and what its content is marked as. */
export interface Tag {
  readonly type: string;
  readonly element: StructElement;
  /** The language that holds in it. */
  readonly language: string;
}

/** `lang` is written only where it differs from what holds outside. */
export interface TagOptions extends Omit<StructOptions, 'lang' | 'bbox'> {
  readonly language?: string;
  readonly box?: Box;
  /** Entries of the element's attribute object, such as the numbering of a list. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * The structure of a document (ISO 32000-1, 14.7 and 14.8): what is content stands in an element, everything else is an
 * artifact. Elements are in reading order.
 */
export class Tags {
  readonly #kit: Kit;
  readonly root: Tag;

  constructor(kit: Kit, language: string) {
    this.#kit = kit;
    const element = kit.doc.struct('Document', {});
    kit.doc.addStructure(element);
    this.root = { type: 'Document', element, language };
  }

  /** A new last element of `parent`. */
  child(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const { language = parent.language, box, attributes, ...plain } = options;
    const element = this.#kit.doc.struct(type, {
      ...plain,
      ...(language === parent.language ? {} : { lang: language }),
      ...(box ? { bbox: [box.x, box.y, box.x + box.width, box.y + box.height] as const } : {}),
    });
    if (attributes) element.dictionary.data.A = { ...attributes };
    parent.element.add(element);
    return { type, element, language };
  }

  /** What `draw` paints is content of `tag`. Nothing in it is marked again. */
  content(tag: Tag, draw: () => void): void {
    const marked = this.#kit.doc.markStructureContent(tag.type);
    draw();
    this.#kit.doc.endMarkedContent();
    tag.element.add(marked);
  }

  /** What `draw` paints is no content: ornament, or what stands on every page alike. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' | 'Background' = 'Layout'): void {
    this.#kit.doc.markContent('Artifact', { type });
    this.#kit.isArtifact = true;
    draw();
    this.#kit.isArtifact = false;
    this.#kit.doc.endMarkedContent();
  }

  /** Ends an element with all below it: while its page is drawn, so that what it refers to is of that page. */
  end(tag: Tag): void {
    tag.element.end();
  }
}
