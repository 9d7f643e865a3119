import { useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { TemplateCard, WorkspaceState } from '../../../shared/contract/index.js';
import controls from '../../controls.module.css';
import type { WorkspaceStore } from '../../store.js';
import { words } from '../../words.js';
import { Mapping } from '../template-form/mapping.js';
import { TakeIn } from '../template-form/take-in.js';
import { TemplateForm } from '../template-form/template-form.js';
import { useFocusBack } from './use-focus-back.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  readonly current: TemplateCard | undefined;
}

/** What can be made of the template in use: one of one's own, another mapping; and one of a PowerPoint file. */
export function GalleryTools({ store, state, current }: Props) {
  const [form, setForm] = useState<string>();
  const [mapping, setMapping] = useState<TemplateCard>();
  const [file, setFile] = useState<File>();
  const own = useRef<HTMLButtonElement>(null);
  useFocusBack(form !== undefined || mapping !== undefined || file !== undefined, own);
  return (
    <>
      <FileTrigger acceptedFileTypes={['.potx', '.pptx', '.potm', '.pptm']} onSelect={(files) => setFile(files?.[0])}>
        <Button className={controls.button ?? ''}>{words.templates.adopt}</Button>
      </FileTrigger>
      {current?.adopted && (
        <Button className={controls.button ?? ''} onPress={() => setMapping(current)}>
          {words.templates.mapping}
        </Button>
      )}
      <Button
        ref={own}
        className={controls.button ?? ''}
        onPress={() => setForm(current?.reference ?? state.template.now.path)}
      >
        {words.templates.own}
      </Button>
      {form !== undefined && <TemplateForm store={store} base={form} onClose={() => setForm(undefined)} />}
      {mapping && (
        <Mapping
          store={store}
          template={mapping.reference}
          name={mapping.name}
          variant=""
          revision={state.revision}
          onClose={() => setMapping(undefined)}
        />
      )}
      {file && <TakeIn store={store} file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}
