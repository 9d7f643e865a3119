/** Front matter of every key, of values that fit and that do not, and of text that is no YAML. */
import fc from 'fast-check';
import { words } from './words.js';

const key = fc.constantFrom(
  ...'title,subtitle,author,authors,organization,date,language,lang,classification,template,variant,source,sources,footer,agenda,prose,paper,contact,ask,keywords,clasification,marp,theme,headingDivider,format,output,slide_level,aspectratio,revealOptions,separator,__proto__,constructor,x'.split(
    ',',
  ),
  '"quoted key"',
  '? complex',
  '!!str tagged',
  'title ',
  'TITLE',
);

const value = fc.oneof(
  { weight: 6, arbitrary: words(6) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        'plain',
        'chancery',
        'newsroom',
        'nowhere',
        '../x',
        'mine',
        'dark',
        'light',
        'en',
        'de-AT',
        'ar',
        'zz',
        'en_US',
        'x-klingon',
        'fa-IR-u-nu-arab',
      ],
      ...[
        '2023-07-14',
        '14.07.2023',
        '31 February 2023',
        '03/04/2023',
        'today',
        '99999-99-99',
        '2023-07-14T25:61:00Z',
        '0000-00-00',
      ],
      ...[
        'on',
        'off',
        'lead',
        'notes',
        'slide',
        'a4',
        'letter',
        'true',
        '~',
        'null',
        '0',
        '-1',
        '.nan',
        '.inf',
        '0x10',
        '1e999',
        '017',
        '1_000',
      ],
      ...[
        '[a, b]',
        '[[a], {b: c}]',
        '{a: 1}',
        '[',
        '{',
        '"open',
        "'open",
        '|\n  a\n  b',
        '>-\n  a',
        '&a [x]',
        '*a',
        '&a [*a]',
        '!!binary AAAA',
        '!custom x',
        '@jane',
        '%x',
        '`x`',
        '# x',
        '- a\n- b',
        '\n  - title: A\n    url: javascript:x\n  - https://example.org',
        '\n  - [a]\n  - {title: {x: y}, url: [1]}',
        '<<: *x',
        '? a',
      ],
      ...['OFFICIAL', 'SECRET // NOFORN', 'x'.repeat(5000), '\u0000', '\ud800', '</a:t>', '{n}', '"\\u0000\\uD800"'],
      ...[
        '"[Title](https://example.org/a)"',
        `https://example.org/${'x'.repeat(2100)}`,
        'Pandoc:\n  revealjs: default',
        'revealjs',
        'pptx',
        'powerpoint_presentation',
        '"^\\r?\\n---$"',
        '"(a+)+$"',
        '2',
        '"16:9"',
      ],
    ),
  },
);

const pair = fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ':', ' : ', ':\t', ' '), value).map((all) => all.join(''));

const spoilt = fc.constantFrom(
  '- a',
  '---',
  '...',
  '\ttitle: x',
  'a: &a [x,x,x,x,x,x,x,x,x]',
  'b: &b [*a,*a,*a,*a,*a,*a,*a]',
  'c: [*b,*b,*b,*b,*b,*b,*b]',
  '%YAML 9.9',
  '{',
  ']',
  ': ',
  '  deep:\n      er: x',
  '# comment',
  '',
  '\u0000',
  '\ufeff',
  'title: one: two: three',
  '<!-- -->',
  '{{ x }}',
);

/** Text between the two lines, with them; at times not closed, or a title block of Pandoc. */
export const frontMatter: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record({
        lines: fc.array(fc.oneof({ weight: 6, arbitrary: pair }, { weight: 1, arbitrary: spoilt }), { maxLength: 7 }),
        open: fc.oneof(
          { weight: 20, arbitrary: fc.constant('---') },
          { weight: 1, arbitrary: fc.constantFrom('--- ', '---yaml', '+++', '-----', ' ---', '\n---') },
        ),
        close: fc.oneof(
          { weight: 20, arbitrary: fc.constant('---') },
          { weight: 1, arbitrary: fc.constantFrom('...', '', '+++', '--- x') },
        ),
      })
      .map(({ lines, open, close }) => [open, ...lines, close].join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        words(5).map((text) => `% ${text}`),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => all.join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---\nmarp: true\n---',
      '---\ntheme: seriph\nlayout: cover\n---',
      '---\nformat: revealjs\ntitle: X\n---',
      '---\noutput: powerpoint_presentation\n---',
      '---\nslide_level: 1\n---',
      '---\nrevealOptions: {x: 1}\nseparator: "(a+)+$"\n---',
    ),
  },
);
