/** The handout: pages of paper as a PDF. */
import { slideFinder } from '../../../shared/drawing/slide-finder.js';
import type { Handout } from '../../../shared/model/index.js';
import { type DocumentInput, PdfDocument, type WrittenPdf } from './document.js';
import { namePage, type Target, targets } from './links.js';
import { Parts, type Stop } from './parts.js';
import { HandoutTags } from './tag-handout.js';
import type { Tag } from './tags.js';

export interface HandoutDocument extends DocumentInput {
  readonly handout: Handout;
}

/** Writes a handout as tagged PDF, a page a sheet. The same input gives the same bytes. Loads pdfkit at first use. */
export async function writeHandout(input: HandoutDocument): Promise<WrittenPdf> {
  const { handout, scenes, look, onPage } = input;
  const { pages, size } = handout;
  const document = await PdfDocument.open(input, widestSlide(handout) / look.size.width);
  const { kit, tags } = document;
  const stops = pages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'entry' ? [part] : [])));
  const outline = new Parts(kit, tags, stops satisfies readonly Stop[], input);
  const targetOf = targets(pageFinder(input));
  let stop = 0;
  let entry: Tag | undefined;
  let first = 1;
  let running: HandoutTags | undefined;
  const tagger = (slideNumber: number): HandoutTags =>
    new HandoutTags({
      document,
      tags,
      drawing: document.drawing(handout.look, slideNumber),
      slides: { scenes, look },
      targetOf,
    });
  pages.forEach(({ parts, furniture }, index) => {
    onPage?.(index, pages.length);
    kit.doc.addPage({ size: [size.width, size.height], margin: 0 });
    namePage(index, kit);
    if (index > 0) (running ?? tagger(first)).furniture(furniture, undefined);
    for (const part of parts) {
      if (part.type !== 'entry') {
        if (entry) running?.part(part, entry);
        continue;
      }
      running?.end();
      if (entry) tags.end(entry);
      const outer = outline.of(stop);
      entry = tags.child(outer, 'Sect', { language: part.language, title: part.title });
      first = firstSlide(parts, parts.indexOf(part)) ?? first;
      running = tagger(first);
      if (stop === 0) running.furniture(furniture, entry);
      stop += 1;
    }
  });
  running?.end();
  if (entry) tags.end(entry);
  return document.finish();
}

function widestSlide({ pages }: Handout): number {
  return Math.max(
    1,
    ...pages.flatMap(({ parts }) => parts.map((part) => (part.type === 'slide' ? part.box.width : 0))),
  );
}

/** Number of the first slide of an entry: characters without a face are reported by slide. */
function firstSlide(parts: Handout['pages'][number]['parts'], from: number): number | undefined {
  const slide = parts.slice(from).find((part) => part.type === 'slide');
  return slide && slide.scene + 1;
}

/** Where links to sections lead: the page with the first slide that shows it. */
function pageFinder({
  handout,
  scenes,
}: HandoutDocument): (section: string) => Extract<Target, { to: 'page' }> | undefined {
  const pages = new Map<number, number>();
  handout.pages.forEach(({ parts }, page) => {
    for (const part of parts) if (part.type === 'slide') pages.set(part.scene, page);
  });
  const placeOf = slideFinder(scenes);
  return (section) => {
    const scene = placeOf(section);
    const page = scene === undefined ? undefined : pages.get(scene);
    return page === undefined ? undefined : { to: 'page', page, title: scenes[scene as number]?.title ?? '' };
  };
}
