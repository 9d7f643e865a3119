import { describe, expect, it } from 'vitest';
import { resolveTarget } from '../../../src/main/ooxml/index.js';
import { contentSlots } from '../../../src/main/template/placeholders.js';
import { layoutIds, type Template } from '../../../src/shared/model/index.js';
import { examineDeck } from '../../support/deck-doctor/index.js';
import { spoolDeck } from '../../support/deck-spool.js';
import { loadOverPlain, plain } from './expect-template.js';
import { all, findPlaceholder, inheritedLevels, parsePart } from './inherited-levels.js';
import { sampleDeck } from './sample-deck.js';

const masterPart = 'ppt/slideMasters/slideMaster1.xml';

/** A house that differs from plain wherever a level can. */
const otherHouse = async () =>
  (
    await loadOverPlain(`
type:
  title: { caps: true, italic: true, align: center, letter-spacing: 1.5, after: 3 }
  body: { leading: 110%, after: 2, levels: { 2: { font: heading, align: end }, 5: { mark: { number: 'i.', colour: ink } } } }
  kicker: { caps: true, levels: { 3: { bold: false, size: 11 } } }
  footer: { font: mono }
slots: { date: { align: center } }
`)
  ).template as Template;

function expectSameLevels(template: Template) {
  const { skeleton } = template;
  const master = parsePart(skeleton, masterPart);
  for (const id of layoutIds) {
    const layout = parsePart(skeleton, skeleton.layoutParts[id]);
    for (const slot of Object.values(template.layouts[id].slots)) {
      const read = inheritedLevels(layout, master, slot.placeholder, template.theme.fonts.mono);
      expect({ at: `${id} ${slot.name}`, levels: read }).toEqual({ at: `${id} ${slot.name}`, levels: slot.levels });
      expect(slot.levels).toHaveLength(9);
    }
  }
}

describe('the table style', () => {
  it('says that the corner of header and first column is the header’s, for programs do not agree on it', async () => {
    const styles = parsePart((await otherHouse()).skeleton, 'ppt/tableStyles.xml');
    const [header, corner] = ['a:firstRow', 'a:nwCell'].map((name) => all(styles, name)[0]);
    const colour = (part: typeof header): string => String(part && all(part, 'a:tcTxStyle')[0]);
    expect(colour(corner)).toBe(colour(header));
    expect(colour(corner)).toContain('b="on"');
  });
});

describe('what slides inherit from the skeleton', () => {
  it('is what the template says of each slot and level', () => {
    expectSameLevels(plain());
  });

  it('is so in a house that differs wherever a level can', async () => {
    expectSameLevels(await otherHouse());
  });

  it('has the box, insets and anchor that the template says', () => {
    const { layouts, skeleton } = plain();
    for (const id of layoutIds) {
      const layout = parsePart(skeleton, skeleton.layoutParts[id]);
      for (const slot of Object.values(layouts[id].slots)) {
        const shape = findPlaceholder(layout, slot.placeholder);
        const read = (name: string, attribute: string) => Number(all(shape, name)[0]?.getAttribute(attribute)) / 12_700;
        expect({
          x: read('a:off', 'x'),
          y: read('a:off', 'y'),
          width: read('a:ext', 'cx'),
          height: read('a:ext', 'cy'),
        }).toEqual(slot.box);
        expect({
          left: read('a:bodyPr', 'lIns'),
          top: read('a:bodyPr', 'tIns'),
          right: read('a:bodyPr', 'rIns'),
          bottom: read('a:bodyPr', 'bIns'),
        }).toEqual(slot.insets);
        const anchor = all(shape, 'a:bodyPr')[0]?.getAttribute('anchor');
        expect(anchor).toBe({ top: 't', middle: 'ctr', bottom: 'b' }[slot.anchor]);
      }
    }
  });
});

describe('the parts of the skeleton', () => {
  const template = plain();
  const { skeleton } = template;

  it('are a layout each, with the name that the gallery shows and the slots of its content', () => {
    expect(new Set(Object.values(skeleton.layoutParts)).size).toBe(layoutIds.length);
    for (const id of layoutIds) {
      const layout = parsePart(skeleton, skeleton.layoutParts[id]);
      expect(all(layout, 'p:cSld')[0]?.getAttribute('name')).toBe(template.layouts[id].name);
      expect(Object.keys(template.layouts[id].slots)).toEqual(expect.arrayContaining([...contentSlots[id], 'marking']));
    }
  });

  it('say a placeholder once a layout: no two share an idx or lack one', () => {
    for (const id of layoutIds) {
      const keys = Object.values(template.layouts[id].slots).map(({ placeholder: { idx, type } }) => idx ?? type);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain(undefined);
    }
  });

  it('keep the idx of a slot from layout to layout, so that text stays when the layout is changed', () => {
    const seen = new Map<string, Set<number | undefined>>();
    for (const id of layoutIds) {
      for (const { name, placeholder } of Object.values(template.layouts[id].slots)) {
        seen.set(name, (seen.get(name) ?? new Set()).add(placeholder.idx));
      }
    }
    for (const [name, found] of seen) expect([name, found.size]).toEqual([name, 1]);
  });

  it('have relations that lead to parts, and one theme for each master', () => {
    const owners = new Map<string, number>();
    for (const [source, list] of skeleton.relations) {
      for (const { target } of list) {
        const part = resolveTarget(source, target);
        expect(skeleton.parts.has(part)).toBe(true);
        if (/theme\d/.test(part) && source !== skeleton.presentation.part)
          owners.set(part, (owners.get(part) ?? 0) + 1);
      }
    }
    expect([...owners.values()]).toEqual([1, 1]);
    expect([...skeleton.contentTypes.keys()].sort()).toEqual([...skeleton.parts.keys()].sort());
  });

  it('number master and layouts in one range, each once', () => {
    const master = parsePart(skeleton, masterPart);
    const ids = all(master, 'p:sldLayoutId').map((element) => Number(element.getAttribute('id')));
    const first = Number(/<p:sldMasterId id="(\d+)"/.exec(skeleton.presentation.head)?.[1]);
    expect(first).toBeGreaterThanOrEqual(2 ** 31);
    expect(new Set([first, ...ids]).size).toBe(layoutIds.length + 1);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(2 ** 31);
  });

  it('turn dark by the colour map alone', () => {
    const dark = plain('dark').skeleton;
    for (const [name, part] of skeleton.parts) {
      const same = dark.parts.get(name) === part;
      expect([name, same]).toEqual([name, name !== masterPart]);
    }
    expect(dark.parts.get(masterPart)).toContain('<p:clrMap bg1="dk1" tx1="lt1"');
  });

  it('kern from 12 pt on, in every level of every text style', () => {
    const styles = [
      skeleton.parts.get(masterPart),
      skeleton.presentation.tail,
      skeleton.parts.get(skeleton.notesMaster),
    ];
    for (const text of styles as string[]) {
      const whole = text.match(/<a:lvl\dpPr[^>]*defTabSz.*?<\/a:lvl\dpPr>/g) ?? [];
      expect(whole.length).toBeGreaterThanOrEqual(9);
      for (const level of whole) expect(level).toContain('kern="1200"');
    }
  });

  it('have no header and footer switches, and no colour but the theme’s', () => {
    for (const [name, part] of skeleton.parts) {
      expect(part).not.toContain('<p:hf');
      if (!name.startsWith('ppt/theme/')) expect([name, String(part).includes('srgbClr')]).toEqual([name, false]);
    }
  });

  it('prompt in plain words, and say nothing where only briefs write', () => {
    const bullets = parsePart(skeleton, skeleton.layoutParts.bullets);
    const prompt = (slot: string) => {
      const shape = findPlaceholder(bullets, template.layouts.bullets.slots[slot]!.placeholder);
      return {
        text: all(shape, 'a:t')[0]?.textContent,
        custom: all(shape, 'p:ph')[0]?.getAttribute('hasCustomPrompt'),
      };
    };
    expect(prompt('title')).toEqual({ text: 'The finding, as a sentence', custom: '1' });
    expect(prompt('callout')).toEqual({ text: ' ', custom: '1' });
  });

  it('put the title before all other slots that people fill, and quiet ones behind them', () => {
    const names = all(parsePart(skeleton, skeleton.layoutParts.bullets), 'p:cNvPr').map((shape) =>
      shape.getAttribute('name'),
    );
    expect(names).toEqual([
      '',
      'Lead',
      'Callout',
      'Title',
      'Kicker',
      'Body',
      'Source',
      'Marking',
      'Footer',
      'Date',
      'Number',
    ]);
  });
});

describe('a deck on the skeleton', () => {
  it.each([
    ['plain, light', () => plain('light')],
    ['plain, dark', () => plain('dark')],
    ['another house', otherHouse],
    ['a house with decoration', decoratedHouse],
  ])('has parts that the doctor finds healthy: %s', async (name, make) => {
    const bytes = sampleDeck(await make());
    spoolDeck(bytes, `template: ${name}`);
    // The slides of the sample are as bare as can be; the doctor is asked about the template's parts.
    const ofTemplate = examineDeck(bytes).filter(({ part }) => !/^(ppt\/slides|docProps)\//.test(part));
    expect(ofTemplate).toEqual([]);
  });

  it('carries decoration on the master or on its layout, marked as decorative', async () => {
    const { skeleton, layouts } = await decoratedHouse();
    expect(skeleton.parts.get(masterPart)).toContain('name="Rule"');
    expect(skeleton.parts.get(skeleton.layoutParts.title)).toContain('showMasterSp="0"');
    expect(skeleton.parts.get(skeleton.layoutParts.section)).toMatch(
      /name="Dot &amp; co"[^>]*><a:extLst>.*adec:decorative/,
    );
    expect(layouts.section.decor.map((item) => item.name)).toEqual(['Rule', 'Dot & co']);
    expect(skeleton.parts.get(skeleton.layoutParts.section)).toContain('<p:bgPr><a:gradFill');
  });
});

async function decoratedHouse(): Promise<Template> {
  const { template } = await loadOverPlain(`
decor: [{ name: Rule, shape: rule, columns: 1-12, top: 498, bottom: 498, line: { colour: hairline, width: 0.5, dash: dot } }]
layouts:
  title: { shared-decor: false, background: tint }
  section:
    background: { gradient: { angle: 45, stops: [{ at: 0%, colour: bg1 }, { at: 100%, colour: tint }] } }
    decor: [{ name: 'Dot & co', shape: ellipse, left: 900, right: 930, top: 30, bottom: 60, fill: accent }]
`);
  return template as Template;
}
