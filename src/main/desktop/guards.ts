/**
 * What a window may never do, whatever gets into it: go elsewhere, open another, load from elsewhere, ask for a device, or
 * download.
 */
import type { App, Session, WebContents } from 'electron';
import { isOurs } from './address.js';

/** Holds every window that the program ever has, from its first moment. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission, no device, no request but to our own scheme, no download, and no dictionary fetched for spelling. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Our own scheme, data in the page itself, and the developer tools of a program that is being worked on. */
function isLocal(address: string): boolean {
  return isOurs(address) || /^(data|blob|devtools):/.test(address);
}
