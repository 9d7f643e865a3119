import { describe, expect, it } from 'vitest';
import { version } from '../../../../package.json';
import {
  commandGroups,
  commandNames,
  commandSpecs,
  optionOf,
} from '../../../../src/main/cli/arguments/command-table.js';
import { briefdeck } from '../run.js';

describe('wrong usage is status 2, one line, and names what was meant', () => {
  it.each([
    [['biuld', 'a.md'], "there is no command 'biuld'; did you mean 'build'?"],
    [['build', 'a.md', '--ony', 'x'], 'there is no option --ony; did you mean --only?'],
    [['outline', 'a.md', '--force'], "'outline' does not take --force"],
    [['build', 'a.md', '--only'], '--only needs a value: --only SECTION'],
    [['build', 'a.md', '--only', '--skip', 'b'], '--only needs a value'],
    [['build', 'a.md', '--strict=yes'], "--strict takes no value, and got 'yes'"],
    [['report.md'], "did you mean 'briefdeck build report.md'?"],
    [['--force', 'a.md'], 'the command comes first'],
    [['build'], 'build needs a brief'],
    [['build', '-'], 'a brief from standard input needs a name for its deck'],
    [['build', 'a.md', '-o', '-', '--json'], '-o - and --json both want standard output'],
    [['build', 'a.md', '--format', 'pptx,pgn'], "there is no format 'pgn'; did you mean png?"],
    [['build', 'a.md', '-o', '-', '--format', 'png'], '-o - takes a deck only'],
    [['build', 'a.md', '--width', '800'], '--width is that of a PNG: add --format png'],
    [['build', 'a.md', '--format', 'png', '--width', '0'], '--width is a whole number of pixels'],
    [['build', 'a.md', '--paper', 'a4'], '--paper is that of a handout: add --format handout'],
    [['build', 'a.md', '--format', 'handout', '--paper', 'a5'], "--paper is a4 or letter, not 'a5'"],
    [['build', '-', '-', '-o', 'x.pptx'], 'standard input can be only one brief'],
    [['build', 'a.md', 'b/../a.md'], 'the brief b/../a.md is given twice'],
    [['build', 'a.md', '-o', 'a.docx'], "a deck's name ends in .pptx"],
    [['build', 'a.md', '--meta', 'title'], '--meta is KEY=VALUE'],
    [['open', 'a.md', 'b.md'], "open takes one brief, and got 'b.md' too"],
    [['tempalte', 'list'], "there is no command 'tempalte'; did you mean 'template'?"],
    [['template', 'shwo', 'plain'], "there is no command 'template shwo'; did you mean 'template show'?"],
    [['template', 'list', 'plain'], "template list takes nothing beside its options, and got 'plain'"],
    [['template', 'check'], 'template check needs a template: briefdeck template check ministry'],
    [['template', 'check', 'plain', '--vrariant'], 'there is no option --vrariant'],
    [['template', 'check', 'plain', '--force'], "'template check' does not take --force"],
    [['template', 'show', 'plain', '-o', 'sheet.pdf'], 'a sheet is a PNG'],
    [['template', 'show', 'plain', '--width', 'wide'], '--width is a whole number of pixels'],
    [['build', '-', '-o', 'x.pptx', '--base', '/no/such/folder'], 'there is no folder /no/such/folder'],
  ])('%j', async (words, sentence) => {
    const { status, out, error } = await briefdeck(words);
    expect(error).toContain(sentence);
    expect(error).toMatch(/^briefdeck: error: [^\n]+ \(usage\)\n$/);
    expect(status).toBe(2);
    expect(out).toBe('');
  });

  it('without any words prints the help on standard error', async () => {
    const { status, out, error } = await briefdeck([]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toContain('Usage: briefdeck <command> [options]');
  });
});

describe('help', () => {
  it('of the program names every command', async () => {
    const { status, out, error } = await briefdeck(['--help']);
    expect(status).toBe(0);
    expect(error).toBe('');
    for (const name of commandNames) expect(out).toContain(`  ${name.split(' ')[0]}`);
  });

  it.each(commandNames)('of %s names every option of it, three ways', async (name) => {
    const words = name.split(' ');
    const { status, out } = await briefdeck([...words, '--help']);
    expect(status).toBe(0);
    for (const option of commandSpecs[name].options) expect(out).toContain(`--${option}`);
    for (const option of commandSpecs[name].options) expect(out).toContain(optionOf(name, option).help);
    expect((await briefdeck(['help', ...words])).out).toBe(out);
    expect((await briefdeck(['--help', ...words])).out).toBe(out);
  });

  it('offers several cuts only where several are taken', async () => {
    for (const name of commandNames.filter((each) =>
      (commandSpecs[each].options as readonly string[]).includes('cut'),
    )) {
      const { error } = await briefdeck([name, 'a.md', '--cut', 'a', '--cut', 'b']);
      const takesOne = error.includes(`${name} takes one --cut`);
      expect([name, optionOf(name, 'cut').help.includes('may be repeated')]).toEqual([name, !takesOne]);
    }
  });

  it.each(Object.keys(commandGroups))('of %s names every command of it, three ways', async (group) => {
    const { status, out, error } = await briefdeck([group, '--help']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    for (const name of commandNames.filter((each) => each.startsWith(`${group} `))) {
      expect(out).toContain(`  ${name.split(' ')[1]} `);
      expect(out).toContain(commandSpecs[name].help);
      const [, second = ''] = name.split(' ');
      expect((await briefdeck([group, 'help', second])).out).toBe((await briefdeck([group, second, '-h'])).out);
    }
    expect((await briefdeck(['help', group])).out).toBe(out);
    expect(await briefdeck([group])).toMatchObject({ status: 2, out: '', error: out });
  });

  it('says what -o takes: watch writes no deck to standard output, and build does', async () => {
    expect((await briefdeck(['build', '--help'])).out).toMatch(/--output.*standard output/);
    expect((await briefdeck(['watch', '--help'])).out).not.toContain('standard output');
    expect((await briefdeck(['watch', 'a.md', '-o', '-'])).error).toContain('give it a name with -o');
  });

  it.each(commandNames)('of %s has no line of over 120 columns', async (name) => {
    const { out } = await briefdeck([...name.split(' '), '--help']);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});

it.each(['--version', '-v'])('%s prints the version alone', async (word) => {
  expect(await briefdeck([word])).toMatchObject({ status: 0, out: `${version}\n`, error: '' });
});
