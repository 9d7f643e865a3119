import { lookOn } from '../../../shared/drawing/index.js';
import { slideFinder } from '../../../shared/drawing/slide-finder.js';
import type { Scene } from '../../../shared/model/index.js';
import { type DocumentInput, PdfDocument, type WrittenPdf } from './document.js';
import { namePage, targets } from './links.js';
import { Parts } from './parts.js';
import { HeadingLevels } from './roles.js';
import { tagSlide } from './tag-slide.js';

/**
 * Writes a deck as tagged PDF: as many pages as slides, hidden ones too, each drawn from its scene as the preview is. The same
 * input gives the same bytes. Loads pdfkit at first use.
 */
export async function writePdf(input: DocumentInput): Promise<WrittenPdf> {
  const { scenes, look, onPage } = input;
  const document = await PdfDocument.open(input);
  const { kit, tags, onUnnamed } = document;
  const headings = new HeadingLevels(scenes);
  const placeOf = slideFinder(scenes);
  const targetOf = targets((section) => {
    const page = placeOf(section);
    return page === undefined ? undefined : { page, title: (scenes[page] as Scene).title };
  });
  const parts = new Parts(kit, tags, scenes, input);
  scenes.forEach((scene, index) => {
    onPage?.(index, scenes.length);
    kit.doc.addPage({ size: [look.size.width, look.size.height], margin: 0 });
    namePage(index, kit);
    const sect = tags.child(parts.of(index), 'Sect', { language: scene.language, title: scene.title });
    const drawing = document.drawing(lookOn(scene.layout, look), index + 1);
    tagSlide({ scene, isFirst: index === 0, tags, drawing, targetOf, headings, onUnnamed }, sect);
    tags.end(sect);
  });
  return document.finish();
}
