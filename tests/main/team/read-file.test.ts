import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTeamFile } from '../../../src/main/team/index.js';
import { describe as sentenceOf } from '../../../src/shared/diagnostics/index.js';

const read = (text: string) => {
  const { team, diagnostics } = readTeamFile(text, 'briefdeck.yaml');
  return { team, said: diagnostics.map((item) => `${item.lines?.from}: ${item.severity}: ${sentenceOf(item)}`) };
};

const whole = `# The desk's file
template: ministry
organisation: Ministry of Ports
footer: Not for publication
language: en-GB
prose: lead
classification:
  levels: [OFFICIAL, OFFICIAL-SENSITIVE, SECRET]
  required: true
  default: OFFICIAL
cuts:
  minister: { minutes: 5 }
  press: { skip-tagged: internal, classification: OFFICIAL }
diagnostics: { alt-missing: error, slide-words: off }
`;

describe("a team's file", () => {
  it('is read key by key, each with its line', () => {
    const { team, said } = read(whole);
    expect(said).toEqual([]);
    expect(team.texts.template).toEqual({ value: 'ministry', file: 'briefdeck.yaml', lines: { from: 2, to: 2 } });
    expect(team.texts.organisation?.value).toBe('Ministry of Ports');
    expect(team.classification.levels?.value).toEqual(['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET']);
    expect(team.classification.required?.value).toBe(true);
    expect(team.cuts.map(({ value }) => value)).toEqual([
      { name: 'minister', minutes: 5, meta: {} },
      { name: 'press', skipTagged: ['internal'], meta: { classification: 'OFFICIAL' } },
    ]);
    expect([...team.severities].map(([code, { value }]) => [code, value])).toEqual([
      ['alt-missing', 'error'],
      ['slide-words', 'off'],
    ]);
  });

  it.each([
    ['clasification: SECRET', /^1: error: 'clasification' is no key of briefdeck.yaml; there are: classification, /],
    ['classification: { levls: [A] }', /'levls' is no key of classification; there are: levels, /],
    ['cuts:\n  press: { skip-taged: x }', /^2: error: 'skip-taged' is no key of the cut press; there are: skip-tagged/],
    ['\n\nprose: short', /^3: error: 'prose' must be lead, slide or notes, and is 'short'/],
    ['language: english', /'language' must be a language tag .* 'english'/],
    ['cuts: { minister: { minutes: five } }', /'cuts.minister.minutes' must be a number of minutes .* 'five'/],
    ['classification: { levels: OFFICIAL }', /must be a list of different markings/],
    ['classification: { levels: [A, a] }', /must be a list of different markings/],
    ['classification: { levels: [A, B], default: C }', /the marking C is none of the levels.*A, B/],
    ['diagnostics: { alt-mising: off }', /there is no diagnostic 'alt-mising'; did you mean alt-missing\?/],
    ['diagnostics: { alt-missing: loud }', /must be error, warning, info or off, and is 'loud'/],
    ['template: [plain', /^1: error: the team's file is not YAML/],
    ['template:', /'template' must be one line of text, and is nothing/],
    ['- a list', /'the file' must be a map of keys and values/],
  ])('says with its line and a remedy what is wrong with %j', (text, message) => {
    const { said } = read(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(message);
  });

  it.each([
    ['picture-outside', 'security'],
    ['marking-long', 'marking'],
    ['classification-raised', 'marking'],
    ['cut-section-gone', 'security'],
  ])('does not turn off %s, a code of %s', (code, why) => {
    const { team, said } = read(`diagnostics: { ${code}: off }`);
    expect(team.severities.size).toBe(0);
    expect(said).toEqual([expect.stringContaining(`codes of ${why} cannot be lowered or turned off`)]);
  });

  it('does not make less of an error, with which no deck can be made; and can make more of anything', () => {
    expect(read('diagnostics: { brief-empty: warning }').said[0]).toMatch(/no deck can be made with it/);
    expect(read('diagnostics: { picture-outside: error }').said).toEqual([]);
  });

  it('takes off also where YAML 1.1 reads it as false, and a marking alone as the least one', () => {
    expect(read('diagnostics: { slide-words: false }').team.severities.get('slide-words')?.value).toBe('off');
    expect(read('classification: SECRET').team.classification.default?.value).toBe('SECRET');
  });

  it('is nothing when it is empty, or has only comments', () => {
    expect(read('').said).toEqual([]);
    expect(read('# later\n').said).toEqual([]);
    expect(read('cuts:\nclassification:\n').said).toEqual([]);
  });

  it('is checked by editors as the program checks it', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../templates/briefdeck.schema.json', import.meta.url), 'utf8'),
    );
    const isRight = new Ajv({ strict: false }).compile(schema);
    const cases: [string, boolean][] = [
      [whole, true],
      ['classification: SECRET', true],
      ['cuts: { press: { skip-tagged: [internal, draft] } }', true],
      ['clasification: SECRET', false],
      ['prose: short', false],
      ['cuts: { press: { minutes: 0 } }', false],
      ['diagnostics: { alt-missing: loud }', false],
      ['diagnostics: { nothing-known: off }', false],
    ];
    for (const [text, right] of cases) {
      expect([text, isRight(parse(text))]).toEqual([text, right]);
      expect([text, read(text).said.length === 0]).toEqual([text, right]);
    }
  });
});
