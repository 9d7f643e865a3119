/** A house whose titles read downwards in a bar at the side: the Open XML SDK's PitchBook. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../../../src/shared/svg/index.js';
import { build } from '../../../support/build.js';
import { foreignPath, partsOf } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

async function built(title: string) {
  const brief = join(temporaryFolder(), 'report.md');
  writeFileSync(brief, `---\ntitle: Report\n---\n\n## ${title}\n\n- One\n- Two\n`);
  return build(brief, {}, { template: foreignPath('open-xml-sdk-pitchbook-utf16.potx') });
}

describe('a title that reads downwards', () => {
  it('is set along the bar, not across it', async () => {
    const { result, bytes } = await built('The ports are open again and trade is back');
    const scene = result.scenes.find(({ kind }) => kind === 'bullets');
    const title = scene?.items.find(({ name }) => name === 'title');
    if (!scene || title?.kind !== 'text' || !result.template) throw new Error('no title');
    expect(title.turn).toBe(90);
    expect(title.frame).toBe('layout');
    expect(title.box.height).toBeGreaterThan(title.box.width * 5);
    expect(title.lines).toHaveLength(1);
    expect(result.diagnostics.map(({ code }) => code)).not.toContain('title-long');
    const [x, y] = [title.box.x + title.box.width / 2, title.box.y + title.box.height / 2];
    const svg = sceneToSvg(scene, result.template, { href: () => '', slideNumber: 1 });
    expect(svg).toMatch(new RegExp(`<g transform="rotate\\(90 ${x} ${y}\\)"`));
    // The file says nothing of it: the placeholder's own way holds.
    const slide = Buffer.from(partsOf(bytes).get('ppt/slides/slide2.xml') ?? []).toString('utf8');
    expect(slide).not.toContain('vert=');
  });

  it('goes smaller where it is longer than the bar, and keeps to it', async () => {
    const { result } = await built(
      'The ports are open again, and trade is back to where it was before the war that closed them all',
    );
    const title = result.scenes
      .flatMap(({ items }) => items)
      .find((item) => item.name === 'title' && item.kind === 'text' && item.turn);
    if (title?.kind !== 'text') throw new Error('no title');
    expect(title.frame).toBe('layout');
    const middle = title.box.y + title.box.height / 2;
    for (const line of title.lines) {
      const end = Math.max(...line.runs.map((run) => run.x + run.width));
      expect(end).toBeLessThanOrEqual(title.box.x + title.box.width / 2 + title.box.height / 2);
      // Across the bar: the lines' distance from its middle is at most half its width.
      expect(Math.abs(line.y - middle)).toBeLessThanOrEqual(title.box.width / 2);
    }
  });
});

it('a wide drawing beside such a title, beside a side bar or in a frame keeps to its place', async () => {
  const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300"><rect width="900" height="300"/></svg>';
  for (const file of [
    'open-xml-sdk-pitchbook-utf16.potx',
    'automizer-two-masters.pptx',
    'open-xml-sdk-stafftrain.potx',
  ]) {
    const brief = join(temporaryFolder({ 'wide.svg': wide }), 'report.md');
    writeFileSync(brief, '---\ntitle: Report\n---\n\n## Ports\n\n![Ports](wide.svg)\n');
    const { result } = await build(brief, {}, { template: foreignPath(file) });
    const scene = result.scenes.find(({ kind }) => kind === 'picture');
    const picture = scene?.items.find(({ kind }) => kind === 'picture');
    const layout = result.template?.layouts.picture;
    if (picture?.kind !== 'picture' || !layout?.slots.title) throw new Error('no picture');
    expect(picture.box.x, file).toBeGreaterThan(10);
    for (const other of [layout.slots.title.box, ...layout.keepOut]) {
      const { box } = picture;
      const apart =
        box.x + box.width <= other.x + 1 ||
        other.x + other.width <= box.x + 1 ||
        box.y + box.height <= other.y + 1 ||
        other.y + other.height <= box.y + 1;
      expect(apart, `${file}: ${JSON.stringify([box, other])}`).toBe(true);
    }
  }
});

it('a placeholder that is too low for its own text has it all the same, as PowerPoint has', async () => {
  const brief = join(temporaryFolder(), 'report.md');
  writeFileSync(brief, '---\ntitle: Report\nsubtitle: On the ports\n---\n\n## Ports\n\n- One\n');
  const { result } = await build(brief, {}, { template: foreignPath('open-xml-sdk-pitchbook-utf16.potx') });
  const subtitle = result.scenes[0]?.items.find(({ name }) => name === 'subtitle');
  if (subtitle?.kind !== 'text') throw new Error('no subtitle');
  expect(subtitle.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['On the ports']);
  expect(result.diagnostics.map(({ code }) => code)).not.toContain('text-cut');
});
