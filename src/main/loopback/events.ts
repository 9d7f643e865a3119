/** Server-sent events: the workspace's events to every window that listens. */
import type { ServerResponse } from 'node:http';
import type { WorkspaceEvent } from '../../shared/contract/index.js';

const heartbeat = 15_000; // milliseconds; shorter than the time after which a sleeping laptop's browser gives up

export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #timer = setInterval(() => this.#write(': still here\n\n'), heartbeat).unref();

  /** Keeps `response` open as a stream of events until the window goes. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': welcome\n\n');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  send(event: WorkspaceEvent): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  get count(): number {
    return this.#streams.size;
  }

  dispose(): void {
    clearInterval(this.#timer);
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
  }

  #write(text: string): void {
    for (const stream of this.#streams) stream.write(text);
  }
}
