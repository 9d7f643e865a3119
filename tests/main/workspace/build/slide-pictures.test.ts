import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildDeck } from '../../../../src/main/workspace/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

/** What this machine can draw stands here, so that the tests say the same on every one. */
const machine = vi.hoisted(() => ({ lacks: [] as string[], onDraw: () => {} }));

vi.mock('../../../../src/main/export/index.js', () => ({
  renderPng: async () => {
    machine.onDraw();
    return new Uint8Array([1]);
  },
  scriptsWithoutFace: (svg: string) => (svg.includes('報') ? machine.lacks : []),
}));

afterEach(() => {
  machine.lacks = [];
  machine.onDraw = () => {};
});

function request(formats: readonly ('pptx' | 'png' | 'svg')[], folder = temporaryFolder()) {
  const file = join(folder, 'report.md');
  writeFileSync(file, '# Report\n\n## 報告\n\n- One\n- Two\n\n## Other\n\n- Three\n- Four\n');
  return { folder, build: { briefs: [{ file }], output: join(folder, 'deck.pptx'), formats } };
}

describe('a script that no face here has', () => {
  it('is a warning for PNG, with the slides that it spoils', async () => {
    machine.lacks = ['Chinese, Japanese or Korean'];
    const { made, diagnostics } = await buildDeck(request(['png']).build);
    expect(made).toBe(true);
    expect(diagnostics).toMatchObject([
      {
        code: 'font-missing',
        severity: 'warning',
        values: { script: 'Chinese, Japanese or Korean', count: 1, first: 2 },
      },
    ]);
  });

  it('means that nothing is written under --strict', async () => {
    machine.lacks = ['Chinese, Japanese or Korean'];
    const { folder, build } = request(['pptx', 'png']);
    const { made, diagnostics } = await buildDeck({ ...build, strict: true });
    expect(made).toBe(false);
    expect(diagnostics.map((item) => item.code)).toEqual(['font-missing', 'strict-warnings']);
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('is nothing to say of decks and SVG, whose reader brings the faces', async () => {
    machine.lacks = ['Chinese, Japanese or Korean'];
    expect((await buildDeck(request(['pptx', 'svg']).build)).diagnostics).toEqual([]);
  });
});

describe('a folder of pictures', () => {
  it('that was made for nothing does not stay behind when drawing breaks off', async () => {
    machine.onDraw = () => {
      throw new Error('out of memory');
    };
    const { folder, build } = request(['pptx', 'png']);
    await expect(buildDeck(build)).rejects.toThrow('out of memory');
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('stays when it was there before', async () => {
    machine.onDraw = () => {
      throw new Error('out of memory');
    };
    const folder = temporaryFolder({ 'deck/mine.txt': 'x' });
    await expect(buildDeck(request(['png'], folder).build)).rejects.toThrow('out of memory');
    expect(existsSync(join(folder, 'deck/mine.txt'))).toBe(true);
  });

  it('gets no picture when one of them cannot be written, and no deck stands beside it', async () => {
    const folder = temporaryFolder({ 'deck/slide-002.png/taken.txt': 'x' });
    const { made, diagnostics } = await buildDeck(request(['pptx', 'svg', 'png'], folder).build);
    expect(made).toBe(false);
    expect(diagnostics.map((item) => item.code)).toEqual(['output-not-a-file']);
    expect(readdirSync(join(folder, 'deck'))).toEqual(['slide-002.png']);
    expect(readdirSync(folder)).toEqual(['deck', 'report.md']);
  });
});
