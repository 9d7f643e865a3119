/** The whole window takes files; while one hangs over it, it says so. */
import { useEffect, useState } from 'react';
import { words } from '../../words.js';
import styles from './shell.module.css';

export function DropTarget({ onDrop }: { readonly onDrop: (file: File) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent: counted, so that the sign does not flicker.
    let depth = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const hasPictures = (event: DragEvent): boolean =>
      [...(event.dataTransfer?.items ?? [])].every(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(!hasPictures(event));
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      // A picture that the text has taken is nobody else's.
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onDrop(file);
    };
    const heard = { dragenter: enter, dragleave: leave, dragover: hover, drop };
    for (const [name, listener] of Object.entries(heard)) addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(heard)) removeEventListener(name, listener as EventListener);
    };
  }, [onDrop]);
  return over ? (
    <div className={styles.drop} aria-hidden="true">
      <p>{words.welcome.dropHere}</p>
    </div>
  ) : null;
}
