import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPart } from '../../../src/main/ooxml/index.js';
import { buildTemplates, loadTemplate } from '../../../src/main/template/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const program = globalThis as { __BRIEFDECK_SOURCES__?: string };

/** A copy of some of the program's own templates, with what was built of them by a program of these sources. */
async function ownFolder(ids: readonly string[], sources = 'these'): Promise<string> {
  const folder = temporaryFolder();
  for (const id of new Set(['plain', ...ids])) cpSync(join(templates, id), join(folder, id), { recursive: true });
  for (const { file, bytes } of await buildTemplates(folder, sources)) writeFileSync(file, bytes);
  return folder;
}

/** Makes it seen which one was taken: the built template is called otherwise than its file says. */
function mark(file: string): void {
  const built = deserialize(readFileSync(file)) as { template: { name: string } };
  built.template.name = 'As built';
  writeFileSync(file, serialize(built));
}

describe('the built templates', () => {
  beforeAll(() => {
    program.__BRIEFDECK_SOURCES__ = 'these';
  });
  afterAll(() => {
    delete program.__BRIEFDECK_SOURCES__;
  });

  const load = (from: string, id: string, variant?: string) =>
    loadTemplate(id, { folders: [from], ...(variant === undefined ? {} : { variant }) });

  it.each([
    ['plain', undefined],
    ['plain', 'dark'],
    ['chancery', undefined],
    ['boardroom', 'cover'],
  ])('are what loading %s (%s) makes, files named and parts packed alike', async (id, variant) => {
    const folder = await ownFolder([id]);
    const ready = await load(folder, id, variant);
    delete program.__BRIEFDECK_SOURCES__;
    const made = await load(folder, id, variant);
    program.__BRIEFDECK_SOURCES__ = 'these';
    expect(ready).toEqual(made);
    expect([...(ready.template?.skeleton.parts.keys() ?? [])]).toEqual([
      ...(made.template?.skeleton.parts.keys() ?? []),
    ]);
    for (const [name, content] of ready.template?.skeleton.parts ?? []) {
      const text = content as string;
      expect(Buffer.from(packPart(name, text).data).equals(Buffer.from(packPart(name, Buffer.from(text)).data))).toBe(
        true,
      );
    }
  });

  it('are taken while everything is as it was, and not after the file or one that it extends was edited', async () => {
    const own = await ownFolder(['institute']);
    const file = join(own, 'institute.built');
    expect(existsSync(file)).toBe(true);
    mark(file);
    expect((await load(own, 'institute')).template?.name).toBe('As built');
    for (const id of ['plain', 'institute']) {
      const yaml = join(own, id, 'template.yaml');
      const before = readFileSync(yaml, 'utf8');
      writeFileSync(yaml, `${before}\n# looked at\n`);
      expect((await load(own, 'institute')).template?.name).not.toBe('As built');
      writeFileSync(yaml, before);
    }
    expect((await load(own, 'institute')).template?.name).toBe('As built');
  });

  it('are left alone by another program, and when they cannot be read', async () => {
    const other = await ownFolder([], 'others');
    mark(join(other, 'plain.built'));
    expect((await load(other, 'plain')).template?.name).not.toBe('As built');
    writeFileSync(join(other, 'plain.built'), 'no value of V8');
    expect((await load(other, 'plain')).template?.id).toBe('plain');
  });

  it('are no templates of a folder that is not the program’s own', async () => {
    const own = await ownFolder([]);
    mark(join(own, 'plain.built'));
    const mine = temporaryFolder();
    cpSync(join(own, 'plain'), join(mine, 'plain'), { recursive: true });
    const loaded = await loadTemplate('plain', { folders: [mine, own] });
    expect(loaded.template?.name).not.toBe('As built');
    expect(loaded.files).toEqual([join(mine, 'plain/template.yaml')]);
  });
});
