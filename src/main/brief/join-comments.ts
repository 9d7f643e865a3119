import { FenceTracker } from './lex/lines.js';

/** Put before each further line of a comment that began in the middle of a line: no block can begin with it. */
export const commentJoin = '\u2060';

/**
 * Keeps comments in one block. One that begins in the middle of a line would end, to Markdown, at the next blank line, and
 * the rest of something private would be read as text. Its further lines get a sign that begins no block; the number of
 * lines stays.
 */
export function joinComments(body: string): string {
  if (!body.includes('<!--')) return body;
  const lines = body.split('\n');
  const fences = new FenceTracker();
  let open = false;
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] as string;
    if (open) {
      lines[index] = commentJoin + text;
      open = !text.includes('-->');
    } else if (!fences.takes(text)) open = beginsComment(text) && endsLater(lines, index + 1);
  }
  return lines.join('\n');
}

/** Whether a comment begins in the middle of a line, outside code, and does not end in it. */
function beginsComment(text: string): boolean {
  const at = text.lastIndexOf('<!--');
  if (at < 0 || text.includes('-->', at) || text.slice(0, at).trim() === '') return false;
  return (text.slice(0, at).split('`').length - 1) % 2 === 0;
}

function endsLater(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) if ((lines[index] as string).includes('-->')) return true;
  return false;
}
