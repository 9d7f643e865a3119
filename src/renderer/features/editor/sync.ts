/**
 * Keeps an editor and the workspace's text the same: what is typed is sent at once, one message after another; what others
 * do (undo, another window, the file on the disk) is fetched and put in. Where both happen, changes of both are kept.
 */
import { Annotation, ChangeSet, Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TextChanges, TextEditKind, Transport } from '../../../shared/contract/index.js';

/** Marks what came from the workspace: it is not sent back. */
export const fromWorkspace = Annotation.define<boolean>();

/** What a change of our own is, where it is not typing. */
export const editKind = Annotation.define<TextEditKind>();

export class TextSync {
  readonly client = Math.random().toString(36).slice(2, 12);
  /** Whose text it is, as commands name it. */
  readonly brief: string;
  readonly #transport: Transport;
  #view: EditorView | undefined;
  /** The workspace's version that the editor has, apart from its own changes below. */
  #version: number;
  /** The newest version that was heard of. */
  #newest: number;
  #sent: ChangeSet | undefined;
  #unsent: ChangeSet | undefined;
  #kind: TextEditKind = 'typing';
  #working: Promise<void> | undefined;

  constructor(transport: Transport, brief: string, version: number) {
    this.brief = brief;
    this.#transport = transport;
    this.#version = version;
    this.#newest = version;
  }

  get version(): number {
    return this.#version;
  }

  /** Hears the editor's changes: before it has drawn them, so that the workspace is at work meanwhile. */
  readonly hear = (transactions: readonly Transaction[]): void => {
    for (const transaction of transactions) {
      if (!transaction.docChanged || transaction.annotation(fromWorkspace)) continue;
      const kind = transaction.annotation(editKind) ?? 'typing';
      this.#unsent = this.#unsent ? this.#unsent.compose(transaction.changes) : transaction.changes;
      this.#kind = kind;
      void this.flush();
    }
  };

  attach(view: EditorView): void {
    this.#view = view;
  }

  /** The workspace's text has this version now. */
  heard(version: number): void {
    this.#newest = Math.max(this.#newest, version);
    if (this.#newest > this.#version) void this.flush();
  }

  /** Resolves when the workspace has all that was typed, and the editor all that the workspace has. */
  flush(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #work(): Promise<void> {
    while (this.#unsent || this.#newest > this.#version) {
      if (this.#unsent) await this.#send();
      else await this.#fetch();
    }
  }

  async #send(): Promise<void> {
    this.#sent = this.#unsent;
    this.#unsent = undefined;
    if (!this.#sent) return;
    const { brief, client } = this;
    const input = { brief, version: this.#version, client, kind: this.#kind, changes: changesOf(this.#sent) };
    const { accepted, version } = await this.#transport.send('editText', input);
    if (accepted) {
      this.#sent = undefined;
      this.#version = version;
      return;
    }
    this.#unsent = this.#unsent ? this.#sent.compose(this.#unsent) : this.#sent;
    this.#sent = undefined;
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { version, updates, text } = await this.#transport.send('textSince', {
      brief: this.brief,
      version: this.#version,
    });
    const view = this.#view;
    if (!view) return;
    if (text !== undefined) {
      // Too far behind for single changes: the whole text comes. What was typed and not sent yet has nothing to stand in.
      const changes = { from: 0, to: view.state.doc.length, insert: text };
      this.#unsent = undefined;
      view.dispatch({ changes, annotations: remote });
    } else {
      for (const update of updates) this.#take(view, update.changes);
    }
    this.#version = version;
    this.#newest = Math.max(this.#newest, version);
  }

  /** Puts a change of somebody else in, beside what was typed here meanwhile. */
  #take(view: EditorView, changes: TextChanges): void {
    const mine = this.#unsent;
    const before = mine ? mine.length : view.state.doc.length;
    const theirs = ChangeSet.of([...changes], before);
    const shown = mine ? theirs.map(mine) : theirs;
    this.#unsent = mine?.map(theirs, true);
    view.dispatch({ changes: shown, annotations: remote, ...caretAfter(view, shown) });
  }
}

const remote = [fromWorkspace.of(true), Transaction.addToHistory.of(false)];

/** With the focus in the text, the caret goes to what undo has changed, as everywhere. */
function caretAfter(view: EditorView, changes: ChangeSet): TransactionSpec {
  if (!view.hasFocus) return {};
  let end = -1;
  changes.iterChangedRanges((_from, _to, _fromNew, toNew) => {
    end = toNew;
  });
  return end < 0 ? {} : { selection: { anchor: end }, scrollIntoView: true };
}

function changesOf(set: ChangeSet): TextChanges {
  const changes: { from: number; to: number; insert: string }[] = [];
  set.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    changes.push({ from, to, insert: inserted.toString() });
  });
  return changes;
}
