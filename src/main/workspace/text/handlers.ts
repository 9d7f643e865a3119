/** The contract's commands about the text of the open brief. */
import type { BriefHandlers, PastedPicture, TextCommandName, TextCommands } from '../../../shared/contract/index.js';
import type { BriefText } from './brief-text.js';
import { placeForPicture, writePicture } from './picture-file.js';

export type TextCommand = TextCommandName;

export interface TextDesk {
  readonly text: BriefText;
  /** Absolute path of the brief. */
  readonly path: () => string;
  /** Says that the text stands otherwise to its file, with the same slides; answers with the state's revision. */
  readonly tell: () => number;
}

/** @returns a handler for each command */
export function textHandlers({ text, path, tell }: TextDesk): Pick<BriefHandlers, TextCommand> {
  return {
    text: async () => text.text(),
    textSince: async ({ version }) => text.since(version),
    editText: async (edit) => text.edit(edit),
    saveText: async () => {
      const outcome = text.save();
      tell();
      return { outcome };
    },
    diskText: async () => ({ text: text.diskText() }),
    settleText: async ({ how }) => {
      text.settle(how);
      return { revision: tell() };
    },
    pastePicture: (input) => pastePicture(text, path(), input),
  };
}

async function pastePicture(
  text: BriefText,
  brief: string,
  { version, client, from, to, name, data }: TextCommands['pastePicture']['input'],
): Promise<PastedPicture> {
  const bytes = Buffer.from(data, 'base64');
  const place = await placeForPicture(brief, name, bytes);
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
