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

describe('the title of a deck or of a part', () => {
  const layouts = (text: string) => read(text).sections.map(({ attributes }) => attributes.values.layout ?? '');
  const marp = (...all: string[]) => layouts(`---\nmarp: true\n---\n\n${all.join('\n\n---\n\n')}`);
  const content = '## Content\n\n- a\n- b';

  it('is the first slide where it is a heading and a few lines', () => {
    expect(marp('# T\n\n## Sub\n\nJane Doe', content)).toEqual(['title', '']);
    expect(marp('# T', content)).toEqual(['title', '']);
    expect(marp('# T\n\n- a', content)).toEqual(['', '']);
    expect(marp(`# T\n\n${'word '.repeat(50)}`, content)).toEqual(['', '']);
    expect(marp('# T\n\na\n\nb\n\nc\n\nd', content)).toEqual(['', '']);
    expect(marp('# T\n\nA note.[^1]\n\n[^1]: x', content)).toEqual(['', '']);
    expect(layouts('---\ntheme: seriph\n---\n# T\n\nText\n\n---\n\n## B\n\n- a\n')).toEqual(['title', '']);
  });

  it('is another where its tool is told so, with lists and quotations for lines', () => {
    const lead = '<!--\n_class: invert lead\n-->\n';
    expect(marp(content, `${lead}## Thanks\n\n> Ask\n\n- now\n- later`, '## No\n\nText')).toEqual(['', 'section', '']);
    expect(marp(content, `${lead}## Many\n\n- a\n- b\n- c\n- d`)).toEqual(['', '']);
    expect(marp(`${lead}# T\n\n> Sub\n\n- July`, content)).toEqual(['title', '']);
    expect(layouts('---\ntheme: x\n---\n\n- a\n\n---\nlayout: end\n---\n\n# Bye\n\nnow\n')).toEqual(['', 'section']);
  });

  it('is another where nothing but headings stands on it, or its heading stands above the others', () => {
    expect(marp(content, '## Part\n\n### Sub', content)).toEqual(['', 'section', '']);
    expect(marp(content, '# Part\n\nText', content)).toEqual(['', 'section', '']);
    expect(marp('# A\n\n- a', '# B\n\nText', '# C\n\n- a')).toEqual(['', '', '']);
  });

  it('is what the slide itself says', () => {
    expect(marp('# T {layout=statement}\n\nText', content)).toEqual(['statement', '']);
  });

  it('is not the first slide of Pandoc, which has a title slide of its own', () => {
    expect(layouts('---\nformat: pptx\n---\n\n## A\n\nText\n\n## B\n\n- b\n')).toEqual(['', '']);
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
