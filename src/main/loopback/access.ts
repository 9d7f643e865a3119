/**
 * Who may talk to the loopback door: one browser window of one person. The address carries a one-time token, which is
 * turned into a cookie. A web page that is open at the same time has neither the cookie (SameSite=Strict) nor the right
 * Origin, and a name that was rebound to 127.0.0.1 has the wrong Host. A page of another port of 127.0.0.1 is of the same
 * site and has the cookie sent: it has another Origin, or says by Sec-Fetch-Site where it is from.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const secretBytes = 32; // 256 bits: not to be guessed in the life of a window

export type Verdict =
  /** 'token': it is to be exchanged for a cookie. */
  { readonly allowed: true; readonly by: 'cookie' | 'token' } | { readonly allowed: false };

const refused: Verdict = { allowed: false };

/** What browsers say of a request that another page made, also one of another port, to which the cookie is sent (Fetch Metadata, W3C). */
const fromElsewhere: ReadonlySet<string> = new Set(['cross-site', 'same-site']);

export class Access {
  readonly #session = randomBytes(secretBytes).toString('base64url');
  #token: string | undefined = randomBytes(secretBytes).toString('base64url');
  #port = 0;

  /** To be called once the server listens: what a right Host and Origin are depends on the port. */
  bindTo(port: number): void {
    this.#port = port;
  }

  /** The address to open. Its token works once. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.#token ?? ''}`;
  }

  /** Ends the token unused: after that nobody new gets in. */
  close(): void {
    this.#token = undefined;
  }

  /** Judges one request by Host, Origin and cookie, or by a right token in the address of `/`. */
  judge(request: IncomingMessage, url: URL): Verdict {
    if (request.headers.host !== `127.0.0.1:${this.#port}`) return refused;
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== `http://127.0.0.1:${this.#port}`) return refused;
    // Browsers send no Origin with a plain GET; whatever changes something must have one.
    if (request.method !== 'GET' && origin === undefined) return refused;
    const isElsewhere = fromElsewhere.has(String(request.headers['sec-fetch-site']));
    if (sameSecret(cookieOf(request, this.#cookieName), this.#session) && !isElsewhere)
      return { allowed: true, by: 'cookie' };
    const token = url.searchParams.get('token');
    const isToken = this.#token !== undefined && sameSecret(token, this.#token);
    return url.pathname === '/' && request.method === 'GET' && isToken ? { allowed: true, by: 'token' } : refused;
  }

  /** The cookie for the token, which is used up by that; undefined where it was before. */
  exchange(): string | undefined {
    if (this.#token === undefined) return undefined;
    this.#token = undefined;
    return `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Cookies are shared between the ports of a host: the port in the name keeps two windows apart. */
  get #cookieName(): string {
    return `briefdeck-${this.#port}`;
  }
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

/** Compares in constant time, so that a secret cannot be guessed letter by letter. */
function sameSecret(given: string | null | undefined, expected: string): boolean {
  if (!given || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
