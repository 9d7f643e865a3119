import { nearest } from '../../../shared/nearest.js';
import {
  type DeckReport,
  type Finding,
  type FindingKind,
  type InspectedFile,
  inspection,
} from '../../workspace/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { findingWords } from '../print/finding-words.js';
import { diagnosticRow } from '../print/json.js';
import { jsonText } from '../print/json-text.js';
import { messages, oneLine } from '../print/messages.js';
import { plural } from '../print/sentences.js';
import { exitStatus } from '../terminal/exit-status.js';
import { type Terminal, usesColor } from '../terminal/terminal.js';

/** `briefdeck inspect`: what goes along with decks, and where they leave the house. */
export async function runInspect(given: Arguments, terminal: Terminal): Promise<number> {
  const work = await inspection();
  const groups = { sent: work.sentKinds, style: work.styleKinds };
  const refused = refusedKinds(given.value('fail-on'), groups);
  const template = given.value('template');
  const files = await work.inspectFiles(given.files, {
    ...(template === undefined ? {} : { template }),
    environment: terminal.environment,
  });
  terminal.error(
    messages(
      files.flatMap(({ diagnostics }) => diagnostics),
      { color: usesColor(terminal), quiet: false },
    ),
  );
  if (given.flag('json')) terminal.out(`${jsonText(files.map(jsonRow), 2)}\n`);
  else terminal.out(files.flatMap((each) => text(each, groups)).join('\n'));
  const failed = files.some(
    ({ report, diagnostics }) =>
      report === undefined ||
      report.findings.some(({ kind }) => refused.has(kind)) ||
      diagnostics.some(({ severity }) => severity === 'error'),
  );
  return failed ? exitStatus.failed : exitStatus.made;
}

interface Groups {
  readonly sent: readonly FindingKind[];
  readonly style: readonly FindingKind[];
}

/** @throws UsageError for a name that is no kind and no group */
function refusedKinds(list: string | undefined, { sent, style }: Groups): ReadonlySet<FindingKind> {
  const named: Readonly<Record<string, readonly FindingKind[]>> = {
    ...Object.fromEntries([...sent, ...style].map((kind) => [kind, [kind]])),
    sent,
    style,
    all: [...sent, ...style],
  };
  const words = (list ?? '').split(',').map((word) => word.trim().toLowerCase());
  return new Set(
    words.filter(Boolean).flatMap((word) => {
      const kinds = Object.hasOwn(named, word) ? named[word] : undefined;
      if (kinds) return kinds;
      const near = nearest(word, Object.keys(named));
      const hint = near ? `; did you mean ${near}?` : '';
      throw new UsageError(`--fail-on knows no '${word}'${hint} (there are: ${Object.keys(named).join(', ')})`);
    }),
  );
}

function jsonRow({ file, report, house, diagnostics }: InspectedFile) {
  return {
    file,
    ...(report ? { slides: report.slides, seal: report.seal } : {}),
    ...(house === undefined ? {} : { house }),
    findings: (report?.findings ?? []).map((finding) => ({
      kind: finding.kind,
      says: findingWords[finding.kind].name,
      slides: finding.slides,
      count: finding.count,
      items: finding.items,
    })),
    diagnostics: diagnostics.map(diagnosticRow),
  };
}

const seals: Readonly<Record<DeckReport['seal'], string>> = {
  intact: 'as Briefdeck wrote it',
  edited: 'made by Briefdeck, changed since',
  foreign: 'not made by Briefdeck',
};

/** Nothing of a file that could not be looked through: its message says why. */
function text({ file, report, house }: InspectedFile, groups: Groups): readonly string[] {
  if (!report) return [];
  const { slides, seal, findings } = report;
  const part = (title: string, kinds: readonly FindingKind[]): string => {
    const found = findings.filter(({ kind }) => kinds.includes(kind));
    return found.length === 0 ? '' : `  ${title}\n${found.map(line).join('')}`;
  };
  const sent = part('An outsider gets, beside what the slides show:', groups.sent);
  const style = part(
    house === undefined ? 'It leaves its own template:' : `It leaves the house ${oneLine(house)}:`,
    groups.style,
  );
  const nothing = sent + style === '' ? '  Nothing was found.\n' : '';
  return [`${oneLine(file)}: ${plural(slides, 'slide')}, ${seals[seal]}\n${sent}${style}${nothing}`];
}

/** Width of the column of kinds: the longest has eight letters. */
const kindWidth = 10;

function line({ kind, slides, items, count }: Finding): string {
  const where = slides.length === 0 ? '' : ` (${slideList(slides)})`;
  const what = itemList(items, count);
  return `    ${kind.padEnd(kindWidth)}${findingWords[kind].name}${where}${what === '' ? '' : `: ${what}`}\n`;
}

const mostItems = 5;
const longestItem = 60;

function itemList(items: readonly string[], count: number): string {
  const shown = items.slice(0, mostItems).map((item) => {
    const text = oneLine(item);
    return text.length > longestItem ? `${text.slice(0, longestItem - 1)}…` : text;
  });
  const more = Math.max(items.length, items.length === 0 ? 0 : count) - shown.length;
  return shown.join('; ') + (items.length > mostItems ? `; and ${more} more` : '');
}

/** 'slide 4', 'slides 2-5, 9': runs in short. */
function slideList(slides: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of slides) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const ranges = runs.map(([from, to]) =>
    from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`,
  );
  return `${slides.length === 1 ? 'slide' : 'slides'} ${ranges.join(', ')}`;
}
