/**
 * Whose program is at the other end of a connection. A cookie is sent to every port of a host, and the list of processes
 * shows the address with its token while a window opens: another user of the machine may learn either. Linux says of each
 * connection whose it is, without anybody's doing (proc(5), /proc/net/tcp), so that he gets nowhere with it.
 */
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/** The system's lists: a program may reach 127.0.0.1 by a socket of IPv6 as well. */
const lists = ['/proc/net/tcp', '/proc/net/tcp6'];
const established = '01'; // TCP_ESTABLISHED of include/net/tcp_states.h
const root = 0; // may read everything anyway, and is whom relays of containers and of WSL run as

/**
 * Whether somebody else's program is at the other end of `socket`, by the system's lists. False where they do not say: on macOS
 * and Windows, and for whoever reaches this system from outside it, as Windows does with WSL.
 */
export async function isOthers({ localPort, remotePort }: Socket, me = process.getuid?.()): Promise<boolean> {
  if (process.platform !== 'linux' || me === undefined) return false;
  if (localPort === undefined || remotePort === undefined) return true; // gone already
  const first = verdictOf(await readLists(), localPort, remotePort, me);
  // Read once more: a connection that was ended in between stands in no list, and what it brought is not to be heeded.
  const last = first === 'unknown' ? verdictOf(await readLists(), localPort, remotePort, me) : first;
  return last === 'other';
}

/** Empty where the system has no such list, or shows it to nobody. */
async function readLists(): Promise<string> {
  const texts = await Promise.all(lists.map((list) => readFile(list, 'latin1').catch(() => '')));
  return texts.join('\n');
}

/** Judges by the system's lists, as text, who is at `remotePort` of a connection to our `localPort`. */
export function verdictOf(
  text: string,
  localPort: number,
  remotePort: number,
  me: number,
): 'ours' | 'other' | 'unknown' {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
  if (rows.every((row) => row.length < columns)) return 'unknown';
  const find = (from: number, to: number) =>
    rows.find(([, local, remote, state]) => state === established && isPort(local, from) && isPort(remote, to));
  const theirs = find(remotePort, localPort);
  if (theirs) return [me, root].includes(Number(theirs[columns - 1])) ? 'ours' : 'other';
  // An end that is closed already has no owner any more. One outside this system is in no list, while ours is open.
  const isClosing = rows.some(([, local, remote]) => isPort(local, remotePort) && isPort(remote, localPort));
  return !isClosing && find(localPort, remotePort) ? 'unknown' : 'other';
}

/** Up to the user's id: number, local and remote address, state, queues, timer, retransmissions, user. */
const columns = 8;

function isPort(address: string | undefined, port: number): boolean {
  return address?.split(':')[1] === port.toString(16).toUpperCase().padStart(4, '0');
}
