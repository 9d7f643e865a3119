/** The renderer's end of the contract: Electron's preload where it is there, else the loopback door it was loaded from. */
import type { CommandName, Commands, Transport, WorkspaceEvent } from '../../shared/contract/index.js';

declare global {
  interface Window {
    /** Exposed by the preload script, in Electron only. */
    readonly briefdeck?: Transport;
  }
}

export function connect(): Transport {
  return window.briefdeck ?? new LoopbackTransport();
}

class LoopbackTransport implements Transport {
  readonly #listeners = new Set<(event: WorkspaceEvent) => void>();
  #stream: EventSource | undefined;

  async send<Name extends CommandName>(name: Name, input: Commands[Name]['input']): Promise<Commands[Name]['output']> {
    const response = await fetch(`/api/${name}`, { method: 'POST', body: JSON.stringify(input) });
    const answer = (await response.json()) as
      | { ok: true; output: Commands[Name]['output'] }
      | { ok: false; error: string };
    if (!answer.ok) throw new Error(answer.error);
    return answer.output;
  }

  listen(listener: (event: WorkspaceEvent) => void): () => void {
    this.#listeners.add(listener);
    if (!this.#stream) {
      this.#stream = new EventSource('/events');
      // Opened, and opened again after a pause: whatever happened meanwhile was not heard.
      this.#stream.onopen = () => {
        for (const each of this.#listeners) each({ type: 'program' });
      };
      this.#stream.onmessage = (message) => {
        const event = JSON.parse(message.data as string) as WorkspaceEvent;
        for (const each of this.#listeners) each(event);
      };
    }
    return () => this.#listeners.delete(listener);
  }

  /** A browser tells no page where a dropped file lies. */
  async drop(): Promise<{ readonly opened: boolean }> {
    return { opened: false };
  }

  pictureUrl(hash: string): string {
    return `/pictures/${hash}`;
  }

  outputUrl(job: string, index: number): string {
    return `/outputs/${job}/${index}`;
  }

  faceUrl(hash: string): string {
    return `/faces/${hash}`;
  }
}
