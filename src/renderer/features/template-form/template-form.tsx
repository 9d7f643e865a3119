/** Colours, fonts, logo and footer over the chosen template, seen at once; kept under a name of its own. */
import { type FormEvent, useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type {
  TemplateForm as Form,
  LogoWish,
  TemplateFinding,
  TemplatePlaceName,
  TemplateWish,
} from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { Sample } from '../gallery/sample.js';
import { ColourFields } from './colour-fields.js';
import { FontFields } from './font-fields.js';
import { hasName, KeepFields } from './keep-fields.js';
import { LogoField } from './logo-field.js';
import styles from './template-form.module.css';

interface Props {
  readonly store: WorkspaceStore;
  /** The template that the new one extends: its reference. */
  readonly base: string;
  readonly onClose: () => void;
}

const pause = 200; // milliseconds without a further letter, before slides are drawn anew

export function TemplateForm({ store, base, onClose }: Props) {
  const [form, setForm] = useState<Form>();
  const [colours, setColours] = useState<Readonly<Record<string, string>>>({});
  const [fonts, setFonts] = useState<TemplateWish['fonts']>({});
  const [logo, setLogo] = useState<LogoWish>();
  const [footer, setFooter] = useState<string>();
  const [name, setName] = useState('');
  const [place, setPlace] = useState<TemplatePlaceName>('yours');
  const [problem, setProblem] = useState<string>();
  const [findings, setFindings] = useState<readonly TemplateFinding[]>([]);
  useEffect(() => {
    void store.transport.send('templateForm', { template: base }).then((answer) => setForm(answer.form));
  }, [store, base]);

  const wish: TemplateWish = {
    base,
    colours,
    fonts,
    ...(logo ? { logo } : {}),
    ...(footer === undefined ? {} : { footer }),
  };
  const version = useSettled(JSON.stringify({ ...wish, logo: logo && { ...logo, data: logo.data.length } }));
  if (!form) return null;
  const isLocked = (lock: Form['locked'][number]): boolean => form.locked.includes(lock);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!hasName(event, name, setProblem)) return;
    const answer = await store.transport.send('keepTemplate', { wish, name, place });
    if (answer.problem === undefined) onClose();
    else setProblem(answer.problem);
  };

  return (
    <ModalOverlay isOpen className={controls.overlay ?? ''} onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.window ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {words.templates.ownTitle(form.name)}
            </Heading>
            <p className={styles.how}>{words.templates.ownHow}</p>
          </div>
          <form className={styles.form} onSubmit={(event) => void submit(event)}>
            <div className={styles.fields}>
              {form.locked.length > 0 && (
                <p className={styles.note}>
                  {words.templates.locked(form.locked.map((lock) => words.templates.lockNames[lock]))}
                </p>
              )}
              {!isLocked('colours') && <ColourFields base={form.colours} wanted={colours} onChange={setColours} />}
              {!isLocked('fonts') && <FontFields form={form} wanted={fonts} onChange={setFonts} />}
              {form.takesLogo && !isLocked('logo') && <LogoField logo={logo} onChange={setLogo} />}
              <fieldset className={styles.group}>
                <legend>{words.templates.footer}</legend>
                <label className={controls.field}>
                  {words.templates.footerHow}
                  <input
                    className={controls.input}
                    value={footer ?? form.footer}
                    maxLength={200}
                    onChange={({ target }) => setFooter(target.value)}
                  />
                </label>
              </fieldset>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
            <section className={styles.preview} aria-label={words.templates.preview} tabIndex={0}>
              <div role="status" className={styles.findings}>
                {findings.length > 0 && <h3>{words.templates.findings}</h3>}
                <ul>
                  {findings.map(({ code, message }) => (
                    <li key={code + message}>{message}</li>
                  ))}
                </ul>
              </div>
              {form.variants.map((variant, index) => (
                <figure key={variant}>
                  <Sample
                    store={store}
                    ask={() => store.transport.send('tryTemplate', { wish, variant })}
                    version={version}
                    onDrawn={({ findings: found, problem: why }) => {
                      if (index > 0) return;
                      setFindings(why ? [{ code: 'problem', message: why }] : found);
                    }}
                  />
                  <figcaption>{variant}</figcaption>
                </figure>
              ))}
            </section>
            <div className={styles.foot}>
              <KeepFields name={name} place={place} problem={problem} onName={setName} onPlace={setPlace} />
              <Button className={controls.button ?? ''} onPress={onClose}>
                {words.common.cancel}
              </Button>
              <Button type="submit" className={controls.primary ?? ''}>
                {words.templates.keep}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A value once nobody has changed it for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
