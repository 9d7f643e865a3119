import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../src/main/cuts/index.js';
import { Engine } from '../../../src/main/workspace/engine/engine.js';
import { galleryOf } from '../../../src/main/workspace/gallery/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const brief = `---
title: Cargo
---

## Volumes

- Gas
- Coal

## Deep

### Ships

- Twelve

## Tonnes

| Cargo | Mt |
| --- | --- |
| Gas | 20 |
`;

async function opened(text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ 'report.md': text, ...files });
  const engine = new Engine({}, () => {}, new Int32Array(1));
  await engine.load({ path: join(folder, 'report.md'), book: emptyBook, cut: 'full' });
  return { engine, folder };
}

describe('the templates that a brief could have', () => {
  it("are the brief's folder's first, by name, and by path where another of that name is found before", () => {
    const folder = temporaryFolder({
      'house/template.yaml': 'extends: plain\nname: Our house\n',
      'boardroom/template.yaml': 'extends: plain\nname: Another\n',
    });
    const { cards } = galleryOf(folder, {});
    expect(cards.slice(0, 2).map(({ reference, name, origin }) => [reference, name, origin])).toEqual([
      ['boardroom', 'Another', 'folder'],
      ['house', 'Our house', 'folder'],
    ]);
    const hidden = cards.find(({ origin, name }) => origin === 'built-in' && name === 'Boardroom');
    expect(hidden?.reference).toBe(hidden?.path);
    expect(cards.find(({ name }) => name === 'Chancery')).toMatchObject({
      reference: 'chancery',
      variants: ['light', 'dark'],
      adopted: false,
    });
  });

  it('are another version when a file of theirs changes, also one that they extend', () => {
    const folder = temporaryFolder({
      'base/template.yaml': 'extends: plain\n',
      'house/template.yaml': 'extends: ../base\n',
    });
    const versionOf = () => galleryOf(folder, {}).cards.find(({ reference }) => reference === 'house')?.version;
    const before = versionOf();
    expect(versionOf()).toBe(before);
    writeFileSync(join(folder, 'base/template.yaml'), 'extends: plain\nname: B\n');
    utimesSync(join(folder, 'base/template.yaml'), 1, 1);
    expect(versionOf()).not.toBe(before);
  });

  it('say in one line what is wrong with one of them', () => {
    const folder = temporaryFolder({ 'house/template.yaml': 'extends: plain\nsize: huge\n' });
    const card = galleryOf(folder, {}).cards[0];
    expect(card?.problem).toMatch(/^Line 2: /);
    expect(card?.variants).toEqual([]);
  });
});

describe('a sample of the brief in a template', () => {
  it('has the title, a slide of text and the one in which templates differ most, numbered as in the deck', async () => {
    const { engine } = await opened(brief);
    const { slides, look } = await engine.templateSample({ template: 'chancery', variant: 'dark' });
    expect(slides.map(({ number, title, scene }) => [number, title, scene.kind])).toEqual([
      [1, 'Cargo', 'title'],
      [2, 'Volumes', 'bullets'],
      [4, 'Tonnes', 'table'],
    ]);
    expect(look?.theme.map.bg1).toBe('dk1');
    expect(look?.theme.fonts.heading).toBe('Cambria');
  });

  it('says why there is none, and what is weak about one that there is', async () => {
    const { engine, folder } = await opened(brief, {
      'weak/template.yaml': 'extends: plain\ntheme: { colours: { dk1: "CCCCCC" } }\n',
      'broken/template.yaml': 'extends: plain\nsize: huge\n',
    });
    const weak = await engine.templateSample({ template: 'weak', variant: 'light' });
    expect(weak.slides).toHaveLength(3);
    expect(weak.findings.map(({ code }) => code)).toContain('template-contrast-low');
    const broken = await engine.templateSample({ template: join(folder, 'broken'), variant: '' });
    expect(broken.slides).toEqual([]);
    expect(broken.problem).toMatch(/huge/);
  });

  it('shows what there is of a brief of one section, and of one without any', async () => {
    const one = await opened('## Only\n\n- a\n');
    expect((await one.engine.templateSample({ template: 'plain', variant: '' })).slides.length).toBeGreaterThan(0);
    const none = await opened('Just a sentence.\n');
    expect((await none.engine.templateSample({ template: 'plain', variant: '' })).slides.length).toBeGreaterThan(0);
  });
});
