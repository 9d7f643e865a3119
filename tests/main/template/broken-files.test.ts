/** Whatever stands in a template file, loading never throws, and what it gives is a whole package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutIds } from '../../../src/shared/model/index.js';
import { builtIn, load } from './expect-template.js';
import { parsePart } from './inherited-levels.js';

const lines = readFileSync(join(builtIn, 'plain/template.yaml'), 'utf8').split('\n');

const edit = fc.record({
  at: fc.nat(lines.length - 1),
  take: fc.nat(3),
  put: fc.constantFrom(
    '',
    '  x: 1',
    '- a',
    'size: -1',
    '    columns: 99',
    'type: *nowhere',
    '&a [*a]',
    '  "<&>": {}',
    '{',
    '\t',
  ),
});

async function expectWholeOrNothing(text: string) {
  const { template, diagnostics } = await load(text);
  const failed = diagnostics.some((item) => item.severity === 'error');
  expect(template === undefined).toBe(failed);
  if (!template) return;
  expect(Object.keys(template.layouts)).toEqual([...layoutIds]);
  for (const name of template.skeleton.parts.keys()) parsePart(template.skeleton, name);
}

describe('a damaged template file', () => {
  it('gives a whole template or an error, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const text = [...lines];
        for (const { at, take, put } of edits) text.splice(at, take, put);
        await expectWholeOrNothing(text.join('\n'));
      }),
      { numRuns: 40 },
    );
  });

  it('may hold any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), (text) => expectWholeOrNothing(text)),
      { numRuns: 60 },
    );
  });

  it('may name itself in a circle of anchors', async () => {
    await expectWholeOrNothing('extends: plain\ntheme: &a { colours: *a }');
    await expectWholeOrNothing('extends: plain\nshades: &a { ink: *a }');
  });

  it('may have names that JavaScript knows', async () => {
    await expectWholeOrNothing(
      'extends: plain\nshades: { constructor: tx1, __proto__: tx1 }\ntype: { toString: { size: 12 } }',
    );
    await expectWholeOrNothing(
      'extends: plain\nslots: { constructor: { style: body } }\nlayouts: { bullets: { use: [toString] } }',
    );
  });
});
