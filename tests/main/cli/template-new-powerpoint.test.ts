/** A template of one's own that extends one made of a PowerPoint file: only keys that mean something there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignPath } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const corporate = foreignPath('python-pptx-default.pptx');

describe('briefdeck template new, from a PowerPoint file', () => {
  it('writes what holds beside the file, each line of which is understood', async () => {
    const folder = temporaryFolder();
    const imported = await briefdeck(['template', 'import', corporate, '--name', 'corporate', '--in', folder]);
    expect(imported.status).toBe(0);
    const made = await briefdeck(['template', 'new', 'unit', '--from', join(folder, 'corporate'), '--in', folder]);
    expect(made).toMatchObject({ status: 0, error: '' });
    const file = join(folder, 'unit/template.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('extends: ../corporate');
    expect(text).toMatch(/^ {2}#en: /m);
    expect(text).toMatch(/^ {2}#agenda: /m);
    expect(text).not.toMatch(/^ *#?(grid|slots|decor|type|style|background|size):?/m);
    const off = text.split('\n').filter((line) => /^ *#\w/.test(line));
    expect(off.length).toBeGreaterThan(3);
    writeFileSync(file, text.replaceAll(/^( *)#(?=\w)/gm, '$1'));
    const checked = await briefdeck(['template', 'check', join(folder, 'unit')]);
    expect(checked.error).not.toContain('package-key-refused');
    expect(checked.error).not.toContain('template-key-unknown');
    expect(checked.status).toBe(0);
  });

  it('refuses the file itself, and says what to do first; so does a file that extends one', async () => {
    const folder = temporaryFolder({ 'unit/template.yaml': `extends: ${JSON.stringify(corporate)}\nname: Unit\n` });
    for (const words of [
      ['template', 'new', 'house', '--from', corporate, '--in', folder],
      ['template', 'check', join(folder, 'unit')],
    ]) {
      const refused = await briefdeck(words);
      expect(refused.status).toBe(1);
      expect(refused.error).toContain('briefdeck template import');
      expect(refused.error).toContain('(template-from-package)');
    }
  });
});
