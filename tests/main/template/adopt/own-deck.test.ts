/** A deck that Briefdeck made, edited in PowerPoint and given back as a template. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examineHouse, loadTemplate } from '../../../../src/main/template/index.js';
import { layoutIds, type Template } from '../../../../src/shared/model/index.js';
import { build } from '../../../support/build.js';
import { zipUp } from '../../../support/deck-doctor/zip-up.js';
import { partsOf } from '../../../support/foreign-packages.js';
import { houses, templatesFolder } from '../../../support/houses.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const sample = fileURLToPath(new URL('../../../../samples/every-kind.md', import.meta.url));
const folders = [templatesFolder];

type Changes = readonly (readonly [RegExp, (text: string) => string])[];

/** A deck of the sample, with parts changed as somebody in PowerPoint would. Parts that become nothing are left out. */
async function deckAsHouse(template: string, variant: string, changes: Changes = []): Promise<string> {
  const { bytes } = await build(sample, {}, { template, variant });
  const parts = new Map<string, string | Uint8Array>(partsOf(bytes));
  for (const [name, content] of [...parts]) {
    let text = Buffer.from(content as Uint8Array).toString('utf8');
    const wanted = changes.filter(([pattern]) => pattern.test(name));
    for (const [, change] of wanted) text = change(text);
    if (wanted.length > 0) parts.set(name, text);
    if (text === '') parts.delete(name);
  }
  const path = join(temporaryFolder(), 'corporate.pptx');
  writeFileSync(path, zipUp(parts));
  return path;
}

async function adopted(path: string): Promise<Template> {
  const { template, diagnostics } = await loadTemplate(path, { folders });
  if (!template) throw new Error(JSON.stringify(diagnostics));
  return template;
}

/** What of a template is seen and measured; decoration is read from the file, and named otherwise. */
function looks({ size, theme, style, layouts }: Template): unknown {
  const places = layoutIds.map((id) => {
    const { decor: _, ...layout } = layouts[id];
    return layout;
  });
  return JSON.parse(JSON.stringify({ size, theme, style, places }));
}

describe('a deck of ours as a template', () => {
  it.each(houses.filter(({ variant }) => variant !== 'cover'))(
    'is the house that it was made with: $house, $variant',
    async ({ house, variant, load }) => {
      const template = await adopted(await deckAsHouse(house, variant));
      expect(looks(template)).toEqual(looks(await load()));
    },
  );

  it('makes the same slides again, and says nothing of the deck that it was', async () => {
    const path = await deckAsHouse('boardroom', 'light');
    const [first, again] = [
      partsOf((await build(sample, {}, { template: 'boardroom' })).bytes),
      partsOf((await build(sample, {}, { template: path })).bytes),
    ];
    expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
    const different = [...first.keys()].filter((name) => !Buffer.from(first.get(name)!).equals(again.get(name)!));
    expect(different.filter((name) => !/^(?:docProps|customXml)\//.test(name))).toEqual([]);
    const properties = Buffer.from(again.get('docProps/custom.xml')!).toString('utf8');
    const names = [...properties.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is not complained of for what the house does on purpose', async () => {
    const house = await examineHouse(await deckAsHouse('clarity', 'dark'), folders);
    const plain = await houses.find((each) => each.house === 'plain')!.load();
    expect(house?.diagnostics).toEqual([]);
    expect(house?.rows.map(({ layout }) => layout)).toEqual(layoutIds.map((id) => plain.layouts[id].name));
  });

  it('is complained of where somebody set its text too small', async () => {
    const path = await deckAsHouse('boardroom', 'light', [
      [/slideLayout5\.xml$/, (text) => text.replace(/(idx="1"[\s\S]*?<a:lstStyle)\/>/, `$1>${tiny}</a:lstStyle>`)],
    ]);
    const house = await examineHouse(path, folders);
    expect(house?.diagnostics.map(({ code, values }) => [code, values.layout, values.placeholder])).toEqual([
      ['package-text-small', 'Bullets', 'Body'],
    ]);
  });

  it('keeps the colours, names and places that somebody gave it', async () => {
    const path = await deckAsHouse('boardroom', 'light', [
      [/theme1\.xml$/, (text) => text.replaceAll('96591F', '0B6E4F')],
      [/slideLayout5\.xml$/, (text) => text.replace('<p:cSld name="Bullets"', '<p:cSld name="Aufzählung"')],
      [/slideLayout10\.xml$/, (text) => text.replace(/(name="Title"[\s\S]*?<a:off x="\d+" y=")(\d+)/, '$1914400')],
    ]);
    const template = await adopted(path);
    const house = await houses.find((each) => each.house === 'boardroom' && each.variant === 'light')!.load();
    expect(template.theme.colors.accent1).toBe('0B6E4F');
    expect(template.layouts.bullets.name).toBe('Aufzählung');
    expect(template.layouts.bullets.slots).toEqual(house.layouts.bullets.slots);
    const [now, before] = [template.layouts.table, house.layouts.table];
    expect(now.slots.title?.box.y).toBe(72);
    const by = 72 - before.slots.title!.box.y;
    expect(now.free.y - before.free.y).toBeCloseTo(by, 1);
  });

  it('has another of its layouts for a kind whose own somebody deleted', async () => {
    const path = await deckAsHouse('boardroom', 'light', [
      [/slideMaster1\.xml\.rels$/, (text) => text.replace(/<Relationship [^>]*slideLayout12\.xml"[^>]*>/, '')],
      [/slideMaster1\.xml$/, (text) => text.replace(/<p:sldLayoutId id="\d+" r:id="rId12"\/>/, '')],
    ]);
    const template = await adopted(path);
    const house = await houses.find((each) => each.house === 'boardroom' && each.variant === 'light')!.load();
    expect(template.layouts.figures.name).toBe('Title only');
    const { value1 } = template.layouts.figures.slots;
    expect(value1).toEqual({ ...house.layouts.figures.slots.value1, placeholder: {}, drawn: true });
  });

  it('may be of a template of the person’s own, whose places and colours it has', async () => {
    const folder = join(temporaryFolder(), 'ministry');
    mkdirSync(folder);
    const lines = 'extends: newsroom\ntheme: { colours: { accent1: "8A1538", hlink: "8A1538" } }\n';
    writeFileSync(join(folder, 'template.yaml'), lines);
    const path = await deckAsHouse(folder, 'light');
    const [template, own] = [await adopted(path), await loadTemplate(folder, { folders })];
    const boxes = ({ layouts }: Template) =>
      layoutIds.map((id) => Object.values(layouts[id].slots).map(({ name, box }) => [name, box]));
    const sorted = (all: ReturnType<typeof boxes>) =>
      all.map((each) => each.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    expect(sorted(boxes(template))).toEqual(sorted(boxes(own.template!)));
    expect(template.theme.colors).toEqual(own.template?.theme.colors);
    expect((await examineHouse(path, folders))?.diagnostics).toEqual([]);
  });

  it('says so where the program that saved it kept none of its layouts', async () => {
    const path = await deckAsHouse('boardroom', 'light', [
      [
        /slideLayout\d+\.xml$/,
        (text) => text.replace(/ idx="\d+"/g, '').replace(/ name="[^"]+"/g, ' name="PlaceHolder"'),
      ],
    ]);
    const { diagnostics } = await loadTemplate(path, { folders });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'package-ours-lost', values: { name: 'boardroom' } }),
    );
  });
});

const tiny = '<a:lvl1pPr><a:defRPr sz="900"/></a:lvl1pPr>';
