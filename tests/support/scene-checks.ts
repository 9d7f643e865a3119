/** What must hold of every scene, each as a function that gives complaints: none where all is well. */
import type { Box, Line, Scene, SceneParagraph, Slide, Template } from '../../src/shared/model/index.js';
import { said } from './slide-text.js';

export interface Placed {
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly SceneParagraph[];
  readonly lines: readonly Line[];
}

/** All text with the box that it must stay in: for a cell, the cell's. */
export function texts(scene: Scene): Placed[] {
  return scene.items.flatMap((item): Placed[] => {
    if (item.kind === 'text') return [item.turn ? { ...item, box: unturned(item.box) } : item];
    if (item.kind !== 'table') return [];
    let y = item.box.y;
    return item.rows.flatMap((row, rowIndex) => {
      let offset = 0;
      const top = y;
      y += row.height;
      return row.cells.map((cell, column): Placed => {
        const width = item.columns[column]!;
        const x = item.rtl ? item.box.x + item.box.width - offset - width : item.box.x + offset;
        offset += width;
        return { ...cell, name: `${item.name} ${rowIndex}/${column}`, box: { x, y: top, width, height: row.height } };
      });
    });
  });
}

/** The box of a text that is turned by a quarter, as its lines stand in it before they are turned. */
function unturned({ x, y, width, height }: Box): Box {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

/** What of a text stands outside its box, in words; nothing where all is inside. */
export function outside({ name, box, paragraphs, lines }: Placed): string[] {
  return lines.flatMap((line) => {
    const runs = paragraphs[line.paragraph]!.runs;
    const size = Math.max(0, ...line.runs.map((run) => runs[run.run]!.size));
    const out: string[] = [];
    if (line.y - size * 0.75 < box.y - 0.5) out.push(`${name}: a line above its box`);
    if (line.y + size * 0.2 > box.y + box.height + 0.5)
      out.push(`${name}: a line at ${line.y} below ${box.y + box.height}`);
    for (const run of line.runs) {
      const blank = runs[run.run]!.text.slice(run.from, run.to).trim() === '';
      if (blank) continue;
      if (run.x < box.x - 0.5 || run.x + run.width > box.x + box.width + 0.5) {
        out.push(`${name}: ${run.x}+${run.width} beside ${box.x}+${box.width}`);
      }
    }
    return out;
  });
}

export function offSlide(scene: Scene, { width, height }: Template['size']): string[] {
  return scene.items
    .filter(
      ({ box }) =>
        box.x < -0.01 ||
        box.y < -0.01 ||
        box.x + box.width > width + 0.01 ||
        box.y + box.height > height + 0.01 ||
        box.width < 0 ||
        box.height < 0,
    )
    .map(({ name, box }) => `${name}: ${JSON.stringify(box)}`);
}

/** Letters and digits of a text, each counted. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

export function lost(slide: Slide, scenes: readonly Scene[]): string {
  const out = letters(
    scenes
      .flatMap((scene) => [
        ...texts(scene).flatMap((text) => text.paragraphs.flatMap((each) => each.runs.map((run) => run.text))),
        ...scene.notes.map((note) => note.text),
      ])
      .join(' '),
  );
  return [...letters(said(slide))]
    .filter(([char, count]) => (out.get(char) ?? 0) < count)
    .map(([char]) => char)
    .join('');
}
