/** How far a build is, on a line of the terminal. */
import type { Step } from '../../workspace/index.js';
import type { Terminal } from '../terminal/terminal.js';

/** A build shorter than this shows no progress: a line that flashes up and goes is noise. Milliseconds. */
const quietFor = 400;

const words: Readonly<Record<Step, string>> = {
  read: 'Reading',
  plan: 'Planning',
  compose: 'Composing',
  write: 'Writing',
  draw: 'Drawing',
};

export interface Progress {
  readonly show: (step: Step, done?: number, total?: number) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

/** One line on a terminal that says what a long build is doing; nothing at all in a pipe. */
export function startProgress(terminal: Terminal, isQuiet: boolean): Progress {
  if (!terminal.isTerminal || isQuiet) return { show: () => {}, clear: () => {} };
  const started = terminal.clock().getTime();
  let isShown = false;
  return {
    show: (step, done, total) => {
      if (terminal.clock().getTime() - started < quietFor) return;
      const count = done === undefined || total === undefined ? '' : ` slide ${done + 1} of ${total}`;
      terminal.error(`\r\x1b[K${words[step]}${count} …`);
      isShown = true;
    },
    clear: () => {
      if (isShown) terminal.error('\r\x1b[K');
      isShown = false;
    },
  };
}
