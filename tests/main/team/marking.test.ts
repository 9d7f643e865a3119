import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedMarking, decideMarking, readTeamFile, teamSettings } from '../../../src/main/team/index.js';

const levels = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'];
const schemeOf = (...texts: readonly string[]) => {
  const files = texts.map((text, index) => readTeamFile(text, `${index}.yaml`));
  return teamSettings(
    files.map(({ team }) => team),
    files.flatMap(({ diagnostics }) => diagnostics),
  );
};
const scheme = (rest = '') => schemeOf(`classification:\n  levels: [${levels.join(', ')}]\n${rest}`).scheme;
const brief = (marking: string, file = 'a.md'): AskedMarking => ({
  marking,
  file,
  by: file,
  lines: { from: 2, to: 2 },
});
const codes = (decided: ReturnType<typeof decideMarking>) => decided.diagnostics.map(({ code }) => code);

describe('the marking of a deck', () => {
  it('is the highest of several briefs, without a word', () => {
    const decided = decideMarking(scheme(), [brief('OFFICIAL'), brief('SECRET', 'b.md')], 'a.md');
    expect(decided).toEqual({ marking: 'SECRET', diagnostics: [] });
  });

  it("is not lowered below the team's own by front matter or an option, and says so where it was asked for", () => {
    const decided = decideMarking(
      scheme('  default: SECRET'),
      [brief('official'), { marking: 'OFFICIAL-SENSITIVE', by: '--meta' }],
      'a.md',
    );
    expect(decided.marking).toBe('SECRET');
    expect(decided.diagnostics.map(({ code, file, lines }) => [code, file, lines?.from])).toEqual([
      ['classification-raised', 'a.md', 2],
      ['classification-raised', undefined, undefined],
    ]);
  });

  it("says so too where an option is lower than the brief's own", () => {
    const decided = decideMarking(scheme(), [brief('SECRET'), { marking: 'OFFICIAL', by: '--meta' }], 'a.md');
    expect(decided.marking).toBe('SECRET');
    expect(codes(decided)).toEqual(['classification-raised']);
  });

  it("says so too where a cut is lower than the brief's own", () => {
    const cut: AskedMarking = { marking: 'OFFICIAL', file: 'briefdeck.yaml', by: 'the cut press', isCut: true };
    const decided = decideMarking(scheme(), [brief('SECRET'), cut], 'a.md');
    expect(decided.marking).toBe('SECRET');
    expect(decided.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['classification-raised', 'briefdeck.yaml'],
    ]);
  });

  it('is raised by whoever asks for more', () => {
    expect(decideMarking(scheme('  default: OFFICIAL'), [brief('top secret')], 'a.md')).toEqual({
      marking: 'TOP SECRET',
      diagnostics: [],
    });
  });

  it('must be one of the levels, and the nearest is named first', () => {
    const { diagnostics, marking } = decideMarking(scheme(), [brief('SECERT')], 'a.md');
    expect(marking).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'classification-unknown', severity: 'error', file: 'a.md' });
    expect(diagnostics[0]?.values.levels).toMatch(/^SECRET, /);
  });

  it('must be there where the team asks for one', () => {
    expect(codes(decideMarking(scheme('  required: true'), [], 'a.md'))).toEqual(['classification-required']);
    expect(decideMarking(scheme('  required: true\n  default: OFFICIAL'), [], 'a.md').marking).toBe('OFFICIAL');
    expect(decideMarking(scheme(), [], 'a.md')).toEqual({ diagnostics: [] });
  });

  it('is any text without levels, and two different ones are an error', () => {
    const { scheme: none } = schemeOf('');
    expect(decideMarking(none, [brief('Chatham House')], 'a.md')).toEqual({
      marking: 'Chatham House',
      diagnostics: [],
    });
    expect(codes(decideMarking(none, [brief('A'), { marking: 'B', by: '--meta' }], 'a.md'))).toEqual([
      'marking-differs',
    ]);
  });

  it('is never lower than any that was asked for', () => {
    const level = fc.constantFrom(...levels);
    fc.assert(
      fc.property(fc.array(level), fc.array(level), fc.boolean(), (ofBriefs, ofFiles, required) => {
        const files = ofFiles.map((each) => `classification: { levels: [${levels.join(', ')}], default: ${each} }`);
        const all = schemeOf(...files, `classification: { levels: [${levels.join(', ')}], required: ${required} }`);
        const decided = decideMarking(
          all.scheme,
          ofBriefs.map((each) => brief(each)),
          'a.md',
        );
        const highest = Math.max(-1, ...[...ofBriefs, ...ofFiles].map((each) => levels.indexOf(each)));
        expect(decided.marking).toBe(levels[highest]);
      }),
    );
  });
});

describe('several files', () => {
  it('hold key by key, the nearest first', () => {
    const settings = schemeOf('template: near', 'template: far\nfooter: Far\ncuts: { press: { minutes: 3 } }');
    expect(settings.texts.template?.value).toBe('near');
    expect(settings.texts.footer).toMatchObject({ value: 'Far', file: '1.yaml' });
    expect(settings.cuts.map(({ value }) => value.name)).toEqual(['press']);
  });

  it('take nothing away of what those above say of markings', () => {
    const near = 'classification: { required: false, default: OFFICIAL }';
    const far = `classification: { levels: [${levels.join(', ')}], required: true, default: SECRET }`;
    const { scheme: held } = schemeOf(near, far);
    expect(held.required?.file).toBe('1.yaml');
    expect(decideMarking(held, [brief('OFFICIAL')], 'a.md').marking).toBe('SECRET');
  });

  it('with two schemes of levels are an error', () => {
    const { diagnostics } = schemeOf('classification: { levels: [A, B] }', 'classification: { levels: [B, A] }');
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['team-levels-differ', '0.yaml']]);
  });
});
