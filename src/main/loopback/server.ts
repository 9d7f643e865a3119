/**
 * The loopback door: the contract over 127.0.0.1, for a browser window where Electron is not installed. Requests are
 * POST /api/<command>, events come from GET /events, pictures of the deck from GET /pictures/<hash>.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dispatch } from '../../shared/contract/dispatch.js';
import type { CommandHandlers, WorkspaceEvent } from '../../shared/contract/index.js';
import { Access } from './access.js';
import { EventStreams } from './events.js';
import { readBelow } from './files.js';

/** A message from the window is a few hundred bytes; a text that is saved is at most a brief's 10 MB. */
const maxMessage = 12_000_000; // bytes

export interface LoopbackOptions {
  readonly handlers: CommandHandlers;
  /** Calls back for each event of the workspace; the answer stops it. */
  readonly listen: (listener: (event: WorkspaceEvent) => void) => () => void;
  /** A picture of the open brief by its hash; undefined where there is none. */
  readonly picture: (hash: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  /** A face of the template by its hash; undefined where there is none. */
  readonly face: (hash: string) => Promise<Uint8Array | undefined>;
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** File of a bundled face by its name ('Carlito_400Regular.ttf'); undefined where there is none. */
  readonly font: (name: string) => string | undefined;
}

export class LoopbackServer {
  readonly #access = new Access();
  readonly #events = new EventStreams();
  readonly #options: LoopbackOptions;
  readonly #server: Server;
  #stop: () => void = () => undefined;

  constructor(options: LoopbackOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => end(response, 500, 'text/plain', 'The request failed.'));
    });
  }

  /** Starts on a free port of 127.0.0.1 and gives the address with its one-time token. */
  async start(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#access.bindTo((this.#server.address() as AddressInfo).port);
    this.#stop = this.#options.listen((event) => this.#events.send(event));
    return this.#access.address;
  }

  /** How many windows listen at the moment. */
  get windows(): number {
    return this.#events.count;
  }

  async dispose(): Promise<void> {
    this.#stop();
    this.#access.close();
    this.#events.dispose();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const verdict = this.#access.judge(request, url);
    if (!verdict.allowed) return end(response, verdict.status, 'text/plain', 'This address is not for you.');
    if (verdict.setCookie) {
      // The token leaves the address bar and the history at once.
      response.writeHead(303, { location: '/', 'set-cookie': verdict.setCookie, 'cache-control': 'no-store' });
      response.end();
      return;
    }
    if (request.method === 'POST' && url.pathname.startsWith('/api/')) {
      return this.#command(request, response, url.pathname.slice('/api/'.length));
    }
    if (request.method !== 'GET') return end(response, 405, 'text/plain', 'Only GET and POST are known here.');
    if (url.pathname === '/events') return this.#events.add(response);
    if (url.pathname.startsWith('/pictures/')) return this.#picture(response, url.pathname.slice('/pictures/'.length));
    if (url.pathname.startsWith('/faces/')) return this.#face(response, url.pathname.slice('/faces/'.length));
    if (url.pathname.startsWith('/fonts/')) return this.#font(response, url.pathname.slice('/fonts/'.length));
    return this.#file(response, url.pathname === '/' ? '/index.html' : url.pathname);
  }

  async #command(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const text = await readBody(request);
    if (text === undefined) return end(response, 413, 'text/plain', 'The message is too long.');
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      return end(response, 400, 'application/json', JSON.stringify({ ok: false, error: 'The message is not JSON.' }));
    }
    const answer = await dispatch(this.#options.handlers, name, input);
    end(response, answer.ok ? 200 : 400, 'application/json', JSON.stringify(answer));
  }

  async #picture(response: ServerResponse, hash: string): Promise<void> {
    const picture = /^[0-9a-f]{8,64}$/.test(hash) ? await this.#options.picture(hash) : undefined;
    if (!picture) return end(response, 404, 'text/plain', 'There is no such picture.');
    // A hash names its content for ever. An SVG opened on its own must not run anything.
    end(response, 200, picture.type, picture.bytes, {
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  }

  async #face(response: ServerResponse, hash: string): Promise<void> {
    const face = /^[0-9a-f]{64}$/.test(hash) ? await this.#options.face(hash) : undefined;
    if (!face) return end(response, 404, 'text/plain', 'There is no such face.');
    end(response, 200, 'font/ttf', face, { 'cache-control': 'private, max-age=31536000, immutable' });
  }

  async #font(response: ServerResponse, name: string): Promise<void> {
    const file = this.#options.font(name);
    const font = file
      ? await readBelow(file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/')))
      : undefined;
    if (!font) return end(response, 404, 'text/plain', 'There is no such face.');
    end(response, 200, font.type, font.body, { 'cache-control': 'private, max-age=86400' });
  }

  async #file(response: ServerResponse, path: string): Promise<void> {
    const file = await readBelow(this.#options.renderer, path);
    if (!file) return end(response, 404, 'text/plain', 'There is nothing here.');
    if (!path.endsWith('.html')) return end(response, 200, file.type, file.body);
    // A nonce a load, for the styles that the widget library puts into the page; no inline script runs at all.
    const nonce = randomBytes(16).toString('base64');
    const html = Buffer.from(file.body).toString('utf8').replaceAll('__NONCE__', nonce);
    end(response, 200, file.type, html, { 'content-security-policy': policy(nonce), 'cache-control': 'no-store' });
  }
}

/** The content security policy of the window: nothing from elsewhere, nothing inline but what carries the nonce. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function end(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
  response.end(body);
}

/** The request's body as text, or undefined once it is longer than a message may be. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxMessage) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
