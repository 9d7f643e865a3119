import type { Run, Scene, SceneItem, TextItem } from '../../../src/shared/model/index.js';

/**
 * A scene in which a link that goes on over a line's end is text of the same look. LibreOffice 7.4 makes a link a text field,
 * which begins on a new line and breaks at any letter; to PowerPoint, and to our preview, it is a run like others (docs/pptx/text-geometry.md;
 * November 2026: try without when LibreOffice is newer). Links on one line stay links.
 */
export function linksAsText(scene: Scene): Scene {
  return { ...scene, items: scene.items.map(asText) };
}

function asText(item: SceneItem): SceneItem {
  if (item.kind !== 'text') return item;
  const paragraphs = item.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    runs: paragraph.runs.map((run, place) => (run.link && linesOf(item, index, place) > 1 ? unlinked(run) : run)),
  }));
  return { ...item, paragraphs };
}

function unlinked({ link: _, ...run }: Run): Run {
  return { ...run, underline: true };
}

function linesOf({ lines }: TextItem, paragraph: number, run: number): number {
  return lines.filter((line) => line.paragraph === paragraph && line.runs.some((part) => part.run === run)).length;
}
