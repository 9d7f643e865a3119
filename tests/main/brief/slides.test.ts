import { describe, expect, it } from 'vitest';
import { outline, read, show } from './read.js';

const slides = (text: string) => {
  const brief = read(text);
  return [
    brief.form,
    ...brief.sections.map((section) => [show(section.heading), ...outline(section.blocks)].join(' / ')),
  ];
};

describe('Marp', () => {
  it('parts slides at rules and takes comments for notes, directives not', () => {
    expect(
      slides(
        '---\nmarp: true\n---\n<!-- _class: lead -->\n# A\n\ntext\n\n<!-- say this -->\n\n---\n\n- b\n\n***\n\n## C\n### D\n',
      ),
    ).toEqual(['slides', 'A / text / notes /   say this', ' / - b', 'C / {strong:D}']);
  });

  it('parts them at headings where headingDivider says so', () => {
    expect(slides('---\nmarp: true\nheadingDivider: 2\n---\n# A\n## B\n### C\n')).toEqual([
      'slides',
      'A',
      'B / {strong:C}',
    ]);
  });
});

describe('Pandoc and Quarto', () => {
  const deck = '# Part\n\n## One\n\na\n\n### Sub\n\n---\n\nb\n\n---\n\n# End\n\nc\n';

  it('begin slides at the slide level and above, and at rules', () => {
    const expected = ['slides', 'Part', 'One / a / {strong:Sub}', ' / b', 'End / c'];
    expect(slides(`---\nslide_level: 2\n---\n${deck}`)).toEqual(expected);
    expect(slides(`---\nformat: revealjs\n---\n${deck}`)).toEqual(expected);
  });

  it("find the level by Pandoc's rule where none is given", () => {
    expect(slides('---\naspectratio: 169\n---\n# A\n\n## B\n\nb\n\n## C\n\nc\n')).toEqual([
      'slides',
      'A',
      'B / b',
      'C / c',
    ]);
  });

  // What `pandoc -t pptx` 3 makes of each, counted.
  it.each([
    ['# A\n\n## B\n\nb\n\n## C\n\nc\n', 3],
    ['# A\n\ntext\n\n## B\n\nb\n', 1],
    ['intro\n\n# A\n\na\n\n---\n\nb\n\n---\n\n# C\n', 4],
    ['## A\n\na\n\n---\n\n---\n\nb\n', 2],
    ['# A\n\n## B\n\n### C\n\nc\n\n### D\n\nd\n', 4],
    ['## A\n\na\n\n---\n', 1],
    ['a\n\n---\n\nb\n', 2],
    ['::: {.x}\n## In\n\nb\n:::\n\n## C\n\nc\n', 2],
  ])('make as many slides as Pandoc of %j', (source, count) => {
    expect(read(`---\naspectratio: 169\n---\n${source}`).sections).toHaveLength(count);
  });

  it('have a title slide where there is a title', () => {
    expect(read('---\ntitle: T\nformat: pptx\n---\n\n## A\n').titleSlide).toBe(true);
    expect(read('---\nformat: pptx\n---\n\n## A\n').titleSlide).toBeUndefined();
  });

  it('keep what their divs hold, and drop pauses', () => {
    expect(
      slides(
        '---\nformat: revealjs\n---\n## A\n\n::: incremental\n- a\n:::\n\n. . .\n\n::: {.x}\n### In\nb\n:::\n\n::: notes\nsay\n:::\n',
      ),
    ).toEqual(['slides', 'A / - a / {strong:In} / b / notes /   say']);
  });
});

describe('reveal.js', () => {
  it('is known by its comments, and parts slides before it reads Markdown', () => {
    const text = '## A <!-- .element: class="x" -->\n\ntext\n---\n## B\n\n```\n---\n```\n\nNote: say\n\n----\n\n## C\n';
    expect(slides(text)).toEqual(['slides', 'A / text', 'B / code -: --- / notes /   say', 'C']);
  });
});

describe('Slidev', () => {
  const deck = [
    '---\ntheme: seriph\ntitle: T\n---',
    '# A\n\na\n\n<!-- aside -->\n\nb\n\n<!--\nsay **this**\n-->',
    '---\nlayout: two-cols\n---\n\n# B\n\nleft\n\n::right::\n\nright\n',
    '---\nhide: true\n---\n\n# Hidden\n',
    '---\n\n# C\n\n```yaml\n---\nx: y\n---\n```\n',
  ].join('\n');

  it('reads front matter, columns and notes of each slide, and leaves hidden ones out', () => {
    expect(slides(deck)).toEqual([
      'slides',
      'A / a / b / notes /   say {strong:this}',
      'B / column /   left / column /   right',
      'C / code yaml: ---\nx: y\n---',
    ]);
  });

  it('knows the lines of its slides', () => {
    expect(read(deck).sections.map((section) => section.lines)).toEqual([
      { from: 5, to: 15 },
      { from: 17, to: 26 },
      { from: 35, to: 42 },
    ]);
  });
});

describe('a brief', () => {
  it('stays one where rules part its paragraphs', () => {
    expect(read('---\ntitle: T\n---\n\n## A\n\na\n\n---\n\nb\n').form).toBe('sections');
    expect(read('## A\n\na\n\n---\n\n## B\n').form).toBe('sections');
  });
});
