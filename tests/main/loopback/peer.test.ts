import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/main/loopback/peer.js';

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const row = (local: string, remote: string, state: string, user: number) =>
  `   1: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000  ${user}        0 534 1 0000 100 0 0 10 0`;

// Port 8080 is ours, 40000 is the other end.
const [door, guest] = ['0100007F:1F90', '0100007F:9C40'];
const sixth = '0000000000000000FFFF0000';
const ourEnd = row(door, guest, '01', 1000);
const verdict = (...rows: readonly string[]) => verdictOf([head, ...rows].join('\n'), 8080, 40_000, 1000);

describe('the other end of a connection, by the lists of Linux', () => {
  it("is the person's own, or root's, who needs no door", () => {
    expect(verdict(ourEnd, row(guest, door, '01', 1000))).toBe('ours');
    expect(verdict(ourEnd, row(guest, door, '01', 0))).toBe('ours');
  });

  it("is another person's, also by a socket of IPv6", () => {
    expect(verdict(row(guest, door, '01', 1001), ourEnd)).toBe('other');
    expect(verdict(ourEnd, head, row(`${sixth}${guest}`, `${sixth}${door}`, '01', 1001))).toBe('other');
  });

  it("is nobody's once it is closed: then the list says root", () => {
    expect(verdict(row(door, guest, '08', 1000), row(guest, door, '05', 0))).toBe('other');
    expect(verdict(row(door, guest, '01', 1000), row(guest, door, '06', 0))).toBe('other');
    expect(verdict(row(door, guest, '08', 1000))).toBe('other');
    expect(verdict()).toBe('other');
  });

  it('is not known where it is outside this system, or nothing is listed', () => {
    expect(verdict(ourEnd, row('0100007F:9C41', door, '01', 1001))).toBe('unknown');
    expect(verdictOf('', 8080, 40_000, 1000)).toBe('unknown');
  });
});
