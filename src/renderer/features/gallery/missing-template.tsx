/** The brief names a template that is not here: which stand near, one click each. */
import type { WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useActions } from '../shell/actions.js';
import { Banner } from '../shell/banner.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly template: WorkspaceState['template'];
}

export function MissingTemplate({ store, template: { missing, now } }: Props) {
  const actions = useActions();
  if (!missing) return null;
  return (
    <Banner
      tone="warning"
      actions={[
        ...missing.nearest.map((name) => ({
          label: words.templates.use(name),
          run: () => void store.transport.send('chooseTemplate', { template: name, variant: '' }),
        })),
        { label: words.templates.all, run: () => void actions.run('template') },
      ]}
    >
      {words.templates.missing(missing.name, now.name)}
    </Banner>
  );
}
