/** What is fuzzed: each kind of case as a folder of files, and what is asked of it. */
import { join } from 'node:path';
import fc from 'fast-check';
import type { BuildRequest } from '../../../src/main/workspace/index.js';
import { templateText } from '../template-fuzz/arbitraries.js';
import { briefText, encoded, frontMatterText } from './brief.js';
import { cutsFolder } from './cuts.js';
import { packageBytes } from './packages.js';
import { pictures } from './pictures.js';

/** A case: everything that is needed to try it again. */
export interface FuzzCase {
  /** By path in the folder. `brief.md` is the brief. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly request: Pick<BuildRequest, 'cut' | 'minutes' | 'backup' | 'clean' | 'skip' | 'variant' | 'formats'> & {
    /** A built-in template by name, or one of the folder by its path there. */
    readonly template?: string;
  };
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const house = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom('plain', 'chancery', 'institute', 'newsroom', 'boardroom', 'clarity') },
);
const formats = fc.oneof(
  { weight: 30, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(['pptx', 'pdf', 'handout'] as const) },
);

const brief = fc
  .record({
    text: encoded(briefText),
    template: house,
    variant: fc.constantFrom(undefined, undefined, 'dark'),
    formats,
    files: pictures,
  })
  .map(
    ({ text, files, ...request }): FuzzCase => ({ files: { 'brief.md': text, ...files }, request: defined(request) }),
  );

const frontMatter = encoded(frontMatterText).map((text): FuzzCase => ({ files: { 'brief.md': text }, request: {} }));

const cuts = cutsFolder.map(
  ({ brief: text, cuts: book, team, ...request }): FuzzCase => ({
    files: { 'brief.md': text, ...defined({ 'brief.cuts.json': book, 'briefdeck.yaml': team }) },
    request: defined(request),
  }),
);

const small = join(import.meta.dirname, '../../briefs/parts.md');
/** A brief of every kind of slide for templates, so that each layout is filled. */
export const specimen = join(import.meta.dirname, '../../../specimen/en.md');

const template = templateText.map(
  (text): FuzzCase => ({ files: { 'mine/template.yaml': text }, request: { template: 'mine' } }),
);
const powerPoint = fc
  .tuple(packageBytes)
  .map(([bytes]): FuzzCase => ({ files: { 'house.potx': bytes }, request: { template: 'house.potx' } }));

/** Each kind by name, with its share in a long run. */
export const kinds = {
  brief: { cases: brief, share: 55, brief: undefined },
  'front-matter': { cases: frontMatter, share: 15, brief: undefined },
  cuts: { cases: cuts, share: 12, brief: undefined },
  template: { cases: template, share: 8, brief: specimen },
  package: { cases: powerPoint, share: 10, brief: small },
} as const satisfies Readonly<
  Record<string, { cases: fc.Arbitrary<FuzzCase>; share: number; brief: string | undefined }>
>;

export type FuzzKind = keyof typeof kinds;
