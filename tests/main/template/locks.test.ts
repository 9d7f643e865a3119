import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../../src/main/template/index.js';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import type { Template } from '../../../src/shared/model/index.js';
import { logoSvg } from '../../support/logo-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { builtIn } from './expect-template.js';

const house = (locked: string) => `extends: plain
name: Ministry
locked: [${locked}]
logo: logo.svg
theme: { colours: { accent1: '8A1538' }, fonts: { heading: Georgia } }
`;

/** Loads 'unit', which extends the house with `locked`, by way of `between` where that is said. */
async function unit(locked: string, yaml: string, between?: string) {
  const folder = temporaryFolder({
    'ministry/template.yaml': house(locked),
    'ministry/logo.svg': logoSvg(),
    ...(between === undefined ? {} : { 'office/template.yaml': `extends: ministry\nname: Office\n${between}` }),
    'unit/template.yaml': `extends: ${between === undefined ? 'ministry' : 'office'}\nname: Unit\n${yaml}`,
    'unit/own.svg': logoSvg('#123456'),
  });
  const options = { folders: [folder, builtIn] };
  const [loaded, base] = [await loadTemplate('unit', options), await loadTemplate('ministry', options)];
  expect(base.diagnostics).toEqual([]);
  const told = loaded.diagnostics.map(({ code, file, lines, values }) => {
    expect(code).toBe('template-key-locked');
    expect(file?.endsWith('unit/template.yaml') || file?.endsWith('office/template.yaml')).toBe(true);
    return `${values.key} ${lines?.from}`;
  });
  return { template: loaded.template as Template, base: base.template as Template, told, loaded };
}

describe('what a template has locked', () => {
  it.each([
    ['colours', "theme: { colours: { accent1: '123456' } }", ['theme.colours 3']],
    ['colours', 'theme: { variants: { light: { bg1: dk1, tx1: lt1 } } }', ['theme.variants 3']],
    ['colours', 'shades:\n  accent: accent2', ['shades.accent 4']],
    ['fonts', 'theme: { fonts: { heading: Arial } }', ['theme.fonts 3']],
    ['logo', 'logo: own.svg', ['logo 3']],
    ['logo', 'logo: none', ['logo 3']],
    [
      'logo',
      'layouts:\n  title: { logo: none }\n  quote: { logo: { height: 60 } }',
      ['layouts.title.logo 4', 'layouts.quote.logo 5'],
    ],
    ['marking', 'slots: { marking: { columns: 1-2 } }', ['slots.marking 3']],
    ['marking', 'type: { marking: { size: 6, colour: bg1 } }', ['type.marking 3']],
    ['marking', 'layouts: { title: { slots: { marking: { top: 500 } } } }', ['layouts.title.slots.marking 3']],
    ['marking', 'layouts: { bullets: { footers: [footer, number] } }', ['layouts.bullets.footers 3']],
  ])('%s: %s is told with its line, and changes nothing', async (locked, yaml, keys) => {
    const { template, base, told } = await unit(locked, yaml);
    expect(told).toEqual(keys);
    const seen = ({ id, theme, layouts, style }: Template) => {
      const said = JSON.stringify([{ ...theme, name: '' }, layouts, { ...style, table: { ...style.table, id: '' } }]);
      return said.replaceAll(JSON.stringify(id === 'unit' ? 'Unit' : 'Ministry'), '""');
    };
    expect(seen(template)).toBe(seen(base));
  });

  it.each([
    ['colours', 'theme: { fonts: { heading: Arial } }\nshades: { brick: { of: accent1, times: 80% } }'],
    ['fonts', "theme: { colours: { accent1: '123456' } }"],
    ['logo', 'slots: { marking: { columns: 9-12 } }'],
    ['marking', 'layouts: { bullets: { footers: [marking, number] } }\nlogo: own.svg'],
    ['', 'logo: own.svg'],
  ])('%s keeps only that: %s goes through', async (locked, yaml) => {
    expect((await unit(locked, yaml)).told).toEqual([]);
  });

  it('stays locked through several levels, whatever those between say', async () => {
    const { template, told, loaded } = await unit(
      'colours',
      "theme: { colours: { accent1: '123456' } }",
      'locked: [fonts]',
    );
    expect(told).toEqual(['theme.colours 3']);
    expect(template.theme.colors.accent1).toBe('8A1538');
    expect(sentence(loaded.diagnostics[0]!)).toContain('Ministry, which this template extends, has its colours locked');
    const fonts = await unit('colours', 'theme: { fonts: { heading: Arial } }', 'locked: [fonts]');
    expect(fonts.told).toEqual(['theme.fonts 3']);
    expect(sentence(fonts.loaded.diagnostics[0]!)).toContain('Office, which');
    const attempt = await unit('colours', '', "theme: { colours: { accent1: '123456' } }\nlocked: []");
    expect(attempt.told).toEqual(['theme.colours 3']);
    expect(attempt.template.theme.colors.accent1).toBe('8A1538');
  });

  it('does not bind the house itself', async () => {
    const { base } = await unit('colours, fonts, logo, marking', '');
    expect(base.theme.colors.accent1).toBe('8A1538');
    expect(base.theme.fonts.heading).toBe('Georgia');
  });
});
