import { describe, expect, it } from 'vitest';
import type { Template } from '../../../src/shared/model/index.js';
import { examineDeck } from '../../support/deck-doctor/index.js';
import { spoolDeck } from '../../support/deck-spool.js';
import { codes, loadOverPlain, plain } from './expect-template.js';
import { sampleDeck } from './sample-deck.js';

/** Plain with dividers in the colours of its dark variant. */
const dividers = (variant?: string) => loadOverPlain('layouts: { section: { variant: dark } }', variant);

const part = ({ skeleton }: Template, id: 'section' | 'bullets') =>
  String(skeleton.parts.get(skeleton.layoutParts[id]));

describe('a layout in the colours of another variant', () => {
  it('has that variant’s map, and the others none of their own', async () => {
    const { template, diagnostics } = await dividers();
    expect(diagnostics).toEqual([]);
    expect(template?.layouts.section.map).toEqual(plain('dark').theme.map);
    expect(template?.layouts.bullets.map).toBeUndefined();
  });

  it('says the map and its ground in its part, for PowerPoint colours both by it', async () => {
    const template = (await dividers()).template as Template;
    expect(part(template, 'section')).toMatch(
      /<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" .*accent1="accent6"/,
    );
    expect(part(template, 'section')).toContain('<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>');
    expect(part(template, 'bullets')).toContain('<a:masterClrMapping/>');
    expect(part(template, 'bullets')).not.toContain('<p:bg>');
  });

  it('makes a sound package', async () => {
    const bytes = sampleDeck((await dividers()).template as Template);
    spoolDeck(bytes, 'template: a layout in another variant');
    // The slides of the sample are as bare as can be; the doctor is asked about the template's parts.
    expect(examineDeck(bytes).filter(({ part }) => !/^(ppt\/slides|docProps)\//.test(part))).toEqual([]);
  });

  it('is judged for contrast in those colours', async () => {
    const text = "theme: { colours: { accent6: '3A4660' } }\nlayouts: { section: { variant: dark } }";
    const keys = (await loadOverPlain(text)).diagnostics.map(({ values }) => String(values.key));
    expect(keys).toContain('layouts.section.slots.kicker');
    expect(keys.filter((key) => key.startsWith('layouts.bullets'))).toEqual([]);
  });

  it('names one that there is', async () => {
    expect(codes(await loadOverPlain('layouts: { section: { variant: drak } }'))).toEqual(['template-name-unknown 3']);
  });
});
