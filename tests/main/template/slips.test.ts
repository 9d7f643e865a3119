/** What people who are new to template files write, and what they are told. */
import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../../src/shared/diagnostics/index.js';
import { codes, loadOverPlain } from './expect-template.js';

describe('a slip of somebody who is new to the file', () => {
  it.each([
    ['theme:\n  colours:\n    accent1: #8A1538\n    hlink: "1D58B0"', 'template-value-comment 5', "accent1: '#8A1538'"],
    ['theme: { colours: { accent1: #8A1538, hlink: "1D58B0" } }', 'template-value-comment 3', "accent1: '#8A1538'"],
    ['theme: {\n  colours: {\n    hlink: #FFF } }', 'template-value-comment 5', "hlink: '#FFF'"],
    ['logo: #logo.svg', 'template-value-comment 3', "logo: '#logo.svg'"],
    ['theme: { colours: { lt1: "#FFF" } }', 'template-value-colour 3', 'write "FFFFFF"'],
    ['theme: { colours: { dk1: "rgb(138, 21, 56)" } }', 'template-value-colour 3', 'write "8A1538"'],
    ['theme: { colours: { dk1: red } }', 'template-value-wrong 3', 'six hexadecimal digits in quotation marks'],
    ['grid: { left: 2cm }', 'template-value-unit 3', 'write 56.7'],
    ['grid: { left: 48 pt }', 'template-value-unit 3', 'write 48'],
    ['grid: { left: 40px }', 'template-value-unit 3', 'write 30'],
    ['grid: { left: "48" }', 'template-value-unit 3', 'write 48'],
    ['type: { title: { size: 28,5 } }', 'template-key-unknown 3', '5'],
    ["type: { title: { size: '28,5' } }", 'template-value-unit 3', 'write 28.5'],
    ['colours: { accent1: "8A1538" }', 'template-key-elsewhere 3', "under 'theme:'"],
    ['accent1: "8A1538"', 'template-key-elsewhere 3', "under 'theme: colours:'"],
    ['theme: { colors: { accent1: "8A1538" } }', 'template-key-unknown 3', 'nearest first: colours'],
    ['theme: { fonts: { heading: Arail } }', 'template-font-unmeasured 3', 'choose one of Arial'],
    ['theme: { fonts: { heading: "Georgia, serif" } }', 'template-font-unmeasured 3', 'Georgia'],
  ])('%s', async (yaml, code, said) => {
    const loaded = await loadOverPlain(yaml);
    expect(codes(loaded)).toContain(code);
    const item = loaded.diagnostics.find((each) => code.startsWith(each.code));
    expect(sentence(item!)).toContain(said);
  });

  it('is none: colours with and without #, digits that YAML takes for a number, a comment behind a value', async () => {
    const yaml =
      'theme:\n  colours:\n    accent1: \'#8A1538\' # ours\n    accent2: 123456\n    dk1: 8A1538\n    dk2: "001122"';
    const { template, diagnostics } = await loadOverPlain(yaml);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(template?.theme.colors).toMatchObject({
      accent1: '8A1538',
      accent2: '123456',
      dk1: '8A1538',
      dk2: '001122',
    });
  });
});
