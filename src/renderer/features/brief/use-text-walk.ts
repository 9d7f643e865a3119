/** The ways to a line of the Markdown: from a message, from a brief that was just begun, from a brief without slides. */
import { useEffect } from 'react';
import type { DiagnosticState, SlideState, WorkspaceState } from '../../../shared/contract/index.js';
import type { Caret } from '../../../shared/mends/index.js';
import { useStable } from '../../hooks/use-stable.js';
import { slideAt } from '../editor/slide-at.js';
import type { EditorControl } from '../editor/use-editor.js';
import { briefOf } from './brief-of.js';
import type { DeckWalk } from './use-deck-walk.js';

/** Where the title of a new brief is, as new-brief.ts of the workspace has it. */
const titleOfNew = { number: 2, column: 'title: '.length, isToEnd: true };

export interface TextWalk {
  /** Shows the line that a message is about, with the slide that it makes. `caret`: where in the line something is to be written. */
  readonly showLine: (message: Pick<DiagnosticState, 'brief' | 'line'>, caret?: Caret) => void;
  /** Shows the first line that something is wrong with. */
  readonly showProblem: () => void;
}

interface Shown {
  readonly state: WorkspaceState | undefined;
  readonly slides: readonly SlideState[];
  readonly walk: DeckWalk;
  readonly editor: EditorControl;
  /** The brief was begun a moment ago: its title is to be written. */
  readonly begun: boolean;
  /** Another brief that is opened is another number. */
  readonly opening: number | undefined;
}

export function useTextWalk({ state, slides, walk, editor, begun, opening }: Shown): TextWalk {
  const showLine = useStable((message: Pick<DiagnosticState, 'brief' | 'line'>, caret?: Caret) => {
    const { brief = '' } = message;
    const { line, column } = caret ?? { line: message.line, column: 0 };
    // Its slide first: the Markdown is that of the slide's brief.
    const slide = slideAt(
      slides.filter((each) => briefOf(each, state?.others ?? []) === brief),
      line,
      walk.current,
    );
    if (slide) walk.select(slide.key);
    editor.goTo({ brief, number: line, column });
  });
  const writeTitle = useStable(() => editor.goTo({ brief: '', ...titleOfNew }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each brief that is begun
  useEffect(() => {
    if (begun) writeTitle();
  }, [begun, opening, writeTitle]);
  // The text is where one mends it: the caret stands at what is wrong.
  const showProblem = useStable(() => showLine({ line: firstWrongLine(state) }));
  return { showLine, showProblem };
}

/** Of the first brief, counted from 1; the first of all where no message is about a line. */
function firstWrongLine(state: WorkspaceState | undefined): number {
  return state?.diagnostics.find(({ brief, line }) => brief === '' && line > 0)?.line ?? 1;
}
