/** Blocks of Markdown, in one another: lists, quotations, tables, fences, charts, divs, HTML, notes and directives. */
import fc from 'fast-check';
import { braces, inline } from './inline.js';
import { word, words } from './words.js';

/** Every kind of slide that a directive may ask for, and some that there are not. */
export const layouts = fc.constantFrom(
  ...'title agenda section statement bullets numbered text columns comparison table quote figures timeline picture picture-text chart code sources closing'.split(
    ' ',
  ),
  'nowhere',
  '',
  'timeline {type=x}',
);

const indent = (text: string, by: string) =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n');

const listOf = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      mark: fc.constantFrom('- ', '* ', '+ ', '1. ', '9) ', '2016. ', '- [x] ', 'a. ', '(1) ', '#. ', ':   '),
      items: fc.array(item, { minLength: 1, maxLength: 9 }),
      isLoose: fc.boolean(),
      by: fc.constantFrom('  ', '   ', '    ', '\t', ''),
    })
    .map(({ mark, items, isLoose, by }) =>
      items.map((text) => mark + indent(text, by).trimStart()).join(isLoose ? '\n\n' : '\n'),
    );

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1',
      '20.4',
      '1.234,5',
      '−3',
      '(3)',
      '12%',
      '$5bn',
      '',
      'n/a',
      '1e309',
      '٣٫٥',
      '0',
      '99999999999999999999',
    ),
  },
  { weight: 3, arbitrary: words(3) },
  { weight: 1, arbitrary: inline(2) },
);
const rows = fc
  .record({
    columns: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 7 }) },
      { weight: 1, arbitrary: fc.constant(30) },
    ),
    rows: fc.integer({ min: 0, max: 14 }),
  })
  .chain(({ columns, rows: count }) =>
    fc.array(fc.array(cell, { minLength: Math.max(1, columns - 1), maxLength: columns }), {
      minLength: count + 1,
      maxLength: count + 1,
    }),
  );
const pipeTable = fc
  .tuple(
    rows,
    fc.constantFrom('---', ':-:', '--:', ':--', '-'),
    fc.constantFrom('', '\n: Caption', '\n: Caption {#t chart=line unit=Mt}', '\nTable: *x*', '\n: {chart=pie}'),
  )
  .map(
    ([[head = [], ...body], rule, caption]) =>
      [
        `| ${head.join(' | ')} |`,
        `|${head.map(() => rule).join('|')}|`,
        ...body.map((row) => `| ${row.join(' | ')} |`),
      ].join('\n') + caption,
  );
const gridTable = fc
  .array(fc.tuple(fc.constantFrom('a', 'bb', '- c', '1'), fc.constantFrom('x', '**y**', '', '漢')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => {
    const rule = '+------+------+';
    return [rule, ...all.flatMap(([one, other]) => [`| ${one.padEnd(4)} | ${other.padEnd(4)} |`, rule])].join('\n');
  });

/** Pandoc's simple and multiline tables, whole or not. */
const ruledTable = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('a', '*b*', '', '漢字'), fc.constantFrom('x', '- y', '12', ''), fc.boolean()), {
      maxLength: 4,
    }),
    fc.constantFrom('', 'One    Two\n', '--------------\nOne    Two\n', '--------------\n\n'),
    fc.constantFrom('', '\n------ -------', '\n--------------', '\n\n: Caption'),
  )
  .map(
    ([rows, head, end]) =>
      `${head}------ -------\n${rows.map(([one, two, gap]) => `${one.padEnd(6)} ${two}${gap ? '\n' : ''}`).join('\n')}${end}`,
  );

/** What other programs write into the Markdown that they export. */
const exported = fc.constantFrom(
  '<aside>\n💡 Note\n\n- a\n\n</aside>',
  '<aside>',
  '⸻',
  'Figure 1: Caption',
  '**Table 2. Caption**',
  '- • bullet\n- · other',
  'To: X\nRe: Subject\nDate: 1 May',
  'key:: value\nid:: 12',
  '• a\n◦ b\n• c',
  'Text\n– a\n– b',
  'a) x\nb) y',
  '# **Bold**',
  '# First\n\n# Second',
);

const chartKeys = fc.array(
  fc.constantFrom(
    ...'bar,stacked bar,column,stacked column,line,area,pie,doughnut,scatter,nothing'
      .split(',')
      .map((type) => `type: ${type}`),
    'title: Cargo "on" the route',
    'unit: Mt',
    'unit: {a: 1}',
    'order: ascending',
    'highlight: [LNG, 2024, 7]',
    'format: 0.0',
    'format: "#,##0.00000"',
    'x: Year',
    'series: [nowhere]',
    'transpose: yes',
    'alt: &a [*a]',
    'source: <b>',
    'colour: red',
    '- 1',
    'type: *x',
    '\tx: 1',
  ),
  { maxLength: 4 },
);
const chartData = fc.oneof(
  rows
    .map((all) => all.map((row) => `  | ${row.map((text) => text.replace(/\n/g, ' ')).join(' | ')} |`).join('\n'))
    .map((text) => `data: |\n${text}`),
  rows.map((all) => `data: |\n${all.map((row) => `  ${row.join(',').replace(/\n/g, ' ')}`).join('\n')}`),
  fc.constantFrom(
    'data: a.csv',
    'data: nowhere.csv',
    'data: ../a.csv',
    'data: a.png',
    'data:',
    'data: [1, 2]',
    'data: |\n  Year;A\n  2020;"x\n  2021;2',
  ),
);
const chart = fc
  .tuple(chartKeys, chartData, fc.boolean())
  .map(([keys, data, isClosed]) => ['```chart', ...keys, data, ...(isClosed ? ['```'] : [])].join('\n'));

const fence = fc
  .record({
    mark: fc.constantFrom('```', '~~~', '````', '    '),
    language: fc.constantFrom(
      '',
      'ts',
      'python title="a.py"',
      'console',
      'diff',
      'mermaid',
      'math',
      '{r, echo=FALSE}',
      '{r setup, include=FALSE}',
      '{python}\n#| include: false',
      '{=html}',
      'chart',
      'x'.repeat(300),
      'yaml {1,3}',
    ),
    lines: fc.array(
      fc.oneof(
        words(8),
        fc.constantFrom(
          '',
          '\t\tx',
          '/* open',
          '"""',
          'function f(',
          '<script>',
          '$ ls',
          '+ a',
          '- b',
          '```',
          '((((((((((((((((((((((((',
        ),
      ),
      { maxLength: 14 },
    ),
    isClosed: fc.boolean(),
  })
  .map(({ mark, language, lines, isClosed }) =>
    mark === '    '
      ? indent(lines.join('\n'), mark)
      : [mark + language, ...lines, ...(isClosed ? [mark] : [])].join('\n'),
  );

const divKind = fc.constantFrom(
  ...[
    'notes',
    'columns',
    'column',
    '{.column width=40%}',
    '{.column width=900%}',
    'note',
    '{.warning cut=press}',
    'tip Title',
    '{cut=press}',
    '{.internal}',
    'figures',
    'timeline',
    'chart {type=pie}',
    '{.incremental}',
    '{.must}',
    'comparison',
    'quote',
    '{layout=table}',
    'nowhere',
    '{#a .b c=d}',
    'statement',
    'picture-text',
    'panel-tabset',
  ],
);

/** A drawing as people and programs write it into Markdown: whole, unclosed, in another, not well-formed, with what must not get in. */
const drawing = fc
  .tuple(
    fc.constantFrom(
      '',
      ' viewBox="0 0 800 300"',
      ' width=20 height=20',
      ' viewBox="0 0 9e99 1"',
      ' style="display:none"',
      ' hidden',
    ),
    fc.array(
      fc.oneof(
        words(3).map((text) => `<text x="1" y="9">${text}</text>`),
        fc.constantFrom(
          '<title>A &amp; B</title>',
          '<rect width="10" height="9e99"/>',
          '<path d="M0 0L"',
          '<script>x</script>',
          '<image href="file:///etc/passwd"/>',
          '<image href="https://example.org/x.png"/>',
          '<foreignObject><p>x</p></foreignObject>',
          '<use href="#a"/><g id="a"><use href="#a"/></g>',
          '<svg><circle r="3"/></svg>',
          '<svg>',
          '&nbsp;&nowhere; & <',
          '\n\n',
          '\n# x\n- y\n',
          '<style>@import "x"; text { fill: url(#b) }</style>',
        ),
      ),
      { maxLength: 6 },
    ),
    fc.boolean(),
  )
  .map(([values, shapes, isClosed]) => `<svg${values}>${shapes.join('')}${isClosed ? '</svg>' : ''}`);

const htmlBlock = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'div',
        'details',
        'table',
        'ul',
        'blockquote',
        'pre',
        'figure',
        'dl',
        'script',
        'style',
        'svg',
        'x',
      ),
      inline(3),
      fc.boolean(),
    )
    .map(([tag, text, isClosed]) => `<${tag}>\n${text}\n${isClosed ? `</${tag}>` : ''}`),
  fc
    .tuple(
      fc.array(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              '',
              ' colspan=2',
              ' rowspan=3',
              ' rowspan=0',
              ' colspan=99999',
              ' colspan=-1',
              ' rowspan=65535',
            ),
            words(2),
          ),
          { maxLength: 5 },
        ),
        { maxLength: 6 },
      ),
      fc.boolean(),
    )
    .map(
      ([all, isClosed]) =>
        `<table>${all.map((row) => `<tr>${row.map(([span, text]) => `<td${span}>${text}${isClosed ? '</td>' : ''}`).join('')}`).join('\n')}${isClosed ? '</table>' : ''}`,
    ),
  fc.constantFrom(
    '<img src="a.png" width="9e9">',
    '<details open><summary>S</summary>\n\n- a\n\n</details>',
    '<!-- open\n\nfor ever',
    '<![CDATA[ x ]]>',
    '<?php x ?>',
    '<!DOCTYPE html>',
    '<p align=center>',
    '</div></div>',
    '<h2>Head</h2>',
    '<ul><li>a<ul><li>b</ul></ul>',
  ),
  drawing,
);

const directive = fc.oneof(
  layouts.map((name) => `<!-- layout: ${name} -->`),
  inline(2).map((text) => `<!-- notes: ${text.replaceAll('-->', '')} -->`),
  fc.constantFrom(
    '<!-- briefdeck-ignore alt-missing -->',
    '<!-- briefdeck-ignore nowhere, x -->',
    '<!-- chart: column, unit: Mt -->',
    '<!-- chart: \ntype: pie\n-->',
    '<!-- .slide: data-x -->',
    '<!-- _class: lead -->',
    '%%\nprivate\n%%',
    'Note: x',
    '[TOC]',
    '\\newpage',
    '. . .',
  ),
);

const leaf: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: inline() },
  { weight: 8, arbitrary: listOf(inline(2)) },
  { weight: 4, arbitrary: pipeTable },
  { weight: 1, arbitrary: gridTable },
  { weight: 1, arbitrary: ruledTable },
  { weight: 2, arbitrary: exported },
  { weight: 3, arbitrary: chart },
  { weight: 3, arbitrary: fence },
  { weight: 3, arbitrary: htmlBlock },
  { weight: 3, arbitrary: directive },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        word,
        fc.constantFrom('a.png', 'flow.svg', 'broken.jpg', 'nowhere.png', 'tall.png', 'https://example.org/x.png'),
        words(5),
        braces,
      )
      .map(([alt, src, title, more]) => `![${alt}](${src} "${title.replaceAll('"', '')}")${more}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('[^1]: ', '[^2]: ', '[ref]: https://example.org ', '[ref]: ', '*[HTML]: '), inline(2))
      .map(([head, text]) => head + text),
  },
  { weight: 1, arbitrary: fc.tuple(words(2), inline(2)).map(([term, text]) => `${term}\n: ${text}\n: ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('$$\na^2\n$$', '$$ open', '\\[x\\]', '\\begin{align}\nx\n\\end{align}') },
  { weight: 2, arbitrary: fc.constantFrom('---', '***', '----', '--', '===', '+++', '...') },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom('12%', '€5bn', '3,400', '2024'), words(4)), { minLength: 1, maxLength: 6 })
      .map((all) => all.map(([value, label]) => `- **${value}** ${label}`).join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom('2016', 'March 2020', '1 May 2021', 'today'), words(5)), {
        minLength: 1,
        maxLength: 16,
      })
      .map((all) => all.map(([when, what]) => `- ${when}: ${what}`).join('\n')),
  },
);

/** A block, at times with others inside. */
export const block: fc.Arbitrary<string> = fc.letrec<{ block: string; inner: string; heading: string }>((tie) => ({
  heading: fc
    .tuple(fc.constantFrom('# ', '## ', '## ', '## ', '### ', '#### ', '###### ', '##', '####### '), inline(2), braces)
    .map(([mark, text, more]) => `${mark}${text.replaceAll('\n', ' ')} ${more}`),
  inner: fc
    .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' })
    .map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block', depthSize: 'small' },
    { weight: 14, arbitrary: leaf },
    { weight: 6, arbitrary: tie('heading') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('inner'), fc.constantFrom('', '[!WARNING] Title\n', '[!note]-\n'))
        .map(([text, head]) => indent(head + text, '> ')),
    },
    { weight: 2, arbitrary: tie('inner').map((text) => `${indent(text, '> ')}\n> — Somebody, 2022`) },
    { weight: 3, arbitrary: listOf(tie('inner')) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(divKind, tie('inner'), fc.integer({ min: 0, max: 9 }), fc.constantFrom(':::', '::::', ':::::'))
        .map(([kind, text, open, mark]) => `${mark} ${kind}\n${text}\n${open === 0 ? '' : mark}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie('inner'), { minLength: 1, maxLength: 5 }))
        .map(([all]) => `:::: columns\n${all.map((text) => `::: column\n${text}\n:::`).join('\n')}\n::::`),
    },
    { weight: 1, arbitrary: tie('inner').map((text) => indent(text, '    ')) },
    { weight: 1, arbitrary: tie('inner').map((text) => `!!! note "Title"\n${indent(text, '    ')}`) },
  ),
})).block;
