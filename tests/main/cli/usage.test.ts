import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { commandNames, commandSpecs, optionSpecs } from '../../../src/main/cli/options.js';
import { briefdeck } from './run.js';

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
    [['build', '-', '-', '-o', 'x.pptx'], 'standard input can be only one brief'],
    [['build', 'a.md', 'b/../a.md'], 'the brief b/../a.md is given twice'],
    [['build', 'a.md', '-o', 'a.docx'], "a deck's name ends in .pptx"],
    [['build', 'a.md', '--meta', 'title'], '--meta is KEY=VALUE'],
    [['build', 'a.md', '--variant', 'drak'], "--variant is light or dark, not 'drak'"],
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
    for (const name of commandNames) expect(out).toContain(`  ${name}`);
  });

  it.each(commandNames)('of %s names every option of it, three ways', async (name) => {
    const { status, out } = await briefdeck([name, '--help']);
    expect(status).toBe(0);
    for (const option of commandSpecs[name].options) expect(out).toContain(`--${option}`);
    for (const option of commandSpecs[name].options) expect(out).toContain(optionSpecs[option].help);
    expect((await briefdeck(['help', name])).out).toBe(out);
    expect((await briefdeck(['--help', name])).out).toBe(out);
  });

  it('has no line of over 120 columns', async () => {
    const { out } = await briefdeck(['build', '--help']);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});

it.each(['--version', '-v'])('%s prints the version alone', async (word) => {
  expect(await briefdeck([word])).toMatchObject({ status: 0, out: `${version}\n`, error: '' });
});
