import { describe, expect, it } from 'vitest';
import { packageDigest, packPart, sealState, writeZip } from '../../../src/main/ooxml/index.js';
import { scene, textIn } from '../../support/scene-builder.js';
import { partsIn, slots, writeTiny } from './tiny-template.js';

const deck = (text: string) => writeTiny([scene([textIn(slots.title, text)])]);

/** Saves the deck again with some parts changed, as another program would. */
function saved(bytes: Uint8Array, change: (name: string, text: string) => string | undefined): Uint8Array {
  const parts = [...partsIn(bytes)].flatMap(([name, content]) => {
    const text = change(name, Buffer.from(content).toString('utf8'));
    return text === undefined ? [] : [packPart(name, text)];
  });
  return writeZip(parts);
}

describe('the seal of a deck', () => {
  it('is intact on what was written, however it is packed', () => {
    expect(sealState(deck('one'))).toBe('intact');
    expect(sealState(saved(deck('one'), (_, text) => text))).toBe('intact');
  });

  it('is intact on our own rebuild over it, whose digest is another', () => {
    expect(sealState(deck('two'))).toBe('intact');
    expect(packageDigest(deck('two'))).not.toBe(packageDigest(deck('one')));
    expect(packageDigest(deck('one'))).toBe(packageDigest(deck('one')));
  });

  it('tells a slide that was edited', () => {
    const edited = saved(deck('one'), (name, text) =>
      name === 'ppt/slides/slide1.xml' ? text.replace('one', 'won') : text,
    );
    expect(sealState(edited)).toBe('edited');
  });

  it('tells a part that was added or taken away', () => {
    expect(sealState(saved(deck('one'), (name, text) => (name === 'docProps/app.xml' ? undefined : text)))).toBe(
      'edited',
    );
    const parts = [...partsIn(deck('one'))].map(([name, content]) => packPart(name, content));
    expect(sealState(writeZip([...parts, packPart('ppt/comments/comment1.xml', '<c/>')]))).toBe('edited');
  });

  it('tells a property that was edited beside the seal', () => {
    expect(sealState(saved(deck('one'), (_, text) => text.replace('>tiny<', '>tidy<')))).toBe('edited');
  });

  it('finds the seal as other programs write it again', () => {
    const rewritten = saved(deck('one'), (name, text) => {
      if (name !== 'docProps/custom.xml') return text;
      return text.replace(
        /<property fmtid="([^"]+)" pid="2" name="Briefdeck seal"><vt:lpwstr>/,
        '<op:property name="Briefdeck seal" pid="2" fmtid="$1">\n  <vt:lpwstr xml:space="preserve">',
      );
    });
    expect(sealState(rewritten)).toBe('edited');
  });

  it('is foreign on what Briefdeck did not write', () => {
    expect(sealState(saved(deck('one'), (_, text) => text.replace('Briefdeck seal', 'Something')))).toBe('foreign');
    expect(sealState(new TextEncoder().encode('no zip at all'))).toBe('foreign');
    expect(packageDigest(new Uint8Array())).toBeUndefined();
  });
});
