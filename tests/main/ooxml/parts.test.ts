import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  contentTypesXml,
  escapeAttribute,
  escapeText,
  inOrder,
  PartRelations,
  relationsPartOf,
  relationsXml,
  relativeTarget,
  resolveTarget,
} from '../../../src/main/ooxml/index.js';
import { withoutForbidden } from '../../../src/shared/characters.js';
import { orderFaults } from './order-walk.js';

describe('text in XML', () => {
  it('comes back from a parser as it was, without what XML forbids', () => {
    const parse = (xml: string) =>
      new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
    const anything = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('&', '<', ']]>', '"', "'", '\t', '\n', '\r', '\u0000', '\ud800', '\udc00', '\uffff'),
      ),
    });
    fc.assert(
      fc.property(anything, (text) => {
        const element = parse(`<t a="${escapeAttribute(text)}">${escapeText(text)}</t>`);
        expect(element?.textContent).toBe(withoutForbidden(text));
        expect(element?.getAttribute('a')).toBe(withoutForbidden(text));
      }),
    );
  });

  it('keeps emoji and drops halves of them', () => {
    expect(withoutForbidden('a\ud83d\ude80b\ud83dc\ude80')).toBe('a\ud83d\ude80bc');
  });

  it('writes attributes that are defined, in the order given', () => {
    expect(attributes({ b: 1, a: 'x "y"', c: undefined, d: 0 })).toBe(' b="1" a="x &quot;y&quot;" d="0"');
  });
});

describe('relations', () => {
  it('stand beside their part', () => {
    expect(relationsPartOf('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels');
    expect(relationsPartOf('')).toBe('_rels/.rels');
  });

  it.each([
    ['', 'ppt/presentation.xml', 'ppt/presentation.xml'],
    ['ppt/presentation.xml', 'ppt/slides/slide1.xml', 'slides/slide1.xml'],
    ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml', 'slide2.xml'],
    ['ppt/slides/slide1.xml', 'ppt/media/a.png', '../media/a.png'],
    ['ppt/presentation.xml', 'customXml/item1.xml', '../customXml/item1.xml'],
  ])('from %j to %s say %s', (from, to, target) => {
    expect(relativeTarget(from, to)).toBe(target);
    expect(resolveTarget(from, target)).toBe(to);
  });

  it('may be absolute in the packages of others', () => {
    expect(resolveTarget('ppt/slides/slide1.xml', '/ppt/media/a.png')).toBe('ppt/media/a.png');
  });

  it('take free ids, and one for one target', () => {
    const relations = new PartRelations('ppt/presentation.xml', [{ id: 'rId2', type: 'x', target: 'y' }]);
    expect(relations.to('slide', 'ppt/slides/slide1.xml')).toBe('rId1');
    expect(relations.to('slide', 'ppt/slides/slide2.xml')).toBe('rId3');
    expect(relations.to('slide', 'ppt/slides/slide1.xml')).toBe('rId1');
    expect(relations.toUrl('link', 'https://e.org/?a&b')).toBe('rId4');
    expect(relationsXml(relations.list)).toContain(
      '<Relationship Id="rId4" Type="link" Target="https://e.org/?a&amp;b" TargetMode="External"/>',
    );
  });
});

describe('content types', () => {
  it('are made from the parts: an override where there is one, else the ending', () => {
    const xml = contentTypesXml(
      ['ppt/b.xml', 'ppt/a.xml', 'ppt/x.png'],
      new Map([
        ['ppt/a.xml', 'type/a'],
        ['ppt/gone.xml', 'type/gone'],
      ]),
    );
    expect(xml).toContain(
      '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/a.xml" ContentType="type/a"/></Types>',
    );
  });

  it('refuse a part of a kind that nobody knows', () => {
    expect(() => contentTypesXml(['ppt/x.unknown'], new Map())).toThrow('The part ppt/x.unknown has no content type.');
  });
});

describe('child order', () => {
  it('puts children where the schema wants them', () => {
    expect(
      inOrder('a:rPr', { 'a:hlinkClick': '<l/>', 'a:latin': '<f/>', 'a:solidFill': '<c/>', 'a:ea': undefined }),
    ).toBe('<c/><f/><l/>');
  });

  it('is told when it is broken, or when a child does not belong', () => {
    const faults = orderFaults('<a:p xmlns:a="a"><a:r><a:t/><a:rPr/></a:r><a:br/><a:r/><a:pPr/><a:x/></a:p>');
    expect(faults).toEqual(['a:pPr stands too late in a:p', 'a:p may not have a:x', 'a:rPr stands too late in a:r']);
  });
});
