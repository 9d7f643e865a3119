/**
 * Who may talk to the loopback door: one browser window of one person. The address carries a one-time token, which is
 * turned into a cookie that the browser sends to this origin alone. A web page that is open at the same time has neither
 * the cookie (SameSite=Strict) nor the right Origin, and a name that was rebound to 127.0.0.1 has the wrong Host.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const secretBytes = 32; // 256 bits: not to be guessed in the life of a window

export type Verdict =
  | { readonly allowed: true; readonly setCookie?: string }
  | { readonly allowed: false; readonly status: 403 };

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

  /** Judges one request by Host, Origin and cookie; a right token in the address of `/` is taken in exchange for a cookie. */
  judge(request: IncomingMessage, url: URL): Verdict {
    const refused = { allowed: false, status: 403 } as const;
    if (request.headers.host !== `127.0.0.1:${this.#port}`) return refused;
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== `http://127.0.0.1:${this.#port}`) return refused;
    // Browsers send no Origin with a plain GET; whatever changes something must have one.
    if (request.method !== 'GET' && origin === undefined) return refused;
    if (sameSecret(cookieOf(request, this.#cookieName), this.#session)) return { allowed: true };
    const token = url.searchParams.get('token');
    if (url.pathname === '/' && request.method === 'GET' && this.#token && sameSecret(token, this.#token)) {
      this.#token = undefined;
      const cookie = `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
      return { allowed: true, setCookie: cookie };
    }
    return refused;
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
