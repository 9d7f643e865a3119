/** The contract's commands about the texts of the open briefs. */
import type { BriefHandlers, PastedPicture, TextCommandName, TextCommands } from '../../../shared/contract/index.js';
import type { BriefText } from './brief-text.js';
import { placeForPicture, writePicture } from './picture-file.js';

export type TextCommand = TextCommandName;

export interface OpenText {
  /** Absolute path of its brief. */
  readonly path: string;
  readonly text: BriefText;
}

export interface TextDesk {
  /** The text of a brief: '' is the first of the deck, another its path. Undefined for one that is not of the deck. */
  readonly textOf: (brief: string) => OpenText | undefined;
  /** Says that a text stands otherwise to its file, with the same slides; answers with the state's revision. */
  readonly tell: () => number;
}

/** @returns a handler for each command */
export function textHandlers({ textOf, tell }: TextDesk): Pick<BriefHandlers, TextCommand> {
  return {
    text: async ({ brief }) => textOf(brief)?.text.text() ?? { version: 0, text: '' },
    textSince: async ({ brief, version }) => textOf(brief)?.text.since(version) ?? { version, updates: [] },
    editText: async ({ brief, ...edit }) =>
      textOf(brief)?.text.edit(edit) ?? { accepted: false, version: edit.version },
    saveText: async ({ brief }) => {
      const outcome = textOf(brief)?.text.save() ?? 'failed';
      tell();
      return { outcome };
    },
    diskText: async ({ brief }) => ({ text: textOf(brief)?.text.diskText() ?? '' }),
    settleText: async ({ brief, how }) => {
      textOf(brief)?.text.settle(how);
      return { revision: tell() };
    },
    pastePicture: async ({ brief, ...input }) => {
      const open = textOf(brief);
      return open ? pastePicture(open, input) : { outcome: 'no-place' };
    },
  };
}

async function pastePicture(
  { text, path }: OpenText,
  { version, client, from, to, name, data }: Omit<TextCommands['pastePicture']['input'], 'brief'>,
): Promise<PastedPicture> {
  const bytes = Buffer.from(data, 'base64');
  const place = await placeForPicture(path, name, bytes);
  if (!place) return { outcome: 'not-a-picture' };
  if (text.state.version !== version) return { outcome: 'stale' };
  const now = text.text().text;
  const end = Math.min(to, now.length);
  const start = Math.min(from, end);
  try {
    const back = writePicture(place.path, bytes);
    // In Markdown a picture stands in a paragraph of its own: so it is the slide's picture, and not a sign in a line.
    const before = start === 0 || now.slice(0, start).endsWith('\n\n') ? '' : now[start - 1] === '\n' ? '\n' : '\n\n';
    const after = now.startsWith('\n\n', end) || end === now.length ? '' : now[end] === '\n' ? '\n' : '\n\n';
    const link = `![${place.alt}](${place.src})`;
    const insert = `${before}${link}${after}`;
    text.change({ kind: 'picture', name: place.src }, [{ from: start, to: end, insert }], client, undefined, back);
    // The caret stands where the alternative text goes.
    return {
      outcome: 'written',
      version: text.state.version,
      caret: start + before.length + '!['.length + place.alt.length,
    };
  } catch {
    return { outcome: 'refused' };
  }
}
