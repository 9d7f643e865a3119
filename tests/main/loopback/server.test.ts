import { execFile } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackServer } from '../../../src/main/loopback/index.js';
import type { CommandHandlers, WorkspaceEvent } from '../../../src/shared/contract/index.js';

const calls: string[] = [];
const handlers = new Proxy({} as CommandHandlers, {
  get: (_target, name: string) => async (input: unknown) => {
    calls.push(`${name} ${JSON.stringify(input)}`);
    return { revision: 7 };
  },
});

let server: LoopbackServer;
let address: URL;
let tell: (event: WorkspaceEvent) => void;

interface Reply {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A request as it goes over the wire: unlike fetch, it may say any Host and Origin. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: address.port,
        path,
        method: options.method ?? 'GET',
        headers: { host: address.host, ...options.headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

/** Only root can start a program as somebody else. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;

/** The status of the answer to a program of another user. */
function askAsNobody(path: string, cookie = ''): Promise<number> {
  const options = JSON.stringify({ host: '127.0.0.1', port: address.port, path, headers: { cookie } });
  const script = `require('http').get(${options}, (response) => { console.log(response.statusCode); process.exit() })`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['-e', script], { uid: nobody, cwd: '/' }, (error, out) =>
      error ? reject(error) : resolve(Number(out)),
    );
  });
}

async function enter(): Promise<string> {
  const reply = await ask(address.pathname + address.search);
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

beforeEach(async () => {
  calls.length = 0;
  const renderer = mkdtempSync(join(tmpdir(), 'loopback-'));
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><meta name="nonce" content="__NONCE__">');
  writeFileSync(join(renderer, 'app.js'), 'export {};');
  const outside = mkdtempSync(join(tmpdir(), 'loopback-'));
  writeFileSync(join(outside, 'secret.js'), 'secret');
  symlinkSync(join(outside, 'secret.js'), join(renderer, 'link.js'));
  server = new LoopbackServer({
    handlers: () => handlers,
    listen: (listener) => {
      tell = listener;
      return () => undefined;
    },
    picture: async (hash) => (hash === 'abcdef01' ? { bytes: Buffer.from('PNG'), type: 'image/png' } : undefined),
    face: async (hash) => (hash === 'ab'.repeat(32) ? Buffer.from('TTF') : undefined),
    output: async (job, index) =>
      job === 'export-1' && index === 0 ? { bytes: Buffer.from('PK'), name: 'Lage – heute.pptx' } : undefined,
    renderer,
  });
  address = new URL(await server.start());
});

afterEach(() => server.dispose());

describe('the loopback door', () => {
  it('listens on 127.0.0.1 and turns its one-time token into a same-site cookie', async () => {
    expect(address.hostname).toBe('127.0.0.1');
    const first = await ask(address.pathname + address.search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    const again = await ask(address.pathname + address.search);
    expect(again.status).toBe(403);
  });

  it('refuses whoever has no cookie', async () => {
    expect((await ask('/')).status).toBe(403);
    expect((await ask('/api/state', { method: 'POST', headers: { origin: address.origin }, body: '{}' })).status).toBe(
      403,
    );
    expect((await ask('/events')).status).toBe(403);
    expect((await ask('/pictures/abcdef01')).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('gives what an export wrote as a download, to its own window alone', async () => {
    expect((await ask('/outputs/export-1/0')).status).toBe(403);
    const cookie = await enter();
    const found = await ask('/outputs/export-1/0', { headers: { cookie } });
    expect(found.status).toBe(200);
    expect(found.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Lage%20%E2%80%93%20heute.pptx");
    expect((await ask('/outputs/export-1/1', { headers: { cookie } })).status).toBe(404);
    expect((await ask('/outputs/../0', { headers: { cookie } })).status).toBe(404);
  });

  it('refuses another Host, as after DNS rebinding, even with the cookie', async () => {
    const cookie = await enter();
    expect((await ask('/', { headers: { cookie, host: `briefdeck.example:${address.port}` } })).status).toBe(403);
    expect((await ask('/', { headers: { cookie, host: `localhost:${address.port}` } })).status).toBe(403);
  });

  it('refuses a page of another origin, and a change without an origin', async () => {
    const cookie = await enter();
    const foreign = await ask('/api/state', {
      method: 'POST',
      headers: { cookie, origin: 'https://elsewhere.example' },
      body: '{}',
    });
    expect(foreign.status).toBe(403);
    expect((await ask('/api/state', { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('refuses a page of another port, to which the cookie is sent', async () => {
    const cookie = await enter();
    for (const site of ['same-site', 'cross-site']) {
      const headers = { cookie, 'sec-fetch-site': site };
      for (const path of ['/', '/events', '/pictures/abcdef01', '/outputs/export-1/0']) {
        expect((await ask(path, { headers })).status).toBe(403);
      }
    }
    for (const site of ['same-origin', 'none']) {
      expect((await ask('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(200);
    }
  });

  it.runIf(isRoot)(
    "refuses another person's program, whatever it knows, and does not use the token up for it",
    async () => {
      expect(await askAsNobody(address.pathname + address.search)).toBe(403);
      const cookie = await enter();
      expect(cookie).toContain('briefdeck-');
      expect(await askAsNobody('/', cookie)).toBe(403);
      expect((await ask('/', { headers: { cookie } })).status).toBe(200);
    },
  );

  it('hands a well-formed command to the workspace and answers with its output', async () => {
    const headers = { cookie: await enter(), origin: address.origin };
    const reply = await ask('/api/include', {
      method: 'POST',
      headers,
      body: '{"section":"outlook","included":false}',
    });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ ok: true, output: { revision: 7 } });
    expect(calls).toEqual(['include {"section":"outlook","included":false}']);
  });

  it('refuses malformed and foreign messages before the workspace sees them', async () => {
    const headers = { cookie: await enter(), origin: address.origin };
    const send = (name: string, body: string) => ask(`/api/${name}`, { method: 'POST', headers, body });
    for (const [name, body] of [
      ['include', '{"section":"a"}'],
      ['include', '{"section":"a","included":"yes"}'],
      ['include', '{"section":"a","included":true,"more":1}'],
      ['scenes', '{"hashes":["../../etc/passwd"]}'],
      ['scenes', JSON.stringify({ hashes: Array(65).fill('abcdef01') })],
      ['export', '{"path":"","formats":["pptx"],"force":false}'],
      ['export', '{"path":"a.exe","formats":["exe"],"force":false}'],
      ['cancel', '{"job":"x"}'],
      ['constructor', '{}'],
      ['__proto__', '{}'],
      ['state', 'not JSON'],
      ['state', '[]'],
    ] as const) {
      expect([name, body, (await send(name, body)).status]).toEqual([name, body, 400]);
    }
    expect(calls).toEqual([]);
  });

  it('refuses a message that is too long without keeping it', async () => {
    const headers = { cookie: await enter(), origin: address.origin };
    const reply = await ask('/api/state', { method: 'POST', headers, body: 'x'.repeat(12_000_001) });
    expect(reply.status).toBe(413);
  });

  it('serves the window with a policy that allows nothing inline and nothing from elsewhere, with a new nonce each time', async () => {
    const headers = { cookie: await enter() };
    const pages = [await ask('/', { headers }), await ask('/', { headers })];
    const [first, second] = pages.map((page) => /content="([^"]+)"/.exec(page.body)?.[1]);
    expect(first).toBeTruthy();
    expect(first).not.toBe(second);
    const policy = String(pages[0]?.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${first}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('serves nothing outside the built renderer, also not by way of a link', async () => {
    const headers = { cookie: await enter() };
    expect((await ask('/app.js', { headers })).status).toBe(200);
    for (const path of ['/../../../../etc/passwd', '/..%2f..%2fetc/passwd', '/link.js', '/%00', '/assets']) {
      expect([path, (await ask(path, { headers })).status]).toEqual([path, 404]);
    }
  });

  it('serves pictures of the brief by hash, unable to run anything', async () => {
    const headers = { cookie: await enter() };
    const picture = await ask('/pictures/abcdef01', { headers });
    expect([picture.status, picture.body]).toEqual([200, 'PNG']);
    expect(picture.headers['content-security-policy']).toContain('sandbox');
    expect((await ask('/pictures/00000000', { headers })).status).toBe(404);
    expect((await ask('/pictures/..%2f', { headers })).status).toBe(404);
  });

  it('serves faces of the template by hash, and nothing else under that address', async () => {
    const headers = { cookie: await enter() };
    const face = await ask(`/faces/${'ab'.repeat(32)}`, { headers });
    expect([face.status, face.body, face.headers['content-type']]).toEqual([200, 'TTF', 'font/ttf']);
    for (const name of ['cd'.repeat(32), 'ab', '..%2f..%2fetc%2fpasswd']) {
      expect([name, (await ask(`/faces/${name}`, { headers })).status]).toEqual([name, 404]);
    }
    expect((await ask(`/faces/${'ab'.repeat(32)}`)).status).toBe(403);
  });

  it('sends events to the windows that listen', async () => {
    const cookie = await enter();
    const text = await new Promise<string>((resolve, reject) => {
      const request = httpRequest(
        { host: '127.0.0.1', port: address.port, path: '/events', headers: { host: address.host, cookie } },
        (response) => {
          let seen = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            if (!seen) tell({ type: 'changed', revision: 3 });
            seen += chunk;
            if (seen.includes('revision')) {
              request.destroy();
              resolve(seen);
            }
          });
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(text).toContain('data: {"type":"changed","revision":3}');
  });
});
