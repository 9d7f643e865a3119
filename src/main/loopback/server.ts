/**
 * The loopback door: the contract over 127.0.0.1, for a browser window where Electron is not installed. Requests are
 * POST /api/<command>, events come from GET /events, pictures of the deck from GET /pictures/<hash>.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { dispatch } from '../../shared/contract/dispatch.js';
import type { CommandHandlers, WorkspaceEvent } from '../../shared/contract/index.js';
import { answerPage, commonHeaders, type PageSources } from '../page/index.js';
import { Access } from './access.js';
import { EventStreams } from './events.js';
import { isOthers } from './peer.js';

/** A message from the window is a few hundred bytes; a text that is saved is at most a brief's 10 MB. */
const maxMessage = 12_000_000; // bytes
/** A PowerPoint file of 60 MB comes as base64 (contract/schemas.ts). */
const maxHouse = 81_000_000; // bytes
/** So does the zip of a template, of 100 MB. */
const maxPack = 140_000_000; // bytes
const maxOf: Readonly<Record<string, number>> = { adoptHouse: maxHouse, installPack: maxPack };

export interface LoopbackOptions extends PageSources {
  /** As they stand at the moment of a message: with no brief open, a brief's commands have none. */
  readonly handlers: () => Partial<CommandHandlers>;
  /** A file that an export wrote: the browser saves it once more where the person wants it. */
  readonly output: (
    job: string,
    index: number,
  ) => Promise<{ readonly bytes: Uint8Array; readonly name: string } | undefined>;
  /** Calls back for each event of the workspace; the answer stops it. */
  readonly listen: (listener: (event: WorkspaceEvent) => void) => () => void;
}

export class LoopbackServer {
  readonly #access = new Access();
  readonly #events = new EventStreams();
  readonly #options: LoopbackOptions;
  readonly #server: Server;
  /** Whether each connection is another person's: asked once, since its ends stay whose they are. */
  readonly #others = new WeakMap<Socket, Promise<boolean>>();
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
    // Before the token is exchanged: that of a window must not be used up by somebody else.
    if (!verdict.allowed || (await this.#isAnothers(request.socket))) return refuse(response);
    if (verdict.by === 'token') {
      const cookie = this.#access.exchange();
      if (cookie === undefined) return refuse(response);
      // The token leaves the address bar and the history at once.
      response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' });
      response.end();
      return;
    }
    if (request.method === 'POST' && url.pathname.startsWith('/api/')) {
      return this.#command(request, response, url.pathname.slice('/api/'.length));
    }
    if (request.method !== 'GET') return end(response, 405, 'text/plain', 'Only GET and POST are known here.');
    if (url.pathname === '/events') return this.#events.add(response);
    const [, job = '', index = ''] = /^\/outputs\/([\w-]{1,40})\/(\d{1,4})$/.exec(url.pathname) ?? [];
    if (job !== '') return this.#download(response, job, Number(index));
    const { status, headers, body } = await answerPage(url.pathname, this.#options);
    response.writeHead(status, headers);
    response.end(body);
  }

  #isAnothers(socket: Socket): Promise<boolean> {
    const known = this.#others.get(socket) ?? isOthers(socket);
    this.#others.set(socket, known);
    return known;
  }

  async #download(response: ServerResponse, job: string, index: number): Promise<void> {
    const found = await this.#options.output(job, index);
    if (!found) return end(response, 404, 'text/plain', 'There is no such file.');
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'cache-control': 'no-store',
      ...commonHeaders,
    });
    response.end(found.bytes);
  }

  async #command(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const text = await readBody(request, Object.hasOwn(maxOf, name) ? (maxOf[name] as number) : maxMessage);
    if (text === undefined) return end(response, 413, 'text/plain', 'The message is too long.');
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      return end(response, 400, 'application/json', JSON.stringify({ ok: false, error: 'The message is not JSON.' }));
    }
    const answer = await dispatch(this.#options.handlers(), name, input);
    end(response, answer.ok ? 200 : 400, 'application/json', JSON.stringify(answer));
  }
}

function refuse(response: ServerResponse): void {
  end(response, 403, 'text/plain', 'This address is not for you.');
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { 'content-type': type, ...commonHeaders });
  response.end(body);
}

/** The request's body as text, or undefined once it is longer than a message may be. */
async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
