/**
 * What the window may load, whichever door it came through: the built renderer, the bundled faces, pictures of the open
 * brief and faces of its template by hash. Nothing else of the disk has an address.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { faceFile } from './faces.js';
import { readBelow } from './files.js';
import { policy } from './policy.js';

export interface PageSources {
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** A picture of the open brief by its hash; undefined where there is none. */
  readonly picture: (hash: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  /** A face of the template by its hash; undefined where there is none. */
  readonly face: (hash: string) => Promise<Uint8Array | undefined>;
}

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Sent with everything: no guessing of types, no address of ours to others, no use by other pages. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Answers for `path`, as in an address ('/' for the page itself). */
export function answerPage(path: string, sources: PageSources): Promise<PageAnswer> {
  const [, folder, name = ''] = /^\/(pictures|faces|fonts)\/([^/]*)$/.exec(path) ?? [];
  if (folder === 'pictures') return picture(name, sources);
  if (folder === 'faces') return face(name, sources);
  if (folder === 'fonts') return font(name);
  return file(path === '/' ? '/index.html' : path, sources.renderer);
}

async function picture(hash: string, sources: PageSources): Promise<PageAnswer> {
  const found = /^[0-9a-f]{8,64}$/.test(hash) ? await sources.picture(hash) : undefined;
  if (!found) return missing('There is no such picture.');
  // A hash names its content for ever. An SVG opened on its own must not run anything.
  return answer(found.type, found.bytes, {
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

async function face(hash: string, sources: PageSources): Promise<PageAnswer> {
  const found = /^[0-9a-f]{64}$/.test(hash) ? await sources.face(hash) : undefined;
  if (!found) return missing('There is no such face.');
  return answer('font/ttf', found, { 'cache-control': 'private, max-age=31536000, immutable' });
}

async function font(name: string): Promise<PageAnswer> {
  const path = faceFile(name);
  const found = path ? await readBelow(dirname(path), `/${basename(path)}`) : undefined;
  if (!found) return missing('There is no such face.');
  return answer(found.type, found.body, { 'cache-control': 'private, max-age=86400' });
}

async function file(path: string, renderer: string): Promise<PageAnswer> {
  const found = await readBelow(renderer, path);
  if (!found) return missing('There is nothing here.');
  if (!path.endsWith('.html')) return answer(found.type, found.body);
  // A nonce a load, for the styles that the widget library puts into the page; no inline script runs at all.
  const nonce = randomBytes(16).toString('base64');
  const html = Buffer.from(found.body).toString('utf8').replaceAll('__NONCE__', nonce);
  return answer(found.type, html, { 'content-security-policy': policy(nonce), 'cache-control': 'no-store' });
}

function answer(type: string, body: PageAnswer['body'], headers: Readonly<Record<string, string>> = {}): PageAnswer {
  return { status: 200, headers: { 'content-type': type, ...commonHeaders, ...headers }, body };
}

function missing(sentence: string): PageAnswer {
  return { status: 404, headers: { 'content-type': 'text/plain', ...commonHeaders }, body: sentence };
}
