import { expect, it, describe as suite } from 'vitest';
import { applyIgnores } from '../../../src/main/brief/index.js';
import { briefDiagnostics } from '../../../src/shared/diagnostics/brief.js';
import { describe } from '../../../src/shared/diagnostics/index.js';
import { read } from './read.js';

const examples = Object.entries(briefDiagnostics).flatMap(([code, entry]) =>
  'example' in entry && entry.example !== undefined ? [[code, entry.example] as const] : [],
);

suite('the diagnostics of this stage', () => {
  it.each(examples)('%s is what its example brings about, in a whole sentence', (code, example) => {
    const brief = read(example);
    const given = applyIgnores('brief.md', brief.ignores ?? [], brief.diagnostics).find((item) => item.code === code);
    expect(given && describe(given)).toMatch(/^[^{]*$|\{[:<{.#]/);
  });
});
