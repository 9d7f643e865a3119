/** What text in no placeholder inherits. */
import type { LevelStyle } from '../../../../shared/model/index.js';
import type { LayoutSource } from '../layout-source.js';
import { levelSources, levelsOf } from './levels.js';

/**
 * By level, what the presentation's default text style and the master's style for other text both say: programs differ on which of them
 * such text follows. Files that began in PowerPoint 2003, in Google Slides or in Keynote have a face of their own there, capitals, or
 * another alignment. Size and colour are left out: slides say them in any case.
 */
export function freeTextOf(from: LayoutSource): readonly Partial<LevelStyle>[] {
  const levels = (className: 'dt' | undefined) => levelsOf(levelSources(className, [], from));
  const [byDefault, other] = [levels(undefined), levels('dt')];
  return byDefault.map((style, level) => {
    const { size: _size, color: _color, ...known } = style;
    const same = Object.entries(known).filter(
      ([key, value]) => JSON.stringify(other[level]?.[key as keyof LevelStyle]) === JSON.stringify(value),
    );
    // Where one of the two reads from right to left, text that does not says so.
    return { ...Object.fromEntries(same), ...(style.rtl || other[level]?.rtl ? { rtl: true as const } : {}) };
  });
}
