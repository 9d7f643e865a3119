/**
 * What an organisation's own PowerPoint file costs: adopting one of 20 MB (pictures of noise on its master), and building on adopted
 * files beside the plain template, alternating. For quiet machines; it prints, and asserts nothing.
 *
 *     npm run build:cli && npx tsx scripts/bench-adopt.ts [RUNS]
 */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { openZip, packPart, writeZip } from '../src/main/ooxml/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'tests/fixtures/packages');
const sample = join(root, 'samples/iran-russia-drones.md');
const runs = Number(process.argv[2] ?? 7);

/** A PNG that hardly shrinks: noise, three bytes a pixel. */
function noise(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  randomFillSync(rows);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0; // no filter
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The file with four pictures of 5 MB on its master. */
function largeHouse(): Uint8Array {
  const bytes = readFileSync(join(packages, 'python-pptx-default.pptx'));
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error('the fixture is a package');
  const parts = new Map(zip.entries.map((entry) => [entry.name, zip.read(entry) as Uint8Array]));
  const change = (name: string, from: string, to: string) => {
    const text = Buffer.from(parts.get(name) as Uint8Array).toString('utf8');
    parts.set(name, Buffer.from(text.replace(from, to + from)));
  };
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  for (let n = 1; n <= 4; n += 1) {
    parts.set(`ppt/media/noise${n}.png`, noise(1600, 1050));
    const place = `<a:off x="${n * 100_000}" y="0"/><a:ext cx="90000" cy="90000"/>`;
    change(
      'ppt/slideMasters/slideMaster1.xml',
      '</p:spTree>',
      `<p:pic><p:nvPicPr><p:cNvPr id="${900 + n}" name="noise ${n}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdNoise${n}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    );
    change(
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdNoise${n}" Type="${office}/image" Target="../media/noise${n}.png"/>`,
    );
  }
  const types = Buffer.from(parts.get('[Content_Types].xml') as Uint8Array).toString('utf8');
  if (!types.includes('Extension="png"')) {
    change('[Content_Types].xml', '</Types>', '<Default Extension="png" ContentType="image/png"/>');
  }
  return writeZip([...parts].map(([name, content]) => packPart(name, content)));
}

const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env; // its reading costs each start of Node 20 some 30 ms

/** Wall and processor time of a command, in milliseconds; processor time is what a busy machine leaves true. */
function timed(cache: string, ...words: readonly string[]): { readonly wall: number; readonly cpu: number } {
  const before = process.resourceUsage === undefined ? undefined : childTime();
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words, {
    env: { ...environment, BRIEFDECK_CACHE: cache },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  const wall = performance.now() - start;
  return { wall, cpu: before === undefined ? Number.NaN : childTime() - before };
}

/** Processor time of all ended children, from /proc (Linux): user and system, in hundredths of a second. */
function childTime(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return Number.NaN;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
try {
  const large = join(folder, 'large.potx');
  writeFileSync(large, largeHouse());
  const cli = join(root, 'bin/briefdeck.cjs');
  const output = join(folder, 'deck.pptx');
  const build = (template: string, cache: string) =>
    timed(cache, cli, 'build', sample, '-o', output, '--force', '--quiet', '--template', template);
  const rows: { what: string; wall: number[]; cpu: number[] }[] = [];
  const houses = [
    ['plain', 'plain'],
    ...['python-pptx-default.pptx', 'open-xml-sdk-stafftrain.potx', 'open-xml-sdk-pitchbook-utf16.potx'].map((name) => [
      name,
      join(packages, name),
    ]),
    [`${(statSync(large).size / 1024 ** 2).toFixed(1)} MB`, large],
  ] as const;
  const warm = join(folder, 'warm');
  const note = (what: string, { wall, cpu }: { wall: number; cpu: number }) => {
    const row = rows.find((each) => each.what === what) ?? { what, wall: [], cpu: [] };
    if (!rows.includes(row)) rows.push(row);
    row.wall.push(wall);
    row.cpu.push(cpu);
  };
  for (const [, template] of houses) build(template as string, warm);
  for (let run = 0; run < runs; run += 1) {
    note('node -e 0', timed(warm, '-e', '0'));
    for (const [name, template] of houses) note(`build, ${name}`, build(template as string, warm));
    for (const [name, template] of houses.slice(1)) {
      note(`build, ${name}, never adopted before`, build(template as string, join(folder, `cold-${run}-${name}`)));
    }
  }
  const plain = rows.find(({ what }) => what === 'build, plain');
  for (const { what, wall, cpu } of rows) {
    const ratio = plain ? (Math.min(...cpu) / Math.min(...plain.cpu)).toFixed(2) : '';
    console.log(
      `${what.padEnd(64)}${median(wall).toFixed(0).padStart(7)} ms  ${Math.min(...cpu)
        .toFixed(0)
        .padStart(6)} ms of the processor at least  ${ratio} × plain`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
