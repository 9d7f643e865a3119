/** Whatever the deck: nothing leaves its box or the slide, nothing is lost, the same deck gives the same scenes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createComposer } from '../../src/main/scene/index.js';
import type { Body, Scene, Slide } from '../../src/shared/model/index.js';
import { deck } from '../support/deck-builder.js';
import { arbitraryPictures, bodies, slideOf } from '../support/scene-arbitraries.js';
import { lost, offSlide, outside, texts } from '../support/scene-checks.js';
import { plainTemplate } from '../support/template-builder.js';

const template = plainTemplate();

function scenesOf(slide: Slide): readonly Scene[] {
  const composer = createComposer(template, { pictures: arbitraryPictures });
  return composer.compose(deck([slide], { footer: 'A footer', date: '14 July 2023', marking: 'OFFICIAL' })).scenes;
}

const runs = Number(process.env.BRIEFDECK_PROPERTY_RUNS ?? 10);

for (const [type, body] of Object.entries(bodies) as [Body['type'], fc.Arbitrary<Body> | undefined][]) {
  if (!body) continue;
  describe(`a slide of ${type}, whatever it says`, () => {
    it('keeps every line in its box, every box on the slide, and every letter', { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(slideOf(body), (slide) => {
          const scenes = scenesOf(slide);
          expect(scenes.flatMap((scene) => texts(scene).flatMap(outside))).toEqual([]);
          expect(scenes.flatMap((scene) => offSlide(scene, template.size))).toEqual([]);
          expect(lost(slide, scenes)).toBe('');
          for (const scene of scenes) {
            const names = scene.items.map((item) => item.name);
            expect(new Set(names).size).toBe(names.length);
            expect(scene.title).not.toBe('');
          }
        }),
        { numRuns: runs, endOnFailure: true },
      );
    });
  });
}

describe('a deck, whatever it says', () => {
  const any = slideOf(fc.oneof(...Object.values(bodies).filter((body) => body !== undefined)));

  it('is composed the same way each time', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(any, (slide) => {
        expect(scenesOf(slide)).toEqual(scenesOf(structuredClone(slide)));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('sets slides that continue one another in one size', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(slideOf(bodies.flow!), (slide) => {
        const scenes = scenesOf({
          ...slide,
          // What finds no room beside or below goes on to slides of its own, in a size of its own.
          body: { ...slide.body, beside: undefined } as Body,
          callout: undefined,
        });
        const sizes = scenes.flatMap((scene) =>
          scene.items.flatMap((item) =>
            item.kind === 'text' && item.slot === 'body' && scene.layout === scenes[0]!.layout
              ? item.paragraphs.filter((each) => each.level === 0).map((each) => each.size)
              : [],
          ),
        );
        expect(new Set(sizes).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
