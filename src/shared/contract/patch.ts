/**
 * What of the workspace's state is another than at an earlier revision. Windows are told this with each change, so that a
 * keystroke sends a line and not two hundred sections. A patch says nothing of who has it: a window whose revision is not the
 * one before asks for the whole state.
 */
import { patchedRecord, type RecordPatch, recordPatch } from './record-patch.js';
import type { WorkspaceState } from './state.js';

/** Lists that are as long as the brief: of these only the run of items is sent that are others. */
const listNames = ['sections', 'slides', 'diagnostics'] as const;

type Unnumbered = Omit<WorkspaceState, 'revision'>;

export interface StatePatch extends RecordPatch<Unnumbered, (typeof listNames)[number]> {
  /** The revision that it leads on from. */
  readonly since: number;
}

/** What leads from one state to a later one. */
export function patchBetween(last: WorkspaceState, next: WorkspaceState): StatePatch {
  const { revision: since, ...before } = last;
  const { revision: _, ...after } = next;
  return { since, ...recordPatch<Unnumbered, (typeof listNames)[number]>(before, after, listNames) };
}

/** The state after a patch of it. Items that it does not name are the same objects. */
export function patched(last: WorkspaceState, revision: number, patch: StatePatch): WorkspaceState {
  const { revision: _, ...before } = last;
  return { ...patchedRecord(before, patch), revision };
}
