/**
 * Template files that once broke the program, or that are made to: each gives its diagnostics, or a deck without a fault
 * (tests/properties/template-files.test.ts looks for more).
 */
import { describe, expect, it } from 'vitest';
import { tryTemplate } from '../../support/template-fuzz/try-template.js';

/** Idle, each takes a fraction of a second. */
const longest = 15_000; // ms

const overPlain = (yaml: string) => `extends: plain\nname: Mine\n${yaml}\n`;

async function expectErrors(text: string | Uint8Array, ...expected: readonly string[]) {
  const { template, diagnostics, faults, ms } = await tryTemplate(text);
  expect(faults).toEqual([]);
  expect(template).toBeUndefined();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, lines }) => `${code} ${lines?.from ?? '-'}`)).toEqual(expected);
  expect(ms).toBeLessThan(longest);
}

async function expectDeck(text: string) {
  const { template, faults } = await tryTemplate(text);
  expect(faults).toEqual([]);
  expect(template).toBeDefined();
}

describe('a template file with', () => {
  it('an empty name of a style', async () => {
    await expectErrors(overPlain("slots: { body: { style: '' } }"), 'template-name-unknown 3');
  });

  it('a margin narrower than the quotation mark that hangs in it', async () => {
    await expectDeck(overPlain('grid: { left: 0.5 }'));
  });

  it('aliases that multiply', async () => {
    const bomb = Array.from({ length: 40 }, (_, n) => `  a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}*a${n - 1}]`);
    await expectErrors(
      ['x:', '  a0: &a0 [1]', ...bomb.slice(1), 'shades: { ink: *a39 }'].join('\n'),
      'template-value-wrong 41',
    );
  });

  it('an alias of what it stands in', async () => {
    await expectErrors(overPlain('decor: &a [*a, *a]'), 'template-value-wrong 3', 'template-value-wrong 3');
  });

  it('ten thousand levels of nesting', async () => {
    await expectErrors(`shades: ${'{ of: '.repeat(10_000)}tx1${' }'.repeat(10_000)}`, 'template-not-yaml 1');
  });

  it('bytes that are no text', async () => {
    await expectErrors(
      Uint8Array.from({ length: 4096 }, (_, n) => (n * 37) % 256),
      'template-unreadable -',
    );
  });

  it('many thousands of keys that mean nothing', async () => {
    const keys = Array.from({ length: 9000 }, (_, n) => `key${n}: x`);
    await expectErrors(['shades: 1', ...keys].join('\n'), 'template-value-wrong 1');
  });

  it('a key that is said twice', async () => {
    await expectErrors('name: One\nextends: plain\nname: Two', 'template-not-yaml 3');
  });

  it('a place too low for a line, or too small for a table', async () => {
    const slots =
      'title: { slots: { source: { top: 491.4, bottom: 492 } } }, table: { slots: { table: { top: 420 } } }';
    await expectErrors(overPlain(`layouts: { ${slots} }`), 'template-slot-small 3', 'template-slot-small 3');
  });

  it('itself as what it extends', async () => {
    await expectErrors('extends: .', 'template-extends-cycle 1');
    await expectErrors('extends: ./template.yaml', 'template-extends-cycle 1');
  });
});
