/** What can be made of the template in use: one of one's own, another mapping; and others taken in: a PowerPoint file, a colleague's zip. */
import { useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { TemplateCard, WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { Mapping } from '../template-form/mapping.js';
import { TakeIn } from '../template-form/take-in.js';
import { TemplateForm } from '../template-form/template-form.js';
import type { PackDesk } from '../template-form/use-pack.js';
import { templateName } from './template-name.js';
import { useFocusBack } from './use-focus-back.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  readonly pack: PackDesk;
  readonly current: TemplateCard | undefined;
}

export function GalleryTools({ store, state, pack, current }: Props) {
  const [form, setForm] = useState<string>();
  const [mapping, setMapping] = useState<TemplateCard>();
  const [file, setFile] = useState<File>();
  const own = useRef<HTMLButtonElement>(null);
  const zips = useRef<HTMLButtonElement>(null);
  useFocusBack(pack.step !== undefined, zips);
  useFocusBack(form !== undefined || mapping !== undefined || file !== undefined, own);
  return (
    <>
      <FileTrigger acceptedFileTypes={['.potx', '.pptx', '.potm', '.pptm']} onSelect={(files) => setFile(files?.[0])}>
        <Button className={controls.button ?? ''}>{words.templates.adopt}</Button>
      </FileTrigger>
      <FileTrigger
        acceptedFileTypes={['.zip']}
        onSelect={(files) => {
          const zip = files?.[0];
          if (zip) void pack.install(zip);
        }}
      >
        <Button ref={zips} className={controls.button ?? ''}>
          {words.templates.install}
        </Button>
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
          name={templateName(mapping)}
          variant=""
          revision={state.revision}
          onClose={() => setMapping(undefined)}
        />
      )}
      {file && <TakeIn store={store} file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}
