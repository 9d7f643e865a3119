/** How keys move a presentation: pure, so that it can be tested without a screen. The keys are PowerPoint's. */

export interface ShowState {
  /** Index of the slide; one past the last is the end. */
  readonly at: number;
  readonly black: boolean;
  /** Digits typed so far, for going to a slide by its number. */
  readonly typed: string;
}

const forward = new Set(['next', 'ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'N']);
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p', 'P']);

/** The state after a key; `count`: slides there are. A key that means nothing only ends a number that was begun. */
export function step(state: ShowState, key: string, count: number): ShowState {
  if (/^\d$/.test(key)) return { ...state, typed: (state.typed + key).slice(-4) };
  const at = (index: number): ShowState => ({ at: Math.min(Math.max(index, 0), count), black: false, typed: '' });
  if (key === 'Enter' && state.typed !== '') return at(Math.min(Number(state.typed), count) - 1);
  if (forward.has(key) || key === 'Enter') return state.black ? at(state.at) : at(state.at + 1);
  if (back.has(key)) return state.black ? at(state.at) : at(state.at - 1);
  if (key === 'Home') return at(0);
  if (key === 'End') return at(count - 1);
  if (key === 'b' || key === 'B' || key === '.') return { ...state, black: !state.black, typed: '' };
  return state.typed === '' ? state : { ...state, typed: '' };
}
