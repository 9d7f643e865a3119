/** The door: code as text → the role of each piece of it. It knows nothing of slides and colours. */
import type { CodeTokens } from '../../shared/model/index.js';
import { grammarOf } from './languages.js';
import { mostCharacters, mostLines } from './limits.js';

export interface PieceOfCode {
  /** Lines end in LF. */
  readonly text: string;
  /** As the brief calls it. */
  readonly language?: string;
}

/**
 * The tokens of each piece that is in a known language; the map lacks those that stay plain. Nothing is loaded where there is no
 * such piece.
 */
export async function highlightCode<Piece extends PieceOfCode>(
  pieces: readonly Piece[],
): Promise<ReadonlyMap<Piece, CodeTokens>> {
  const found = new Map<Piece, CodeTokens>();
  let characters = 0;
  for (const piece of pieces) {
    const { text, language } = piece;
    const grammar = language === undefined ? undefined : grammarOf(language);
    if (!grammar || lineCount(text) > mostLines || characters + text.length > mostCharacters) continue;
    characters += text.length;
    const key = `${grammar}\n${text}`;
    const tokens = known.get(key) ?? (await (await import('./highlighter.js')).highlight(text, grammar));
    if (!tokens) continue;
    remember(key, tokens);
    found.set(piece, tokens);
  }
  return found;
}

/** Code of the last drafts: while a brief is edited, its code seldom changes. */
const known = new Map<string, CodeTokens>();
const mostKnown = 500;

function remember(key: string, tokens: CodeTokens): void {
  known.delete(key);
  known.set(key, tokens);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
