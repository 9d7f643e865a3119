import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Scene } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';

/** The scene of this hash, asked for where it is not there. Until it comes, the last one stays: no blinking while somebody types. */
export function useScene(store: WorkspaceStore, hash: string): Scene | undefined {
  const scene = useSyncExternalStore(store.subscribe, () => store.scene(hash));
  const last = useRef<Scene | undefined>(undefined);
  if (scene) last.current = scene;
  useEffect(() => store.want(hash), [store, hash]);
  return scene ?? last.current;
}
