/** Remedies that are edits, for the messages that are listed: which there are, and making one. */
import { useEffect, useState } from 'react';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import { canBeMended, type Mend, mendsOf } from '../../../shared/mends/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { makeMend, textOf } from './make-mend.js';

export interface MendsOfMessages {
  readonly of: (message: DiagnosticState) => readonly Mend[];
  /** False where the text is another than it was when the remedy was offered, and stays as it is. */
  readonly make: (message: DiagnosticState, mend: Mend) => Promise<boolean>;
}

/** Lines by brief. */
type Texts = ReadonlyMap<string, readonly string[]>;

/** The texts are asked for when messages that can be mended are shown, and not while somebody types. */
export function useMends(store: WorkspaceStore, messages: readonly DiagnosticState[]): MendsOfMessages {
  const [texts, setTexts] = useState<Texts>(new Map());
  useEffect(() => {
    let isOld = false;
    const mendable = messages.flatMap((each) => (canBeMended(each) && each.brief !== undefined ? [each.brief] : []));
    const briefs = [...new Set(mendable)];
    Promise.all(briefs.map(async (brief) => [brief, (await textOf(store, brief)).lines] as const)).then(
      (all) => !isOld && setTexts(new Map(all)),
      () => undefined, // the brief was closed meanwhile
    );
    return () => {
      isOld = true;
    };
  }, [store, messages]);
  const linesFor = ({ brief }: DiagnosticState) => (brief === undefined ? undefined : texts.get(brief)) ?? [];
  return {
    of: (message) => mendsOf(message, linesFor(message)),
    make: async (message, mend) => {
      const outcome = await makeMend(store, message, mend, linesFor(message));
      if (!outcome.done) setTexts((all) => new Map([...all, [message.brief ?? '', outcome.lines]]));
      return outcome.done;
    },
  };
}
