/** Markdown → deck, for tests: the one place that knows the signature of parse. */
import { parseBrief } from '../../../src/main/brief/index.js';
import type { Slide } from '../../../src/shared/model/index.js';
import { type Planned, type PlanSettings, planned } from './plan-briefs.js';

export { titleText } from './plan-briefs.js';

/** Plans one brief that is written in Markdown. */
export function expectDeck(markdown: string, settings: PlanSettings = {}): Planned {
  const { brief } = parseBrief({ file: settings.file ?? 'brief.md', text: markdown });
  return planned([brief], settings);
}

/** The only content slide; fails where there are others. */
export function onlySlide(markdown: string, settings: PlanSettings = {}): Slide {
  const { content, outline } = expectDeck(markdown, settings);
  if (content.length !== 1) throw new Error(`One slide was expected: ${outline.join(' | ')}`);
  return content[0] as Slide;
}
