/**
 * A house's day, by the commands of docs/templates.md alone: adopt a file, mend a wrong match in a line, give the folder to a
 * colleague, put next year's file in its place.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { changedPackage, foreignBytes, partsOf } from '../../support/foreign-packages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

interface Day {
  /** What is matched wrong, as `template check` has it, and the keeper's edit. */
  readonly kind: string;
  readonly wrong: string;
  readonly edit: (lines: string) => string;
  readonly right: string;
  /** What a layout that lines name is called next year. */
  readonly renamed: readonly [from: string, to: string];
}

const line = (kind: string, said: string) => (lines: string) =>
  lines.replace(new RegExp(`^  ${kind}: .*$`, 'm'), `  ${kind}: ${said} # ours`);

const days: Readonly<Record<string, Day>> = {
  // The file's own slides use the orange master; this house is blue.
  'automizer-two-masters.pptx': {
    kind: 'columns',
    wrong: 'Two Contents (Briefdeck)',
    edit: (lines) =>
      lines.replace('master: "Orange Design"', 'master: "Blue Design"').replace(/^mapping:\n(?: {2}.*\n)+/m, ''),
    right: 'Zwei Inhalte',
    renamed: ['Zwei Inhalte', 'Zwei Spalten'],
  },
  'open-xml-sdk-stafftrain.potx': {
    kind: 'picture-text',
    wrong: 'Two Content',
    edit: line('picture-text', '{ layout: Picture with Caption }'),
    right: 'Picture with Caption',
    renamed: ['Picture with Caption', 'Photograph'],
  },
  'open-xml-sdk-marketingplan.potx': {
    kind: 'table',
    wrong: 'Title and Text',
    edit: line('table', '{ layout: Title and Content }'),
    right: 'Title and Content',
    renamed: ['Title and Content', 'Content'],
  },
  'open-xml-sdk-compbckgrndpres.potx': {
    kind: 'statement',
    wrong: 'Title Only',
    edit: line('statement', '{ layout: Section Header }'),
    right: 'Section Header',
    renamed: ['Section Header', 'Divider'],
  },
  'python-pptx-default.pptx': {
    kind: 'quote',
    wrong: 'Title Only',
    edit: line('quote', '{ layout: Section Header }'),
    right: 'Section Header',
    renamed: ['Section Header', 'Divider'],
  },
};

const brief = `---
title: The ports
author: The team
---

# Cargo

## One word

> [!QUOTE]
> The ports are open.

## Two columns

::: columns
::: column
- left
:::
::: column
- right
:::
:::

## A table

| Port | Ships |
| --- | --- |
| Oslo | 12 |
`;

/** A person with a home of their own. */
function person() {
  const home = temporaryFolder({ 'brief.md': brief });
  const at = (name: string) => join(home, name);
  const environment = { HOME: home, XDG_DATA_HOME: home, APPDATA: home, BRIEFDECK_CACHE: at('cache') };
  const run = async (...words: string[]) => {
    const before = process.cwd();
    process.chdir(home);
    try {
      return await briefdeck(words, { environment: { ...environment, SOURCE_DATE_EPOCH: '1795392000' } });
    } finally {
      process.chdir(before);
    }
  };
  const done = async (...words: string[]) => {
    const made = await run(...words);
    expect(made.status, `${words.join(' ')}: ${made.error}`).toBe(0);
    return made;
  };
  const mapping = async (): Promise<Record<string, string>> => {
    const { out } = await done('template', 'check', 'corporate', '--json');
    const rows: { kind: string; layout: string }[] = JSON.parse(out).mapping;
    return Object.fromEntries(rows.map(({ kind, layout }) => [kind, layout]));
  };
  const built = async () => {
    await done('build', 'brief.md', '--template', 'corporate', '-o', 'deck.pptx', '--force');
    const bytes = readFileSync(at('deck.pptx'));
    writesGoodDeck(bytes, 'a house’s day', { adopted: true });
    return bytes;
  };
  return { at, done, mapping, built, lines: at('briefdeck/templates/corporate/template.yaml') };
}

describe.each(Object.entries(days))('the day of a house on %s', (file, { kind, wrong, edit, right, renamed }) => {
  const ending = file.slice(-5);

  it('adopt, mend one line, give it to a colleague, put next year’s file in its place', {
    timeout: 180_000,
  }, async () => {
    const [keeper, colleague] = [person(), person()];
    writeFileSync(keeper.at(`corporate${ending}`), foreignBytes(file));
    await keeper.done('template', 'import', `corporate${ending}`, '--name', 'corporate');
    expect((await keeper.mapping())[kind]).toBe(wrong);

    const own = edit(readFileSync(keeper.lines, 'utf8'));
    writeFileSync(keeper.lines, own);
    expect((await keeper.mapping())[kind]).toBe(right);
    await keeper.done('template', 'show', 'corporate');
    expect(readFileSync(keeper.at('corporate.png')).subarray(1, 4).toString()).toBe('PNG');
    const deck = await keeper.built();

    await keeper.done('template', 'pack', 'corporate');
    writeFileSync(colleague.at('corporate.zip'), readFileSync(keeper.at('corporate.zip')));
    await colleague.done('template', 'install', 'corporate.zip');
    expect((await colleague.built()).equals(deck)).toBe(true);

    const [from, to] = renamed;
    const next = changedPackage(file, [
      [/slideLayouts\/slideLayout\d+\.xml$/, (xml) => xml.replaceAll(`<p:cSld name="${from}"`, `<p:cSld name="${to}"`)],
    ]);
    writeFileSync(keeper.at(`next${ending}`), next);
    const { out } = await keeper.done('template', 'import', `next${ending}`, '--update', 'corporate');
    expect(out).toContain(`renamed  ${from} → ${to}`);
    expect(out).toContain('corporate-until-2026-11-23');
    expect(existsSync(keeper.at('corporate-before.png')) && existsSync(keeper.at('corporate-after.png'))).toBe(true);
    expect((await keeper.mapping())[kind]).toBe(to);
    const after = readFileSync(keeper.lines, 'utf8').split('\n');
    for (const each of own.split('\n').filter((text) => !text.includes(from))) expect(after).toContain(each);
    await keeper.built();

    // Briefs that name the layout as it was called go on as they are.
    writeFileSync(keeper.at('brief.md'), `${brief}\n## Asked for {layout="${from}"}\n\n- One\n`);
    const layouts = [...partsOf(await keeper.built())].filter(([name]) => /slideLayout\d+\.xml$/.test(name));
    expect(layouts.map(([, data]) => Buffer.from(data).toString('utf8')).join()).toContain(`name="${to}"`);
  });
});
