import { onTestFinished } from 'vitest';
import { EngineThreads } from '../../src/main/workspace/engine/thread.js';
import { Session } from '../../src/main/workspace/session/session.js';

/**
 * Opens a brief as a window does, until the test ends, with the engine in this thread (the test mocks its client by `engine-here.ts`).
 * `state`: the folder of the person's own things.
 */
export async function openSession(path: string, state: string, person = 'mara') {
  const session = new Session({ path, threads: new EngineThreads(''), state });
  onTestFinished(() => session.dispose());
  await session.open();
  const replace = async (words: string, by: string) => {
    const { version, text } = await session.handlers.text({ brief: '' });
    const from = text.indexOf(words);
    const changes = [{ from, to: from + words.length, insert: by }];
    return session.handlers.editText({ brief: '', version, client: person, kind: 'typing', changes });
  };
  return {
    ...session.handlers,
    session,
    state: () => session.handlers.state({}),
    replace,
    save: () => session.handlers.saveText({ brief: '' }),
  };
}
