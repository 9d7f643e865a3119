/** What is otherwise for a brief that has no place of its own yet: where it is kept is nothing that a window shows. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BriefHandlers, OpenBrief, WorkspaceEvent } from '../../../shared/contract/index.js';
import { documentsFolder } from './unsaved.js';

/** Of a session's handlers, those that such a brief answers otherwise. */
export function handlersWithoutPlace(ofSession: BriefHandlers): Partial<BriefHandlers> {
  return {
    state: async () => {
      const state = await ofSession.state({});
      return { ...state, brief: withoutPlace(state.brief) };
    },
    exportTarget: async () => {
      const target = await ofSession.exportTarget({});
      const path = join(documentsFolder(), basename(target.path));
      return { ...target, path, exists: existsSync(path) };
    },
    // It is asked for a place first: what lies in the program's own folder is nothing that a person can find.
    saveText: async (input) => (input.brief === '' ? { outcome: 'place' } : ofSession.saveText(input)),
    pastePicture: async (input) => (input.brief === '' ? { outcome: 'no-place' } : ofSession.pastePicture(input)),
  };
}

/** An event as windows hear it of such a brief. */
export function withoutPlaces(event: WorkspaceEvent): WorkspaceEvent {
  if (event.type !== 'changed' || !event.patch?.parts.brief) return event;
  const { patch } = event;
  return { ...event, patch: { ...patch, parts: { ...patch.parts, brief: withoutPlace(event.patch.parts.brief) } } };
}

function withoutPlace(brief: OpenBrief): OpenBrief {
  return { ...brief, path: '' };
}
