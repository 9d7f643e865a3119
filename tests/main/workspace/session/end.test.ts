import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { EngineThreads } from '../../../../src/main/workspace/engine/thread.js';
import { Session } from '../../../../src/main/workspace/session/session.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const ended = 'The engine has ended.';

/** An engine whose pictures are on their way until it ends, as of one at work in its thread. */
vi.mock('../../../../src/main/workspace/engine/client.js', async () => {
  const { EngineClient: Here } = await import('../../../support/engine-here.js');
  class EngineClient extends Here {
    readonly #waiting: ((error: Error) => void)[] = [];
    override picture(): Promise<never> {
      return new Promise((_, reject) => this.#waiting.push(reject));
    }
    override async dispose(): Promise<void> {
      for (const reject of this.#waiting) reject(new Error(ended));
    }
  }
  return { EngineClient };
});

it('a picture that is asked for while the brief is closed is not there, and no fault', async () => {
  const folder = temporaryFolder({ 'report.md': '# Ports\n\n## Volumes\n\n- Gas grew\n' });
  const session = new Session({ path: join(folder, 'report.md'), threads: new EngineThreads('') });
  await session.open();
  const picture = session.picture('00c0ffee');
  await session.dispose();
  expect(await picture).toBeUndefined();
});
