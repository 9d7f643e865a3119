/** Slides of every kind with text of every sort, for property tests of composing. */
import fc from 'fast-check';
import type { Body, Column, FlowBlock, Inline, List, Paragraph, Slide } from '../../src/shared/model/index.js';
import { slide, table } from './deck-builder.js';

const lines = { from: 1, to: 1 };

const word = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[a-z]{1,12}[.,;:]?$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Überschrift',
      'вооружение',
      'μεταρρύθμιση',
      'naïve',
      'A/B-Test',
      '2022–2024',
      '$1.16bn',
      'e.g.',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('漢字仮名交じり文を折り返す', 'گزارش', 'والتقرير', '🚀🚀') },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 300 }).map((length) => 'abcdefghij'.repeat(30).slice(0, length)) },
);

export function textOf(max: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(' '));
}

export function inlinesOf(max: number): fc.Arbitrary<Inline[]> {
  const run = fc.record({
    text: textOf(max),
    look: fc.constantFrom('plain', 'plain', 'strong', 'emphasis', 'code', 'link'),
  });
  return fc.array(run, { minLength: 1, maxLength: 3 }).map((runs) =>
    runs.map(({ text, look }, index): Inline => {
      const said = index < runs.length - 1 ? `${text} ` : text;
      if (look === 'link') return { type: 'text', text: said, link: { to: 'url', url: 'https://example.org/' } };
      return look === 'plain' ? { type: 'text', text: said } : { type: 'text', text: said, [look]: true };
    }),
  );
}

function paragraphOf(max: number): fc.Arbitrary<Paragraph> {
  return inlinesOf(max).map((inlines) => ({ type: 'paragraph', inlines, lines }));
}

function listOf(depth: number, items: number): fc.Arbitrary<List> {
  const item = fc.record({
    text: inlinesOf(14),
    below: depth > 0 ? fc.option(listOf(depth - 1, 3), { nil: undefined, freq: 3 }) : fc.constant(undefined),
    more: fc.option(inlinesOf(12), { nil: undefined, freq: 8 }),
    checked: fc.constantFrom(undefined, undefined, undefined, true, false),
  });
  return fc
    .record({
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 120 }),
      items: fc.array(item, { minLength: 1, maxLength: items }),
    })
    .map(
      ({ ordered, start, items: made }): List => ({
        type: 'list',
        ordered,
        start,
        lines,
        items: made.map(({ text, below, more, checked }) => ({
          lines,
          ...(checked === undefined ? {} : { checked }),
          blocks: [
            { type: 'paragraph', inlines: text, lines },
            ...(more ? [{ type: 'paragraph' as const, inlines: more, lines }] : []),
            ...(below ? [below] : []),
          ],
        })),
      }),
    );
}

export function flowBlocks(items = 9): fc.Arbitrary<FlowBlock[]> {
  const definitions = fc.array(
    fc.record({ term: inlinesOf(3), text: fc.array(inlinesOf(15), { minLength: 1, maxLength: 2 }) }),
    { minLength: 1, maxLength: 4 },
  );
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: paragraphOf(60) },
      { weight: 4, arbitrary: listOf(3, items) },
      {
        weight: 1,
        arbitrary: definitions.map((entries): FlowBlock => ({ type: 'definitions', items: entries, lines })),
      },
    ),
    { minLength: 1, maxLength: 4 },
  );
}

const picture = fc
  .record({
    src: fc.constantFrom('wide.png', 'tall.png', 'small.png', 'missing.png'),
    caption: fc.option(inlinesOf(20), { nil: undefined }),
  })
  .map(({ src, caption }) => ({
    type: 'picture' as const,
    src,
    alt: 'what it shows',
    decorative: false,
    ...(caption ? { caption } : {}),
  }));

/** What the pictures of these slides are. */
export const arbitraryPictures = new Map([
  ['wide.png', { ok: true as const, hash: 'wide', width: 3000, height: 1000, format: 'png' as const }],
  ['tall.png', { ok: true as const, hash: 'tall', width: 700, height: 1900, format: 'png' as const }],
  ['small.png', { ok: true as const, hash: 'small', width: 64, height: 48, format: 'png' as const }],
  ['missing.png', { ok: false as const, reason: 'missing' as const }],
]);

const tableArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 14 }), fc.boolean())
  .chain(([columns, rows, wordy]) =>
    fc.array(
      fc.array(
        fc.oneof(
          textOf(wordy ? 16 : 4),
          fc.double({ min: 0, max: 1e4, noNaN: true }).map((n) => n.toFixed((n % 3) | 0)),
        ),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows + 1, maxLength: rows + 1 },
    ),
  )
  .map((rows) => table(rows));

const quote = fc
  .record({
    paragraphs: fc.array(inlinesOf(50), { minLength: 1, maxLength: 3 }),
    attribution: fc.option(inlinesOf(10), { nil: undefined }),
  })
  .map(({ paragraphs, attribution }) => ({ paragraphs, ...(attribution ? { attribution } : {}) }));

const column: fc.Arbitrary<Column> = fc
  .record({
    head: fc.option(inlinesOf(6), { nil: undefined }),
    content: fc.oneof(
      { weight: 4, arbitrary: flowBlocks(6) },
      { weight: 1, arbitrary: picture },
      { weight: 1, arbitrary: tableArbitrary },
    ),
  })
  .map(({ head, content }) => ({ ...(head ? { head } : {}), content }));

export const bodies: Readonly<Record<Body['type'], fc.Arbitrary<Body> | undefined>> = {
  title: fc
    .record({
      subtitle: fc.option(inlinesOf(20), { nil: undefined }),
      line: fc.option(inlinesOf(30), { nil: undefined }),
      byline: fc.array(textOf(4), { maxLength: 3 }),
    })
    .map(({ subtitle, line, byline }) => ({
      type: 'title',
      byline,
      ...(subtitle ? { subtitle } : {}),
      ...(line ? { line } : {}),
    })),
  agenda: fc
    .array(fc.record({ title: inlinesOf(8), line: fc.option(inlinesOf(8), { nil: undefined }) }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((entries) => ({
      type: 'agenda',
      entries: entries.map(({ title, line }, index) => ({
        number: String(index + 1),
        title,
        // One of them is on this slide: there can be a link.
        section: index === 0 ? 'part' : `part-${index + 1}`,
        ...(line ? { line } : {}),
      })),
    })),
  section: fc
    .record({ line: fc.option(inlinesOf(20), { nil: undefined }) })
    .map(({ line }) => ({ type: 'section', number: '2', ...(line ? { line } : {}) })),
  statement: inlinesOf(40).map((text) => ({ type: 'statement', text })),
  flow: fc
    .record({ blocks: flowBlocks(), beside: fc.option(quote, { nil: undefined, freq: 6 }) })
    .map(({ blocks, beside }) => ({ type: 'flow', blocks, ...(beside ? { beside } : {}) })),
  columns: fc.array(column, { minLength: 2, maxLength: 4 }).map((columns) => ({ type: 'columns', columns })),
  table: tableArbitrary.map((made) => ({ type: 'table', table: made })),
  quote: quote.map((made) => ({ type: 'quote', ...made })),
  figures: fc
    .array(fc.record({ value: inlinesOf(2), label: inlinesOf(10) }), { minLength: 1, maxLength: 11 })
    .map((figures) => ({ type: 'figures', figures })),
  timeline: fc
    .array(fc.record({ date: textOf(2), text: inlinesOf(12) }), { minLength: 1, maxLength: 20 })
    .map((entries) => ({
      type: 'timeline',
      entries: entries.map(({ date, text }) => ({ date: [{ type: 'text', text: date }], text, lines })),
    })),
  picture: fc.array(picture, { minLength: 1, maxLength: 3 }).map((pictures) => ({ type: 'picture', pictures })),
  'picture-text': fc.record({ picture, blocks: flowBlocks(6) }).map((made) => ({ type: 'picture-text', ...made })),
  code: fc.array(textOf(18), { minLength: 1, maxLength: 60 }).map((text) => ({
    type: 'code',
    code: { type: 'code', text: text.join('\n'), attributes: { classes: [], values: {} }, lines },
  })),
  chart: undefined,
  sources: fc
    .array(inlinesOf(14), { minLength: 1, maxLength: 50 })
    .map((entries) => ({ type: 'sources', entries: entries.map((text, index) => ({ number: index + 1, text })) })),
  closing: fc
    .record({ ask: fc.array(inlinesOf(20), { maxLength: 5 }), contact: fc.array(inlinesOf(5), { maxLength: 3 }) })
    .map((made) => ({ type: 'closing', ...made })),
  none: fc.constant({ type: 'none' }),
};

/** A slide with a body of the given type, any title, and now and then a kicker, a lead, a callout, a source. */
export function slideOf(body: fc.Arbitrary<Body>): fc.Arbitrary<Slide> {
  return fc
    .record({
      body,
      title: fc.oneof({ weight: 6, arbitrary: inlinesOf(7) }, { weight: 1, arbitrary: inlinesOf(60) }),
      kicker: fc.option(inlinesOf(3), { nil: undefined, freq: 5 }),
      lead: fc.option(inlinesOf(10), { nil: undefined, freq: 4 }),
      callout: fc.option(
        fc.array(fc.oneof<fc.Arbitrary<Paragraph | List>[]>(paragraphOf(40), listOf(2, 3)), {
          minLength: 1,
          maxLength: 3,
        }),
        { nil: undefined, freq: 5 },
      ),
      cite: fc.option(inlinesOf(12), { nil: undefined, freq: 4 }),
      language: fc.constantFrom('en', 'en', 'en', 'de', 'fa', 'ja'),
      fitOne: fc.constantFrom(false, false, false, true),
    })
    .map(({ body: made, title, kicker, lead, callout, cite, language, fitOne }) => {
      const leads = ['flow', 'columns', 'table', 'figures', 'timeline', 'code'].includes(made.type);
      const flows = made.type === 'flow';
      return {
        ...slide(made),
        title,
        language,
        ...(kicker ? { kicker } : {}),
        ...(lead && leads ? { lead } : {}),
        ...(callout && flows
          ? { callout: { kind: 'note' as const, label: [{ type: 'text' as const, text: 'Note' }], blocks: callout } }
          : {}),
        ...(cite ? { cites: [{ label: 'a', number: 1, text: cite }] } : {}),
        ...(fitOne ? { fitOne: true as const } : {}),
      };
    });
}
