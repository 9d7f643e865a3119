/** A PowerPoint file becomes a template: first its name, then its mapping to look at. */
import { useState, useSyncExternalStore } from 'react';
import type { WorkspaceStore } from '../../store/store.js';
import { Adopt } from './adopt.js';
import { Mapping } from './mapping.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly file: File;
  readonly onClose: () => void;
}

export function TakeIn({ store, file, onClose }: Props) {
  const { state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const [taken, setTaken] = useState<string>();
  if (taken === undefined || !state) return <Adopt store={store} file={file} onClose={onClose} onTaken={setTaken} />;
  return (
    <Mapping
      store={store}
      template={taken}
      name={state.template.now.name}
      variant=""
      revision={state.revision}
      onClose={onClose}
    />
  );
}
