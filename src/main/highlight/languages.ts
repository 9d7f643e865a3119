/** Which grammar colours code that a brief calls by this name. The names are those of GitHub, Pandoc and Prism. */

/** A grammar's name → what briefs call it besides. Data only: it is read for every brief with code. */
const names = {
  bat: 'batch cmd dos',
  c: 'h',
  cpp: 'c++ cc cxx hpp',
  csharp: 'c# cs',
  css: '',
  dart: '',
  diff: 'patch udiff',
  docker: 'dockerfile containerfile',
  dotenv: 'env',
  elixir: 'ex exs',
  go: 'golang',
  graphql: 'gql',
  groovy: 'gradle',
  haskell: 'hs',
  hcl: 'terraform tf',
  html: 'htm xhtml',
  ini: 'cfg conf properties',
  java: '',
  javascript: 'js cjs mjs node',
  json: '',
  jsonc: 'json5',
  jsonl: 'ndjson',
  jsx: '',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'tex',
  less: '',
  lua: '',
  make: 'makefile mk',
  markdown: 'md qmd rmd',
  matlab: 'octave',
  nginx: '',
  perl: 'pl',
  php: '',
  powershell: 'ps1 pwsh ps',
  proto: 'protobuf',
  python: 'py python3 gyp',
  r: 'rscript',
  ruby: 'rb',
  rust: 'rs',
  sas: '',
  scala: '',
  scss: '',
  shellscript: 'sh bash zsh shell ksh',
  shellsession: 'console terminal sh-session shell-session bash-session',
  sql: 'postgres postgresql mysql sqlite plsql tsql',
  stata: '',
  swift: '',
  toml: '',
  tsx: '',
  typescript: 'ts cts mts',
  xml: 'svg xsd xsl xslt rss plist',
  yaml: 'yml',
  zig: '',
} as const;

export type GrammarName = keyof typeof names;

export const grammarNames = Object.keys(names) as readonly GrammarName[];

const grammars: ReadonlyMap<string, GrammarName> = new Map(
  grammarNames.flatMap((grammar) =>
    [grammar, ...names[grammar].split(' ')].filter(Boolean).map((name) => [name, grammar] as const),
  ),
);

/** The grammar of what a brief calls its code; undefined where there is none, and the code stays plain. */
export function grammarOf(language: string): GrammarName | undefined {
  return grammars.get(language.toLowerCase());
}
