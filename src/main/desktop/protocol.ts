/** What `app://briefdeck/…` answers: the built renderer, the bundled faces, and the window's own brief's pictures by hash. */
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { answerPage } from '../page/index.js';
import type { Workspace } from '../workspace/index.js';
import { isOurs, scheme } from './address.js';

/** To be called before Electron is ready: the scheme is a secure origin of its own, as https is. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers for one window. Each has a session of its own, so that none can ask for the pictures of another's brief. */
export function servePage(session: Session, workspace: Workspace): void {
  const sources = { renderer: join(__dirname, '../renderer'), picture: workspace.picture, face: workspace.face };
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url))
      return new Response('There is nothing here.', { status: 404 });
    const { status, headers, body } = await answerPage(new URL(request.url).pathname, sources);
    return new Response(body as ConstructorParameters<typeof Response>[0], { status, headers: { ...headers } });
  });
}
