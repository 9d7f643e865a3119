import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../../src/main/template/index.js';
import { withMapping } from '../../../src/main/workspace/templates/house-work.js';
import {
  keepTemplate,
  templateForm,
  whileTried,
  wishText,
} from '../../../src/main/workspace/templates/own-template.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from '../template/expect-template.js';

const wish = { base: 'plain', colours: {}, fonts: {} };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1"/></svg>';
const logo = {
  type: 'svg',
  data: Buffer.from(svg).toString('base64'),
  at: 'top-right',
  height: 24,
  alt: 'Crest',
} as const;

describe('a template of choices', () => {
  const named = { base: 'plain', name: 'Ours', baseName: 'Plain' };

  it('says what it extends and what is otherwise, and nothing else', () => {
    expect(wishText(wish, named)).toMatch(/\nextends: plain\nname: "Ours"\nversion: 1.0.0\ndescription: .*\n$/);
    const text = wishText(
      { ...wish, colours: { accent1: 'AA0000' }, fonts: { body: 'Times "N": R' }, footer: 'a: "b"' },
      named,
    );
    expect(text).toContain('theme:\n  colours:\n    accent1: "AA0000"\n  fonts:\n    body: "Times \\"N\\": R"\n');
    expect(text).toContain('rules: { footer: "a: \\"b\\"" }');
  });

  it('is kept with its logo, is what was wished for, and is never written over', async () => {
    const folder = temporaryFolder({});
    const request = { wish: { ...wish, colours: { lt1: 'FFFFF0' }, logo }, folder, environment: {} };
    expect(keepTemplate(request, { name: ' ours ', into: folder })).toEqual({ reference: 'ours' });
    const { template, diagnostics } = await loadTemplate('ours', { folders: [folder, builtIn] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(template?.theme.colors.lt1).toBe('FFFFF0');
    expect(template?.layouts.bullets.decor.some(({ name }) => name === 'Logo')).toBe(true);
    const before = readFileSync(join(folder, 'ours/template.yaml'), 'utf8');
    const again = keepTemplate({ ...request, wish }, { name: 'ours', into: folder });
    expect(again.problem?.code).toBe('template-exists');
    expect(readFileSync(join(folder, 'ours/template.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    ['a/b', 'template-name-unfit'],
    ['Plain', 'template-name-built-in'],
  ])('is refused under the name %s', (name, code) => {
    const folder = temporaryFolder({});
    expect(keepTemplate({ wish, folder, environment: {} }, { name, into: folder }).problem?.code).toBe(code);
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it('leaves nothing behind where it is only tried', async () => {
    let path = '';
    const seen = await whileTried({ wish, folder: temporaryFolder({}), environment: {} }, async (at) => {
      path = at;
      return existsSync(at);
    });
    expect([seen, existsSync(path)]).toEqual([true, false]);
  });

  it('may not have what the template before keeps, and the form says so', () => {
    const folder = temporaryFolder({
      'house/template.yaml': 'extends: plain\nlocked: [fonts]\nrules: { footer: Us }\n',
    });
    const form = templateForm({ base: 'house', folder, environment: {} });
    expect(form).toMatchObject({ locked: ['fonts'], footer: 'Us', takesLogo: true, variants: ['light', 'dark'] });
    expect(form?.colours.lt1).toBe('FFFFFF');
    expect(templateForm({ base: 'nowhere', folder, environment: {} })).toBeUndefined();
  });
});

describe('a mapping that is mended', () => {
  const text = [
    '# A comment.',
    'name: "House" # another',
    'mapping:',
    '  bullets: { layout: "Title and Content", slots: { title: "T 1", body: "C 2" } } # content 12',
    '  quote: { layout: "Title Only", slots: { title: "T 1" } }',
    'smallest: { size: 14, share: 60% }',
    '',
  ].join('\n');

  it('has another layout, whose placeholders are matched anew, and everything else as it was', () => {
    const changed = withMapping(text, { kind: 'bullets', layout: 'Two Content' });
    expect(changed.split('\n').filter((line) => !text.split('\n').includes(line))).toHaveLength(1);
    expect(changed).toContain('bullets: { layout: "Two Content" }');
  });

  it('has another placeholder in one slot', () => {
    const changed = withMapping(text, { kind: 'bullets', slot: { name: 'body', placeholder: 'C 3' } });
    expect(changed).toBe(text.replace('body: "C 2"', 'body: "C 3"').replace('smallest', 'smallest'));
  });
});
