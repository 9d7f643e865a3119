/** The engine in this thread, in place of its client: for tests of sessions. What crosses to a thread of its own is tested in the window. */
import { Engine } from '../../src/main/workspace/engine/engine.js';

export class EngineClient extends Engine {
  constructor(_: unknown, onJob: ConstructorParameters<typeof Engine>[1]) {
    super({ BRIEFDECK_CONFIG: 'none' }, onJob, new Int32Array(1));
  }

  cancel(): void {}

  async dispose(): Promise<void> {}
}
