/**
 * Colours code: text and a grammar → the role of each piece. TextMate's grammars in shiki's core, with patterns in JavaScript's own
 * regular expressions. A bundle of its own (out/cli/highlight.cjs), loaded for a deck that has code in a known language.
 */
import { createShikiPrimitive } from '@shikijs/core';
import { EncodedTokenMetadata, type IGrammar, INITIAL } from '@shikijs/core/textmate';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import type { CodeToken, CodeTokens } from '../../shared/model/index.js';
import { filesOf, type GrammarFile, readGrammar } from './grammars.js';
import { inTime } from './in-time.js';
import type { GrammarName } from './languages.js';
import { longestLine } from './limits.js';
import { patternsOf, type Translation, toRegExp, translate } from './patterns.js';
import { roleOf, roleTheme } from './roles.js';

const translations = new Map<string, Translation | null>();

const shiki = createShikiPrimitive({
  engine: createJavaScriptRegexEngine({
    // A pattern that cannot be translated matches nothing: some words stay plain.
    forgiving: true,
    regexConstructor: (pattern) => {
      const known = translations.get(pattern);
      const translated = known === undefined ? (translate(pattern) ?? null) : known;
      if (known === undefined) translations.set(pattern, translated);
      if (!translated) throw new Error(`no translation of ${pattern}`);
      return toRegExp(translated);
    },
  }),
  themes: [roleTheme],
  langs: [],
});

const loaded = new Map<GrammarFile, Promise<void>>();

/** Reads what `grammar` needs, once. */
async function load(grammar: GrammarName): Promise<void> {
  for (const file of filesOf(grammar)) {
    let loading = loaded.get(file);
    if (!loading) {
      loading = register(file);
      loaded.set(file, loading);
    }
    await loading;
  }
}

async function register(file: GrammarFile): Promise<void> {
  const read = await readGrammar(file);
  const built = 'grammar' in read ? read : undefined;
  const grammar = built?.grammar ?? read;
  for (const [index, pattern] of built ? patternsOf(grammar).entries() : []) {
    translations.set(pattern, built?.translations[index] ?? null);
  }
  // What it embeds was chosen in grammars.ts; shiki would refuse a grammar whose others are not there.
  shiki.loadLanguageSync({ ...grammar, embeddedLangs: [], embeddedLangsLazy: [] } as Parameters<
    typeof shiki.loadLanguageSync
  >[0]);
}

/** The tokens of `text`, a list a line; undefined where its grammar lost its way. Never rejects for what the text says. */
export async function highlight(text: string, grammar: GrammarName): Promise<CodeTokens | undefined> {
  await load(grammar);
  const rules = shiki.getLanguage(grammar);
  const { colorMap } = shiki.setTheme('roles');
  return inTime(() => tokensOf(text, rules, colorMap));
}

function tokensOf(text: string, grammar: IGrammar, colors: readonly string[]): CodeTokens {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    if (line === '' || line.length > longestLine) return [];
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, state, 0);
    state = ruleStack;
    return merged(line, tokens, colors);
  });
}

/** `packed` has pairs: where a piece begins, and its metadata. Pieces of one role become one, also over blanks between them. */
function merged(line: string, packed: Uint32Array, colors: readonly string[]): readonly CodeToken[] {
  const out: CodeToken[] = [];
  for (let at = 0; at < packed.length; at += 2) {
    const from = packed[at] as number;
    const to = packed[at + 2] ?? line.length;
    const role = roleOf(colors[EncodedTokenMetadata.getForeground(packed[at + 1] as number)]);
    if (role === undefined || line.slice(from, to).trim() === '') continue;
    const before = out.at(-1);
    if (before?.role === role && line.slice(before.to, from).trim() === '') out[out.length - 1] = { ...before, to };
    else out.push({ from, to, role });
  }
  return out;
}
