/**
 * Texts that read as a handling marking (a classification), whoever wrote them. Known are the terms that governments, the EU,
 * NATO and companies print on pages: NATO's and the EU's tables of equivalent classifications (C-M(2002)49, Council Decision
 * 2013/488/EU annex B), the UK's Government Security Classifications, FIRST's Traffic Light Protocol 2.0.
 */

/** Longer terms before those that they contain: TOP SECRET is not SECRET. */
const terms: readonly string[] = [
  // English: United Kingdom, United States, NATO, EU, TLP, companies
  'official[ -]*sensitive',
  'official',
  'top secret',
  'strictly confidential',
  'company confidential',
  'confidential',
  'secret',
  'restricted',
  'classified',
  'unclassified',
  'controlled unclassified information',
  'for official use only',
  'for internal use only',
  'internal use only',
  'internal only',
  'sensitive but unclassified',
  'law enforcement sensitive',
  'commercial[ -]in[ -]confidence',
  'tlp ?: ?(?:red|amber\\+strict|amber|green|clear|white)',
  'limite',
  // German
  'streng geheim',
  'geheim',
  'vs[ -–]*vertraulich',
  'vs[ -–]*nur für den dienstgebrauch',
  'vs[ -–]*nfd',
  'nur für den dienstgebrauch',
  'nur für den internen gebrauch',
  'streng vertraulich',
  'vertraulich',
  // French
  'très secret(?: défense)?',
  'secret défense',
  'confidentiel défense',
  'diffusion restreinte',
  'diffusion interne',
  'strictement confidentiel',
  'confidentiel',
  // Italian, Spanish, Portuguese, Dutch
  'segretissimo',
  'segreto',
  'riservatissimo',
  'riservato',
  'confidenziale',
  'secreto',
  'difusión limitada',
  'uso interno',
  'reservado',
  'confidencial',
  'zeer geheim',
  'departementaal vertrouwelijk',
  'strikt vertrouwelijk',
  'vertrouwelijk',
  // Scandinavian and Finnish
  'strengt fortrolig',
  'strengt hemmelig',
  'fortroligt',
  'fortrolig',
  'til tjenestebrug',
  'hemmeligt',
  'hemmelig',
  'begrenset',
  'begränsat hemlig',
  'konfidentiell',
  'hemlig',
  'erittäin salainen',
  'salainen',
  'luottamuksellinen',
  'käyttö rajoitettu',
  // Polish, Czech, Hungarian
  'ściśle tajne',
  'tajne',
  'poufne',
  'zastrzeżone',
  'přísně tajné',
  'tajné',
  'důvěrné',
  'vyhrazené',
  'szigorúan titkos',
  'titkos',
  'bizalmas',
  'korlátozott terjesztésű',
  // Russian, Ukrainian, Greek, Turkish
  'совершенно секретно',
  'секретно',
  'для служебного пользования',
  'конфиденциально',
  'цілком таємно',
  'таємно',
  'для службового користування',
  'ακρως απορρητο',
  'απορρητο',
  'εμπιστευτικο',
  'περιορισμενης χρησης',
  'çok gizli',
  'gizli',
  'hizmete özel',
  // Arabic, Persian, Hebrew, Chinese, Japanese, Korean
  'سري للغاية',
  'سري',
  'محدود التداول',
  'محرمانه',
  'סודי ביותר',
  'סודי',
  '绝密',
  '机密',
  '秘密',
  '内部资料',
  '極秘',
  '部外秘',
  '社外秘',
  '取扱注意',
  '대외비',
];

/** Words that say other things too: they count in capitals, alone, or before a full stop or dash. */
const ambiguous: ReadonlySet<string> = new Set([
  'official',
  'secret',
  'classified',
  'restricted',
  'limite',
  'geheim',
  'segreto',
  'riservato',
  'secreto',
  'reservado',
  'gizli',
]);

const longestMarking = 160; // characters: longer is prose, not a marking

/** Made when it is first asked for: few templates have text on their layouts. */
let shape: RegExp | undefined;

function termShape(): RegExp {
  const longestFirst = terms.toSorted((a, b) => b.length - a.length).join('|');
  shape ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'giu');
  return shape;
}

/** Chinese, Japanese and Korean set no blanks between words: there a term may stand within a text. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** The terms of handling markings in a text, folded; empty for one that does not read as a marking. */
export function markingsIn(text: string): readonly string[] {
  const plain = withoutGreekAccents(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (plain.length > longestMarking) return [];
  const found = [...plain.matchAll(termShape())]
    .filter(({ 0: term, index }) => !ambiguous.has(folded(term)) || standsOut(term, plain, index))
    .map(([term]) => folded(term));
  const within = unspaced.test(plain) ? terms.find((term) => unspaced.test(term) && plain.includes(term)) : undefined;
  return [...new Set(within === undefined ? found : [...found, within])];
}

function standsOut(term: string, plain: string, index: number): boolean {
  const after = plain.slice(index + term.length);
  return term === term.toUpperCase() || (index === 0 && /^\s*(?:$|[\p{P}\p{S}])/u.test(after));
}

/**
 * Whether a text that stands printed says what the marking says: the same words whatever their case and punctuation, or the
 * same terms ('Confidential – Ministry of Ports' and CONFIDENTIAL).
 */
export function saysMarking(printed: string, marking: string): boolean {
  if (folded(printed) === folded(marking)) return true;
  const [own, wanted] = [markingsIn(printed), markingsIn(marking)];
  return own.length > 0 && own.length === wanted.length && own.every((term) => wanted.includes(term));
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Capitals in Greek are written without accents, and small letters with them. */
function withoutGreekAccents(text: string): string {
  return /\p{Script=Greek}/u.test(text)
    ? text
        .normalize('NFD')
        .replace(/\u0301/g, '')
        .normalize('NFC')
    : text;
}
