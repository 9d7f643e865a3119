/** The list of messages, and the buttons that mend what they are about. */
import { count } from './forms.js';

export const diagnosticWords = {
  label: 'Messages',
  none: 'None',
  moreBelow: (rows: number) => `${rows} more below`,
  /** How many messages of each severity, the gravest first. */
  counts: ({ error, warning, info }: Readonly<Record<'error' | 'warning' | 'info', number>>) =>
    [[error, 'error'] as const, [warning, 'warning'] as const, [info, 'note'] as const]
      .flatMap(([n, noun]) => (n > 0 ? [count(n, noun)] : []))
      .join(', '),
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  mends: {
    quote: 'Put quotation marks round it',
    blankLine: 'Put a blank line before it',
    describe: 'Describe it',
    ornament: 'It is an ornament',
    writeNote: 'Write the footnote',
    takeNoteOut: 'Take the footnote out',
    closeComment: 'Close the comment here',
    closeBlock: 'Close the block',
    makeTitle: 'Make it the title',
    closeFrontMatter: 'Close the front matter',
    moveToEnd: 'Move it to the end',
    takeOut: 'Take it out',
    write: (name: string) => `Write “${name}”`,
    /** Of which message a button is, for those who hear it. */
    of: (mend: string, sentence: string) => `${mend}: ${sentence}`,
    done: (mend: string, undo: string) => `Done: ${mend}. ${undo} takes it back.`,
    stale: 'The text is another by now, and nothing was changed.',
  },
} as const;
