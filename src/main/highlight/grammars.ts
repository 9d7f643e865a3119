/**
 * The grammars, each loaded when a brief has code in its language. `npm run build:cli` puts them beside the command line's bundle,
 * one file each with its patterns translated (scripts/grammar-files.ts); from the sources they come from their package.
 */
import type { LanguageRegistration } from '@shikijs/core';
import type { GrammarName } from './languages.js';
import type { Translation } from './patterns.js';

/** A grammar as built: its patterns' translations in the order in which `patternsOf` finds them. */
export interface BuiltGrammar {
  readonly grammar: LanguageRegistration;
  readonly translations: readonly (Translation | null)[];
}

/** The package's own module: the grammar last, after those that it embeds. */
type GrammarModule = { readonly default: readonly LanguageRegistration[] | BuiltGrammar };

/** Grammars without which another one is of little use. Others that a grammar may embed are left out: their text is plain. */
const needed: Readonly<Partial<Record<GrammarName, readonly GrammarFile[]>>> = {
  html: ['javascript', 'css'],
  latex: ['tex'],
  scss: ['css'],
  shellsession: ['shellscript'],
  sas: ['sql'],
  stata: ['sql'],
};

const files = {
  bat: () => import('@shikijs/langs/bat'),
  c: () => import('@shikijs/langs/c'),
  cpp: () => import('@shikijs/langs/cpp'),
  csharp: () => import('@shikijs/langs/csharp'),
  css: () => import('@shikijs/langs/css'),
  dart: () => import('@shikijs/langs/dart'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  dotenv: () => import('@shikijs/langs/dotenv'),
  elixir: () => import('@shikijs/langs/elixir'),
  go: () => import('@shikijs/langs/go'),
  graphql: () => import('@shikijs/langs/graphql'),
  groovy: () => import('@shikijs/langs/groovy'),
  haskell: () => import('@shikijs/langs/haskell'),
  hcl: () => import('@shikijs/langs/hcl'),
  html: () => import('@shikijs/langs/html'),
  ini: () => import('@shikijs/langs/ini'),
  java: () => import('@shikijs/langs/java'),
  javascript: () => import('@shikijs/langs/javascript'),
  json: () => import('@shikijs/langs/json'),
  jsonc: () => import('@shikijs/langs/jsonc'),
  jsonl: () => import('@shikijs/langs/jsonl'),
  jsx: () => import('@shikijs/langs/jsx'),
  julia: () => import('@shikijs/langs/julia'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  latex: () => import('@shikijs/langs/latex'),
  less: () => import('@shikijs/langs/less'),
  lua: () => import('@shikijs/langs/lua'),
  make: () => import('@shikijs/langs/make'),
  markdown: () => import('@shikijs/langs/markdown'),
  matlab: () => import('@shikijs/langs/matlab'),
  nginx: () => import('@shikijs/langs/nginx'),
  perl: () => import('@shikijs/langs/perl'),
  php: () => import('@shikijs/langs/php'),
  powershell: () => import('@shikijs/langs/powershell'),
  proto: () => import('@shikijs/langs/proto'),
  python: () => import('@shikijs/langs/python'),
  r: () => import('@shikijs/langs/r'),
  ruby: () => import('@shikijs/langs/ruby'),
  rust: () => import('@shikijs/langs/rust'),
  sas: () => import('@shikijs/langs/sas'),
  scala: () => import('@shikijs/langs/scala'),
  scss: () => import('@shikijs/langs/scss'),
  shellscript: () => import('@shikijs/langs/shellscript'),
  shellsession: () => import('@shikijs/langs/shellsession'),
  sql: () => import('@shikijs/langs/sql'),
  stata: () => import('@shikijs/langs/stata'),
  swift: () => import('@shikijs/langs/swift'),
  tex: () => import('@shikijs/langs/tex'),
  toml: () => import('@shikijs/langs/toml'),
  tsx: () => import('@shikijs/langs/tsx'),
  typescript: () => import('@shikijs/langs/typescript'),
  xml: () => import('@shikijs/langs/xml'),
  yaml: () => import('@shikijs/langs/yaml'),
  zig: () => import('@shikijs/langs/zig'),
} as const satisfies Record<GrammarName | 'tex', () => Promise<unknown>>;

export type GrammarFile = keyof typeof files;

/** Names of all files, for the build. */
export const grammarFiles = Object.keys(files) as readonly GrammarFile[];

/** The files that a grammar needs, its own last. */
export function filesOf(name: GrammarName): readonly GrammarFile[] {
  return [...(needed[name] ?? []), name];
}

/** Reads one grammar. */
export async function readGrammar(file: GrammarFile): Promise<LanguageRegistration | BuiltGrammar> {
  const { default: content } = (await files[file]()) as unknown as GrammarModule;
  return 'grammar' in content ? content : (content.at(-1) as LanguageRegistration);
}
