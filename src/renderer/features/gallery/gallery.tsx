/** Every template with slides of this brief: click or Enter takes one, and the deck behind is drawn with it at once. */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import type { InstalledPackAnswer, TemplateCard, WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import type { PackDesk } from '../template-form/use-pack.js';
import styles from './gallery.module.css';
import { GalleryTools } from './gallery-tools.js';
import { BlankSample, Sample } from './sample.js';
import { templateName } from './template-name.js';
import { useShowInstalled } from './use-show-installed.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  readonly pack: PackDesk;
  /** The door can show files in their folder. */
  readonly shows: boolean;
  readonly onClose: () => void;
}

export function Gallery({ store, state, pack, shows, onClose }: Props) {
  const { done } = pack;
  const cards = useCards(store, state.revision, done);
  const [filter, setFilter] = useState('');
  const { now, template, variant } = state.template;
  const wanted = filter.trim().toLowerCase();
  const shown = useMemo(
    () => cards?.filter((card) => `${templateName(card)} ${card.reference}`.toLowerCase().includes(wanted)) ?? [],
    [cards, wanted],
  );
  const isEmpty = state.slides.length === 0;
  const current = cards?.find(({ path }) => path === now.path);
  const list = useRef<HTMLDivElement>(null);
  useShowInstalled(list, done, current);
  useEffect(() => {
    if (done) setFilter('');
  }, [done]);
  const choose = (key: string): void => {
    for (const card of cards ?? []) {
      const name = card.variants.find((each) => keyOf(card, each) === key);
      if (name === undefined) continue;
      void store.transport.send('chooseTemplate', { template: card.reference, variant: name });
    }
  };

  return (
    <ModalOverlay isOpen isDismissable className={controls.overlay ?? ''} onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.window ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <div>
              <Heading slot="title" className={styles.title ?? ''}>
                {words.templates.title}
              </Heading>
              <p className={styles.how}>{isEmpty ? words.templates.howEmpty : words.templates.how}</p>
              <p role="status" className={styles.done}>
                {done && words.templates.installed(done.installed, done.former ?? [])}
              </p>
            </div>
            <SearchField
              aria-label={words.templates.filter}
              value={filter}
              onChange={setFilter}
              className={styles.filter ?? ''}
            >
              <Input placeholder={words.templates.filter} className={controls.input ?? ''} />
            </SearchField>
          </div>
          {cards && shown.length === 0 && <p className={styles.empty}>{words.templates.noneFit}</p>}
          <ListBox
            ref={list}
            aria-label={words.templates.title}
            layout="grid"
            selectionMode="single"
            disallowEmptySelection
            autoFocus
            className={styles.list ?? ''}
            selectedKeys={current ? [keyOf(current, now.variant)] : []}
            onSelectionChange={(keys) => {
              for (const key of keys) choose(String(key));
            }}
          >
            {shown.map((card) => (
              <ListBoxSection key={card.path} id={card.path} className={styles.template ?? ''}>
                <Header className={styles.about ?? ''}>
                  <strong className={styles.name}>{templateName(card)}</strong>
                  <span className={styles.origin}>
                    {card.adopted ? `${words.templates.adopted}, ` : ''}
                    {words.templates.origins[card.origin]}
                  </span>
                  <span className={styles.description}>{card.problem ?? card.description}</span>
                </Header>
                {(card.problem ? [] : card.variants).map((name) => (
                  <ListBoxItem
                    key={name}
                    id={keyOf(card, name)}
                    textValue={`${words.templates.option(templateName(card))} ${name}`}
                    className={styles.option ?? ''}
                  >
                    {isEmpty ? (
                      <BlankSample />
                    ) : (
                      <Sample
                        store={store}
                        ask={() => store.transport.send('templateSample', { template: card.reference, variant: name })}
                        version={`${card.version} ${state.revision}`}
                      />
                    )}
                    <span className={styles.variant}>
                      <span className={controls.unseen}>{words.templates.option(templateName(card))}</span>{' '}
                      <span>{name}</span>
                    </span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
          <div className={styles.foot}>
            <span className={styles.place}>
              {current && current.origin !== 'built-in' && <span className={styles.path}>{current.folder}</span>}
              {current && shows && (
                <Button
                  className={controls.link ?? ''}
                  onPress={() => void store.transport.send('revealTemplate', { template: current.reference })}
                >
                  {words.templates.showFolder}
                </Button>
              )}
            </span>
            {(template !== '' || variant !== '') && (
              <Button
                className={controls.button ?? ''}
                onPress={() => void store.transport.send('chooseTemplate', { template: '', variant: '' })}
              >
                {words.templates.asBrief}
              </Button>
            )}
            <GalleryTools store={store} state={state} pack={pack} current={current} />
            <Button className={controls.primary ?? ''} onPress={onClose}>
              {words.templates.done}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A template's own, wherever it stands in the list. */
function keyOf({ path }: TemplateCard, variant: string): string {
  return `${path}|${variant}`;
}

/** The templates as they are now: asked again when the deck changes, when one is installed, and when somebody comes back from another program. */
function useCards(
  store: WorkspaceStore,
  revision: number,
  installed: InstalledPackAnswer | undefined,
): readonly TemplateCard[] | undefined {
  const [cards, setCards] = useState<readonly TemplateCard[]>();
  const [visit, setVisit] = useState(0);
  useEffect(() => {
    const come = () => setVisit((count) => count + 1);
    addEventListener('focus', come);
    return () => removeEventListener('focus', come);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the deck, what was installed, and coming back, are what to ask again for
  useEffect(() => {
    let isLate = false;
    store.transport
      .send('templates', {})
      .then((answer) => !isLate && setCards(answer.cards))
      .catch(() => undefined);
    return () => {
      isLate = true;
    };
  }, [store, revision, visit, installed]);
  return cards;
}
