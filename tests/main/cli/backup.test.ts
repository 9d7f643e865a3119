import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineDeck } from '../../support/deck-doctor/index.js';
import { unzip } from '../../support/deck-doctor/unzip.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const text = '# T\n\n## A\n\n- a\n\n## Gas {cut=desk}\n\n- gas grows\n\n## Secret {cut=desk}\n\n- Mr Smith\n';

describe('--backup', () => {
  it('hides the slides natively, links them from the agenda and back, and counts only what is shown', async () => {
    const named = text.replace('## A', '## A {cut="press, desk"}');
    const folder = temporaryFolder({ 'report.md': named });
    const { out, status } = await briefdeck(['build', join(folder, 'report.md'), '--cut', 'press', '--backup']);
    expect(status).toBe(0);
    expect(out).toMatch(/: 3 slides and 3 hidden, about 1 minute\n$/);
    const deck = readFileSync(join(folder, 'report.pptx'));
    expect(examineDeck(deck)).toEqual([]);
    const { entries } = unzip(deck);
    const slides = entries
      .filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(({ data }) => Buffer.from(data).toString('utf8'));
    expect(slides.filter((xml) => /<p:sld [^>]*show="0"/.test(xml))).toHaveLength(3);
    for (const xml of slides.filter((each) => each.includes('show="0"')))
      expect(xml).toContain('ppaction://hlinksldjump');
    const app = entries.find(({ name }) => name === 'docProps/app.xml');
    expect(Buffer.from(app?.data ?? []).toString('utf8')).toContain('<HiddenSlides>3</HiddenSlides>');
  });

  it('brings back nothing that was taken out by name', async () => {
    const named = text.replace('## A', '## A {cut="press, desk"}');
    const folder = temporaryFolder({ 'report.md': named });
    const words = ['outline', join(folder, 'report.md'), '--cut', 'press', '--backup', '--skip', 'Secret', '--json'];
    const { out } = await briefdeck(words);
    const hidden = JSON.parse(out).slides.filter((slide: { hidden?: true }) => slide.hidden);
    expect(hidden.map((slide: { title: string }) => slide.title)).toEqual(['Backup slides', 'Gas']);
    expect(out).not.toContain('"Mr Smith');
  });

  it('goes with minutes, and leaves a deck without it as it is', async () => {
    const { out } = await briefdeck(['outline', '-', '--minutes', '0.05', '--backup', '--json'], { input: text });
    const { slides } = JSON.parse(out);
    expect(slides.some((slide: { hidden?: true }) => slide.hidden)).toBe(true);
    const { out: without } = await briefdeck(['outline', '-', '--minutes', '0.05', '--json'], { input: text });
    expect(without).not.toContain('hidden');
  });
});
