/** templates/template.schema.json, by which editors complete and check, says what the program takes: no more, no less. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateNames, templateSchemaText } from '../../../../src/main/template/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { briefdeck } from '../../cli/run.js';
import { builtIn } from '../expect-template.js';
import { dataOf, refusedByReader, refusedBySchema, schema } from './expect-agreement.js';

function expectAccepted(text: string) {
  expect(refusedBySchema(dataOf(text))).toEqual([]);
  expect(refusedByReader(text)).toEqual([]);
}

describe('the JSON Schema of template files', () => {
  it('is what the code says (npm run docs writes it)', () => {
    expect(readFileSync(join(builtIn, 'template.schema.json'), 'utf8')).toBe(templateSchemaText());
  });

  it.each(templateNames([builtIn]))('takes the built-in template %s', (name) => {
    expectAccepted(readFileSync(join(builtIn, name, 'template.yaml'), 'utf8'));
  });

  it.each(templateNames([builtIn]))(
    'lies beside a new template made from %s, which names it and is taken',
    async (from) => {
      const into = temporaryFolder();
      const made = await briefdeck(['template', 'new', 'house', '--from', from, '--in', into]);
      expect(made).toMatchObject({ status: 0, error: '' });
      const text = readFileSync(join(into, 'house/template.yaml'), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/template\.schema\.json\n/);
      expect(readFileSync(join(into, 'house/template.schema.json'), 'utf8')).toBe(templateSchemaText());
      expectAccepted(text);
      expectAccepted(text.replaceAll(/^( *)#(?=\w)/gm, '$1'));
    },
  );

  it('takes every example of the guide', () => {
    const guide = readFileSync(join(builtIn, '../docs/templates.md'), 'utf8');
    const blocks = [...guide.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)];
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    for (const [, indent = '', block = ''] of blocks) {
      const lines = block.split('\n').map((line) => line.slice(indent.length));
      // A part of a file stands under the key that the guide is about.
      const isPart = lines[0] === 'fonts:';
      expectAccepted(isPart ? ['theme:', ...lines.map((line) => `  ${line}`)].join('\n') : lines.join('\n'));
    }
  });

  it('explains every key, with what a value is and what holds without it', () => {
    let keys = 0;
    const visit = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, ...others } = node as { properties?: Record<string, { description?: string }> };
      for (const [name, key] of Object.entries(properties ?? {})) {
        expect(key.description, name).toMatch(/^[A-Z'1-9].+\. Default: .+\.$/);
        visit(key);
        keys += 1;
      }
      for (const other of Object.values(others)) visit(other);
    };
    visit(schema);
    expect(keys).toBeGreaterThan(300);
    expect(JSON.stringify(schema)).toContain(
      '"description":"Height of a line as a share of 1.2 × the size. A share from 60% to 200%. Default: as the level above',
    );
  });
});

/** Each with the key that is wrong. */
const wrong: readonly (readonly [yaml: string, key: string])[] = [
  ['colors: {}', 'colors'],
  ['theme: { colors: {} }', 'theme.colors'],
  ['theme: { colours: { accent7: "112233" } }', 'theme.colours.accent7'],
  ['theme: { colours: { accent1: "12345" } }', 'theme.colours.accent1'],
  ['theme: { colours: { accent1: red } }', 'theme.colours.accent1'],
  ['theme: { colours: { accent1: } }', 'theme.colours.accent1'],
  ['theme: { fonts: { body: } }', 'theme.fonts.body'],
  ['theme: { fonts: { body: { family: A, files: { heavy: a.ttf } } } }', 'theme.fonts.body.files.heavy'],
  ['theme: { fonts: { body: { files: { bold: 3 } } } }', 'theme.fonts.body.files.bold'],
  ['theme: { variants: { dark: { bg1: black } } }', 'theme.variants.dark.bg1'],
  ['theme: { variants: [dark] }', 'theme.variants'],
  ['size: 16:10', 'size'],
  ['size: { width: 10, height: 540 }', 'size.width'],
  ['size: { width: 960, height: .inf }', 'size.height'],
  ['size: [960, 540]', 'size'],
  ['grid: { columns: 2.5 }', 'grid.columns'],
  ['grid: { columns: 0 }', 'grid.columns'],
  ['grid: { left: 12pt }', 'grid.left'],
  ['grid: 12', 'grid'],
  ['shades: { ink: }', 'shades.ink'],
  ['shades: { ink: { of: tx1, times: 401% } }', 'shades.ink.times'],
  ['shades: { ink: { of: tx1, plus: -1.01 } }', 'shades.ink.plus'],
  ['shades: { ink: { of: tx1, alpha: half } }', 'shades.ink.alpha'],
  ['type: { body: { size: 5 } }', 'type.body.size'],
  ['type: { body: { size: large } }', 'type.body.size'],
  ['type: { body: { leading: 59.9% } }', 'type.body.leading'],
  ['type: { body: { bold: yes } }', 'type.body.bold'],
  ['type: { body: { align: left } }', 'type.body.align'],
  ['type: { body: { mark: all } }', 'type.body.mark'],
  ['type: { body: { mark: { number: 2 } } }', 'type.body.mark.number'],
  ['type: { body: { levels: { 1: { size: 20 } } } }', 'type.body.levels.1'],
  ['type: { body: { levels: { 2: 20 } } }', 'type.body.levels.2'],
  ['slots: { titel: { top: 10 } }', 'slots.titel'],
  ['slots: { title: { columns: one } }', 'slots.title.columns'],
  ['slots: { title: { text-columns: 0 } }', 'slots.title.text-columns'],
  ['slots: { title: { insets: -1 } }', 'slots.title.insets'],
  ['slots: { title: { insets: { all: 1 } } }', 'slots.title.insets.all'],
  ['slots: { title: { quiet: "true" } }', 'slots.title.quiet'],
  ['decor: { name: Bar }', 'decor'],
  ['decor:', 'decor'],
  ['decor: [bar]', 'decor.0'],
  ['decor: [{ shape: star }]', 'decor.0.shape'],
  ['layouts: { bullet: {} }', 'layouts.bullet'],
  ['layouts: { bullets: { use: title } }', 'layouts.bullets.use'],
  ['layouts: { bullets: { use: [titles] } }', 'layouts.bullets.use.0'],
  ['layouts: { bullets: { footers: [page] } }', 'layouts.bullets.footers.0'],
  ['layouts: { bullets: { free: 1-12 } }', 'layouts.bullets.free'],
  ['layouts: { bullets: { background: { gradient: { angle: 361 } } } }', 'layouts.bullets.background.gradient.angle'],
  [
    'layouts: { bullets: { background: { gradient: { stops: { at: 0 } } } } }',
    'layouts.bullets.background.gradient.stops',
  ],
  ['background: { fit: tile }', 'background.fit'],
  ['background: { picture: [a.png] }', 'background.picture'],
  ['logo: { at: middle }', 'logo.at'],
  ['logo: { at: right left }', 'logo.at'],
  ['logo: { height: 5 }', 'logo.height'],
  ['logo: { height: 4 rows }', 'logo.height'],
  ['logo: { on: [titel] }', 'logo.on.0'],
  ['logo:', 'logo'],
  ['layouts: { title: { logo: big } }', 'layouts.title.logo'],
  ['locked: [shape]', 'locked.0'],
  ['locked: colours', 'locked'],
  ['style: { rule: { dash: long } }', 'style.rule.dash'],
  ['style: { table: { header: { color: ink } } }', 'style.table.header.color'],
  ['style: { code: { colours: { keywords: ink } } }', 'style.code.colours.keywords'],
  ['style: { chart: { series: accent1 } }', 'style.chart.series'],
  ['contrast: 3', 'contrast'],
  ['rules: { agenda: true }', 'rules.agenda'],
  ['rules: { agenda-from: 0 }', 'rules.agenda-from'],
  ['rules: { kinds: { table: tables } }', 'rules.kinds.table'],
  ['words: { en: { agenda: [] } }', 'words.en.agenda'],
  ['words: { en: { callouts: { hint: Hint } } }', 'words.en.callouts.hint'],
  ['words: { en: { charts: { donut: Ring } } }', 'words.en.charts.donut'],
  ['- extends: plain', 'the file'],
  ['extends', 'the file'],
  ['extends: [plain]', 'extends'],
];

describe('a wrong template file', () => {
  it.each(wrong)('%s: schema and program refuse it, for the same key', (yaml, key) => {
    expect(refusedBySchema(dataOf(yaml))).toContain(key);
    const [said, ...more] = refusedByReader(yaml);
    expect(more).toEqual([]);
    expect([key, key.split('.').at(-1)]).toContain(said);
  });
});
