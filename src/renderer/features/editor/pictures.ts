/** Pictures that are pasted or dropped into the text: the workspace stores them beside the brief and writes their link. */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Transport } from '../../../shared/contract/index.js';
import type { TextSync } from './sync.js';

export type PictureProblem = 'no-place' | 'not-a-picture' | 'refused' | 'large';

const largest = 8_000_000; // bytes: in base64 below what a message may have

const isPicture = ({ type, name }: File): boolean => type.startsWith('image/') || /\.(png|jpe?g|gif|svg)$/i.test(name);

export function takesPictures(
  transport: Transport,
  sync: TextSync,
  onProblem: (problem: PictureProblem | undefined) => void,
): Extension {
  const take = (view: EditorView, files: FileList | undefined, at?: number): boolean => {
    const pictures = [...(files ?? [])].filter(isPicture);
    if (pictures.length === 0) return false;
    void store(view, pictures, at);
    return true;
  };
  const store = async (view: EditorView, pictures: readonly File[], at?: number): Promise<void> => {
    if (at !== undefined) view.dispatch({ selection: { anchor: at } });
    onProblem(undefined);
    for (const picture of pictures) {
      if (picture.size > largest) return onProblem('large');
      const data = await base64(picture);
      for (let tries = 0; tries < 3; tries += 1) {
        await sync.flush();
        const { from, to } = view.state.selection.main;
        const { brief, version, client } = sync;
        const input = { brief, version, client, from, to, name: picture.name.slice(0, 255), data };
        const answer = await transport.send('pastePicture', input);
        if (answer.outcome === 'stale') continue;
        if (answer.outcome !== 'written') return onProblem(answer.outcome);
        sync.heard(answer.version);
        await sync.flush();
        view.dispatch({ selection: { anchor: Math.min(answer.caret, view.state.doc.length) }, scrollIntoView: true });
        break;
      }
    }
    view.focus();
  };
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      // A table copied out of a spreadsheet comes as text and as a picture of it: the text is what is meant.
      if (event.clipboardData?.getData('text/plain')) return false;
      if (!take(view, event.clipboardData?.files)) return false;
      event.preventDefault();
      return true;
    },
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? undefined;
      if (!take(view, event.dataTransfer?.files, at)) return false;
      event.preventDefault();
      return true;
    },
  });
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
