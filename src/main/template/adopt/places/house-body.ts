/** Where a house has its content, and whether that begins at its title's edge. */
import type { Box, Template } from '../../../../shared/model/index.js';
import { sameEdge } from '../layout.js';
import { areaOf, type Candidate, isContent, rank } from '../matching/archetype.js';
import { type placeholdersOf, seenFrameOf } from '../text/placeholder.js';
import { within } from './free-area.js';
import { asGrown } from './growing.js';

/** Where the house has its content: the master's body, else the largest wide content of any layout, else most of the slide. */
export function bodyOf(
  onMaster: ReturnType<typeof placeholdersOf>,
  candidates: readonly Candidate[],
  { width, height }: Template['size'],
): Box {
  const own = onMaster.find(({ className, type }) => className === 'body' && type !== 'pic');
  const frame = own && seenFrameOf([own.shape]);
  const onSlide = frame && within(frame, { x: 0, y: 0, width, height });
  const contents = candidates.flatMap(({ fields }) => fields.filter(isContent)).sort((a, b) => areaOf(b) - areaOf(a));
  if (onSlide && onSlide.width > width / 4 && onSlide.height > height / 4) return asGrown(onSlide, contents);
  const [largest] = contents;
  // What is narrower is one column of several: a whole body is not to stand in it.
  if (largest && largest.box.width >= width / 2) return largest.box;
  return { x: width * 0.05, y: height * 0.27, width: width * 0.9, height: height * 0.59 };
}

/** Whether the house has its content under its title's left edge, by the layout that it has content on. */
export function followsTitle(candidates: readonly Candidate[], size: Template['size']): boolean {
  const fields = rank('content', candidates, size)[0]?.candidate.fields ?? [];
  const title = fields.find(({ placeholder }) => placeholder.className === 'title');
  const [body] = fields.filter(isContent).sort((a, b) => areaOf(b) - areaOf(a));
  return title !== undefined && body !== undefined && Math.abs(title.box.x - body.box.x) <= sameEdge;
}
