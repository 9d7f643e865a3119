import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Promise<Response>;
type PermissionAnswer = (granted: boolean) => void;

/** A session: protocols, permissions and what may be requested, as the program has set them. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  spellChecker = true;
  #request: ((contents: unknown, permission: string, answer: PermissionAnswer) => void) | undefined;
  #check: ((contents: unknown, permission: string) => boolean) | undefined;
  #device: (() => boolean) | undefined;
  #before: ((details: { url: string }, answer: (what: { cancel?: boolean }) => void) => void) | undefined;

  readonly protocol = {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler),
  };

  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession['before']>) => {
      this.#before = listener;
    },
  };

  setPermissionRequestHandler(handler: NonNullable<typeof this.request>): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }

  get before() {
    return this.#before;
  }
  get request() {
    return this.#request;
  }

  /** What the program answers when a page asks for a permission: Electron grants it where nobody was asked. */
  async isGranted(permission: string): Promise<boolean> {
    const asked = new Promise<boolean>((resolve) => {
      if (this.#request) this.#request({}, permission, resolve);
      else resolve(true);
    });
    return (await asked) || (this.#check?.({}, permission) ?? true) || (this.#device?.() ?? false);
  }

  /** Whether a request may go out. */
  mayRequest(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#before) this.#before({ url }, ({ cancel }) => resolve(!cancel));
      else resolve(true);
    });
  }
}
