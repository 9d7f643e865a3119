import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../../src/main/cli/print/json-text.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { briefdeck } from '../run.js';

describe('JSON on a terminal', () => {
  it('says the same, and drives nothing', () => {
    const value = { title: 'a\u009b31m \u202eb\u2066 \u001b[2J \u2028 é 報告 👍' };
    const text = jsonText(value, 2);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(text).toContain('é 報告 👍');
    expect(jsonText({ a: [1] })).toBe('{"a":[1]}');
  });

  it('has no title that turns the line round', async () => {
    const folder = temporaryFolder({ 'a.md': '---\ntitle: "A \\u202eb \\x9b31m"\n---\n\n## B\n\nText.\n' });
    const { out } = await briefdeck(['outline', join(folder, 'a.md'), '--json']);
    expect(out).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.parse(out).slides[0].title).toContain('\u202e');
  });
});
