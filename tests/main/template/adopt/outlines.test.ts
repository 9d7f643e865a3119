/** Layouts with much drawn on them. */
import { expect, it } from 'vitest';
import { adopt } from '../../../../src/main/template/adopt/index.js';
import { SourcePackage } from '../../../../src/main/template/adopt/package/package.js';
import { loadTemplate } from '../../../../src/main/template/index.js';
import { changedPackage } from '../../../support/foreign-packages.js';
import { templatesFolder } from '../../../support/houses.js';

const point = '<a:lnTo><a:pt x="10" y="20"/></a:lnTo>';
const drawing = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Campus"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="6400000"/><a:ext cx="9144000" cy="300000"/></a:xfrm><a:custGeom><a:avLst/><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>${point.repeat(3000)}<a:close/></a:path></a:pathLst></a:custGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>`;
const house = changedPackage('python-pptx-default.pptx', [
  [/slideLayout\d+\.xml$/, (xml) => xml.replace('</p:grpSpPr>', `</p:grpSpPr>${drawing}`)],
]);

it('are matched by a tree without the outlines of what is drawn, and those that serve are drawn whole', async () => {
  const source = new SourcePackage(house);
  const part = 'ppt/slideLayouts/slideLayout2.xml';
  expect(source.outline(part).getElementsByTagName('a:pt').length).toBe(0);
  expect(source.outline(part).getElementsByTagName('p:ph').length).toBeGreaterThan(3);
  expect(source.tree(part).getElementsByTagName('a:pt').length).toBe(3001);
  // What was read as a whole is not read again.
  expect(source.outline(part)).toBe(source.tree(part));

  const { template: base } = await loadTemplate('plain', { folders: [templatesFolder] });
  if (!base) throw new Error('no plain template');
  const { template } = adopt(house, 'house', base);
  expect(template.layouts.bullets.name).toBe('Title and Content');
  expect(template.layouts.bullets.decor).toHaveLength(1);
});
