import type { DiagnosticState } from '../../../shared/contract/index.js';

/** What a message says, and apart from it what can be done; both begin as sentences do. */
export function sentenceOf({ message, remedy }: Pick<DiagnosticState, 'message' | 'remedy'>): {
  readonly sentence: string;
  readonly remedy?: string;
} {
  const end = `; ${remedy}`;
  if (remedy === '' || !message.endsWith(end)) return { sentence: capital(message) };
  return { sentence: capital(message.slice(0, -end.length)), remedy: capital(remedy) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
