import { type DragEvent, useState } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import type { RowDrag } from './section-row.js';
import { siblingsOf } from './tree.js';

/** Our own kind of dragged thing: a file that is dropped on the window is something else. */
const kind = 'application/x-briefdeck-section';

/**
 * Dragging sections among those beside them.
 * @param onMove the section, and the one that it comes to stand before ('' for the end)
 */
export function useRowDrag(
  sections: readonly SectionState[],
  isEnabled: boolean,
  onMove: (section: string, before: string) => void,
): (section: SectionState) => RowDrag {
  const [dragged, setDragged] = useState<string>();
  const [target, setTarget] = useState<{ readonly id: string; readonly side: 'before' | 'after' }>();
  const end = (): void => {
    setDragged(undefined);
    setTarget(undefined);
  };
  const sideOf = (event: DragEvent): 'before' | 'after' => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  const siblings = dragged === undefined ? [] : siblingsOf(sections, dragged);
  return ({ id }) => ({
    draggable: isEnabled,
    ...(target?.id === id ? { 'data-drop': target.side } : {}),
    ...(dragged === id ? { 'data-dragged': true } : {}),
    onDragStart: (event) => {
      event.dataTransfer.setData(kind, id);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    onDragOver: (event) => {
      if (!siblings.includes(id) || id === dragged) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'move';
      const side = sideOf(event);
      if (target?.id !== id || target.side !== side) setTarget({ id, side });
    },
    onDragLeave: () => setTarget((now) => (now?.id === id ? undefined : now)),
    onDrop: (event) => {
      if (dragged === undefined || !siblings.includes(id)) return;
      event.preventDefault();
      event.stopPropagation();
      const others = siblings.filter((each) => each !== dragged);
      const at = others.indexOf(id) + (sideOf(event) === 'after' ? 1 : 0);
      if (id !== dragged) onMove(dragged, others[at] ?? '');
      end();
    },
    onDragEnd: end,
  });
}
