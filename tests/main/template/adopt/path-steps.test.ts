/** Outlines of free forms in words: what is drawn is the same, and much smaller as a tree. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { pathSteps, withPathsInWords } from '../../../../src/main/template/adopt/artwork/path-steps.js';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { listAndStatement } from '../../../support/house-changes.js';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const point = (x: number | string, y: number | string) => `<a:pt x="${x}" y="${y}"/>`;
const plain =
  `<a:moveTo>${point(0, 0)}</a:moveTo><a:lnTo>${point(10, -5)}</a:lnTo>\n` +
  `<a:cubicBezTo>${point(1, 2)}${point(3, 4)}${point(5, 6)}</a:cubicBezTo><a:quadBezTo>${point(7, 8)}${point(9, 1)}</a:quadBezTo><a:close/>`;
const arc = '<a:arcTo wR="5" hR="5" stAng="0" swAng="5400000"/>';
const listOf = (...paths: readonly string[]) =>
  `<a:pathLst xmlns:a="${drawing}">${paths.map((each) => `<a:path w="10" h="10">${each}</a:path>`).join('')}</a:pathLst>`;
const stepsIn = (xml: string) => {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as Element;
  return [...root.getElementsByTagName('a:path')].map((path) => pathSteps(path));
};

describe('paths in words', () => {
  it('have the same steps as in elements', () => {
    const worded = withPathsInWords(listOf(plain, ''));
    expect(worded).toContain('<a:path w="10" h="10">M 0 0 L 10 -5 C 1 2 3 4 5 6 Q 7 8 9 1 Z</a:path>');
    expect(stepsIn(worded)).toEqual(stepsIn(listOf(plain, '')));
    expect(
      stepsIn(worded)[0]
        ?.map(({ letter }) => letter)
        .join(''),
    ).toBe('MLCQZ');
  });

  it('stay in elements where they have arcs or computed points', () => {
    for (const kept of [`<a:moveTo>${point(0, 0)}</a:moveTo>${arc}`, `<a:moveTo>${point('l', 't')}</a:moveTo>`]) {
      expect(withPathsInWords(listOf(kept))).toBe(listOf(kept));
    }
    expect(stepsIn(listOf(`<a:moveTo>${point('l', 't')}</a:moveTo>`))).toEqual([undefined]);
  });

  it('are none of a stranger’s own words', () => {
    expect(stepsIn(listOf('M 1 2 L up Z'))).toEqual([undefined]);
  });

  it('take one pass over a text in which no path ends', () => {
    const before = performance.now();
    const endless = '<a:path>'.repeat(400_000);
    expect(withPathsInWords(endless)).toBe(endless);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

it('a layout with much drawn on it looks as one with little, point by point', async () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, at) => `<a:lnTo>${point(at % 100, (at * 7) % 100)}</a:lnTo>`).join('');
  const shape = (count: number) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="90" name="campus"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="5486400"/><a:ext cx="1270000" cy="1270000"/></a:xfrm>` +
    `<a:custGeom><a:avLst/><a:pathLst><a:path w="100" h="100"><a:moveTo>${point(0, 0)}</a:moveTo>${steps(count)}<a:close/></a:path></a:pathLst></a:custGeom>` +
    '<a:solidFill><a:srgbClr val="336699"/></a:solidFill></p:spPr></p:sp>';
  const outline = async (count: number) => {
    const house = changedPackage('python-pptx-default.pptx', [
      [/slideLayout2\.xml$/, (xml) => xml.replace('</p:spTree>', `${shape(count)}</p:spTree>`)],
    ]);
    const made = await buildOnHouse(house, listAndStatement, 'adopted: much drawn');
    // The file's own part goes into the deck as it is.
    expect(made.xml('ppt/slideLayouts/slideLayout2.xml')).toContain('<a:lnTo>');
    const [campus] = made.house.layouts.bullets.decor;
    return campus?.kind === 'shape' && campus.geometry.type === 'path' ? campus.geometry.d.split(' ') : [];
  };
  // 100 kB is where trees are no longer kept: 3,000 points are more.
  const [little, much] = [await outline(20), await outline(3000)];
  expect(little.length).toBeGreaterThan(50);
  expect(much.slice(0, 50)).toEqual(little.slice(0, 50));
  expect(much.length).toBe(3 * 3001 + 1);
});
