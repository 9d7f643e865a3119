import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsPage } from '../../scripts/diagnostics-page.js';
import { diagnosticTable } from '../../src/shared/diagnostics/index.js';

describe('docs/diagnostics.md', () => {
  it('says what the table says (npm run docs writes it)', () => {
    expect(readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')).toBe(diagnosticsPage());
  });
});

describe('the diagnostics table', () => {
  it.each(Object.entries(diagnosticTable))('%s is words joined by hyphens, one sentence, one remedy', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    for (const text of [entry.message, entry.remedy].filter((part) => part !== undefined)) {
      expect(text).not.toMatch(/[.\n]$|^\s|\n/);
    }
  });
});
