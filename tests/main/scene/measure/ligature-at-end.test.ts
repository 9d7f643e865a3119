import { expect, it } from 'vitest';
import { createMetrics } from '../../../../src/main/scene/measure/index.js';

it('measures words that end in two letters drawn as one glyph', () => {
  const metrics = createMetrics({ heading: 'Calibri', body: 'Calibri', mono: 'Courier New' });
  for (const word of ['draft', 'off', 'rabbiti', 'watt', 'ft']) {
    const width = metrics.width(word, { font: 'body', size: 20, bold: false, italic: false });
    expect(width).toBeGreaterThan(0);
    expect(width).toBeCloseTo(
      metrics.width(`${word} `, { font: 'body', size: 20, bold: false, italic: false }) -
        metrics.width(' ', { font: 'body', size: 20, bold: false, italic: false }),
      0,
    );
  }
});
