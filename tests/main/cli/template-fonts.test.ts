/** The fonts of an organisation's file, from the command line: measured once, at import, and the same deck on every desk afterwards. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { changedPackage, foreignPath, partsOf } from '../../support/foreign-packages.js';
import { houseFonts } from '../../support/house-fonts.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const family = 'Ministry Serif';
const file = changedPackage('python-pptx-default.pptx', [
  [/theme\/theme1\.xml$/, (xml) => xml.replace(/(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*/g, `$1${family}`)],
]);

/** Points of every length, so that some of their last lines are nearly full: a face a few percent wider divides them elsewhere. */
const words = 'terminals tariffs ice cargo months ports pilots fuel crews insurers'.split(' ');
const points = Array.from(
  { length: 40 },
  (_, n) => `- ${Array.from({ length: 6 + (n % 15) }, (_, m) => words[(n + m) % words.length]).join(' ')}`,
);
const brief = `# Cargo\n\n## Volumes\n\n${points.join('\n')}\n`;

type Fonts = Readonly<Record<string, Uint8Array>>;
const below = (folder: string, fonts: Fonts) =>
  Object.fromEntries(Object.entries(fonts).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

/** A machine with these font files among its own, and a cache that is empty. */
function desk(fonts: Fonts = {}) {
  const home = temporaryFolder({
    'brief.md': brief,
    'house.pptx': file,
    ...below('.local/share/fonts/ministry', fonts),
  });
  const environment = { HOME: home, BRIEFDECK_CACHE: join(home, 'cache') };
  const run = (...words: string[]) => briefdeck(words, { environment });
  const build = async (template: string) => {
    const deck = join(home, 'deck.pptx');
    const { status, error } = await run('build', join(home, 'brief.md'), '--template', template, '-o', deck, '--force');
    expect(status, error).toBe(0);
    const bytes = readFileSync(deck);
    writesGoodDeck(bytes, 'fonts of a house', { adopted: true });
    return { bytes, slides: [...partsOf(bytes).keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name)).length };
  };
  const carry = (house: string) => {
    cpSync(house, join(home, 'corporate'), { recursive: true });
    return join(home, 'corporate');
  };
  return { home, run, build, carry };
}

/** Imports the file on a desk, with the fonts of a folder that is gone afterwards. */
async function imported(where: ReturnType<typeof desk>, given?: Fonts) {
  const into = temporaryFolder();
  const folder = temporaryFolder(given ?? {});
  const words = given ? ['--fonts', folder] : [];
  const made = await where.run(
    ...['template', 'import', join(where.home, 'house.pptx'), '--name', 'corporate', '--in', into],
    ...words,
  );
  expect(made.status, made.error).toBe(0);
  rmSync(folder, { recursive: true });
  return { house: join(into, 'corporate'), said: made.error };
}

/** OS/2 fsType of each file set to these flags. */
function withFlags(files: Fonts, flags: number): Fonts {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const font = Buffer.from(bytes);
      font.writeUInt16BE(flags, font.readUInt32BE(font.indexOf('OS/2') + 8) + 8);
      return [name, font];
    }),
  );
}

describe('fonts of a PowerPoint file', () => {
  // One name, two faces: what a build finds on a desk must not matter.
  // The regular style alone, since measuring one takes a fifth of a second; it stands in for the others.
  const regular = (bundled: string): Fonts => ({ 'regular.ttf': houseFonts(family, bundled)['regular.ttf']! });
  const narrow = regular('Carlito');
  const wide = regular('Arimo');

  it('are measured from the folder given; the deck is the same on desks that have the font, another of its name, or none', async () => {
    const { house, said } = await imported(desk(), withFlags(narrow, 0x02));
    expect(said).toContain('was measured from the folder given');
    // No font file is anywhere by now: the widths alone went along.
    expect(existsSync(join(house, 'fonts'))).toBe(false);
    const desks = [desk(), desk(narrow), desk(wide)];
    const decks = await Promise.all(desks.map((each) => each.build(each.carry(house))));
    expect(decks[1]?.bytes.equals(decks[0]!.bytes)).toBe(true);
    expect(decks[2]?.bytes.equals(decks[0]!.bytes)).toBe(true);
  });

  it('divide text by the widths that were measured: a wider face of the same name takes more slides', async () => {
    const colleague = desk();
    const slides = async (fonts: Fonts) => {
      const { house } = await imported(desk(), fonts);
      rmSync(join(colleague.home, 'corporate'), { recursive: true, force: true });
      return (await colleague.build(colleague.carry(house))).slides;
    };
    expect(await slides(wide)).toBeGreaterThan(await slides(narrow));
  });

  it('are those of the folder given where the system has another face of that name, and the system’s without one', async () => {
    const own = desk(wide);
    const [given, system] = [await imported(own, narrow), await imported(own)];
    expect(given.said).toContain('was measured from the folder given');
    // The folder of a person's fonts is elsewhere on Windows and macOS.
    if (process.platform === 'linux') expect(system.said).toContain("was measured from this system's fonts");
    const plain = await imported(desk(), narrow);
    const widths = (house: string) => readFileSync(join(house, 'widths.json'), 'utf8');
    expect(widths(given.house)).toBe(widths(plain.house));
    if (process.platform === 'linux') expect(widths(system.house)).not.toBe(widths(given.house));
  });

  it('that nobody has are planned wide with a warning at import, and alike on a desk that has them', async () => {
    const { house, said } = await imported(desk());
    expect(said).toMatch(/house\.pptx: warning: the font 'Ministry Serif' \([^)]+\) was found neither here nor/);
    expect(existsSync(join(house, 'widths.json'))).toBe(false);
    const [without, having] = [desk(), desk(narrow)];
    const [one, other] = [await without.build(without.carry(house)), await having.build(having.carry(house))];
    expect(other.bytes.equals(one.bytes)).toBe(true);
    // 6 % over the widest: never fewer slides than the widest face that was measured.
    const measured = await imported(desk(), wide);
    const colleague = desk();
    expect(one.slides).toBeGreaterThanOrEqual((await colleague.build(colleague.carry(measured.house))).slides);
  });

  it('are planned with a face that is a little wider where that is known, without an alarm', async () => {
    const folder = temporaryFolder({ 'brief.md': brief });
    const run = (...asked: string[]) => briefdeck(asked, { environment: { HOME: folder } });
    const masters = foreignPath('automizer-two-masters.pptx');
    const made = await run('template', 'import', masters, '--name', 'corporate', '--in', folder);
    expect(made.error).toMatch(/info: the font 'Calibri Light' \(headings\) was not found; .* \(package-font-near\)/);
    expect(made.error).not.toContain('warning');
    const checked = await run('template', 'check', join(folder, 'corporate'));
    expect(checked.out).toMatch(/^Calibri Light +headings +planned with those of a face that is 1 % wider$/m);
    const built = await run(
      'build',
      join(folder, 'brief.md'),
      '--template',
      join(folder, 'corporate'),
      '-o',
      join(folder, 'a.pptx'),
    );
    expect(built.error).not.toContain('font-substituted');
    // The deck names the house's own face.
    const theme = [...partsOf(readFileSync(join(folder, 'a.pptx')))].filter(([name]) =>
      /theme\/theme\d\.xml$/.test(name),
    );
    expect(theme.map(([, data]) => Buffer.from(data).toString('utf8')).join()).toContain('typeface="Calibri Light"');
  });

  it('are missed aloud in a folder that has others, or files that cannot be used', async () => {
    const other = await imported(desk(), { 'a/sans.ttf': houseFonts('Ministry Sans', 'Carlito')['regular.ttf']! });
    expect(other.said).toMatch(
      /warning: the folder \S+ has none of the fonts that the file names \(Ministry Serif\): it has Ministry Sans; take/,
    );
    const web = await imported(desk(), { 'serif.ttf': Buffer.from('wOF2 and more') });
    expect(web.said).toMatch(
      /it has no font that can be used; serif\.ttf cannot be used: it is WOFF2, a form for web pages;/,
    );
    expect((await imported(desk(), narrow)).said).not.toContain('package-fonts-unused');
  });

  it('are not looked for by a build on the file itself: its deck is the same with and without them', async () => {
    const desks = [desk(), desk(narrow), desk(wide)];
    const decks = await Promise.all(desks.map((each) => each.build(join(each.home, 'house.pptx'))));
    expect(decks[1]?.bytes.equals(decks[0]!.bytes)).toBe(true);
    expect(decks[2]?.bytes.equals(decks[0]!.bytes)).toBe(true);
  });

  it.each([
    ['allow installing them elsewhere', 0x00, 1],
    ['are restricted', 0x02, 0],
    ['allow print and preview', 0x04, 0],
    ['allow editing in documents', 0x08, 0],
    ['allow installing them, but not in part', 0x100, 1],
    ['allow bitmaps of them alone', 0x200, 0],
  ])('travel as files to a colleague only where their flags %s', async (_, flags, count) => {
    const { house, said } = await imported(desk(), withFlags(narrow, flags));
    expect(said).toContain(
      count > 0 ? 'its files allow it and go along' : 'its files stay, as their licence flags say',
    );
    const pack = join(temporaryFolder(), 'corporate.zip');
    const packed = await desk().run('template', 'pack', house, '-o', pack);
    expect(packed.status, packed.error).toBe(0);
    const names = [...partsOf(readFileSync(pack)).keys()];
    expect(names).toContain('corporate/widths.json');
    expect(names.filter((name) => /\.[ot]tf$/.test(name))).toHaveLength(count);
    if (count > 0) expect(readdirSync(join(house, 'fonts'))).toHaveLength(count);
  });
});
