/** Which brief something belongs to, and what the open one is called. */
import type { OtherBrief, WorkspaceState } from '../../../shared/contract/index.js';

/** The brief whose text belongs to a slide or section: '' for the first, and for what is nobody's. */
export function briefOf(shown: { readonly brief: string } | undefined, others: readonly OtherBrief[]): string {
  return others.find(({ path }) => path === shown?.brief)?.path ?? '';
}

/** The title of the open brief. One that cannot be read has none: then its file says which it is. */
export function headingOf({ brief }: WorkspaceState): string {
  return brief.title || brief.name;
}
