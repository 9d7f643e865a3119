import { describe, expect, it } from 'vitest';
import { makeMend, type TextDoor } from '../../src/renderer/features/diagnostics/make-mend.js';
import type { DiagnosticState } from '../../src/shared/contract/index.js';
import { type Mend, mendsOf } from '../../src/shared/mends/index.js';

const message: DiagnosticState = {
  code: 'front-matter-key',
  severity: 'warning',
  message: '',
  file: 'a.md',
  line: 3,
  lastLine: 3,
  remedy: '',
  values: { key: 'footr', nearest: 'footer' },
  brief: '/b.md',
};
const seen = ['---', 'title: Cargo', 'footr: Gas', '---'];
const [offered] = mendsOf(message, seen) as readonly [Mend];

/** A workspace with this text; `takes`: whether it takes a change. */
function door(text: readonly string[], takes = true) {
  const sent: unknown[] = [];
  const heard: unknown[] = [];
  const transport = {
    send: async (name: string, input: unknown) => {
      if (name === 'text') return { version: 7, text: text.join('\n') };
      sent.push(input);
      return { accepted: takes, version: takes ? 8 : 9 };
    },
  } as unknown as TextDoor['transport'];
  return { transport, sent, heard, flushText: async (changed?: unknown) => void heard.push(changed) };
}

describe('a remedy that is made from its message', () => {
  it('is one change of the version that was looked at, of which the editor hears', async () => {
    const there = door([...seen, 'a line that was typed meanwhile']);
    expect(await makeMend(there, message, offered, seen)).toEqual({ done: true });
    const changes = [{ from: 17, to: 27, insert: 'footer: Gas' }];
    expect(there.sent).toEqual([{ brief: '/b.md', version: 7, client: 'messages', kind: 'mend', changes }]);
    expect(there.heard).toEqual([undefined, { brief: '/b.md', version: 8 }]);
  });

  it('changes nothing where its line is another, or gone, or another window was first', async () => {
    const typed = door(['---', 'title: Cargo', 'footr: Gas and coal', '---']);
    expect((await makeMend(typed, message, offered, seen)).done).toBe(false);
    const gone = door(['---', 'title: Cargo', '---']);
    expect((await makeMend(gone, message, offered, seen)).done).toBe(false);
    expect([...typed.sent, ...gone.sent]).toEqual([]);
    const late = door(seen, false);
    expect(await makeMend(late, message, offered, seen)).toEqual({ done: false, lines: seen });
    expect(late.heard).toEqual([undefined]);
  });

  it('changes nothing where it only leads somewhere', async () => {
    const picture = { ...message, code: 'alt-missing', line: 1, lastLine: 1, values: { src: 'a.png' } };
    const there = door(['![](a.png)']);
    const [describeIt] = mendsOf(picture, ['![](a.png)']) as readonly [Mend];
    expect(await makeMend(there, picture, describeIt, ['![](a.png)'])).toEqual({ done: true });
    expect(there.sent).toEqual([]);
  });
});
