/** Rules and wording: plain data that planning follows. */
import type { DeckWords, Rules } from '../../../shared/model/index.js';
import type { TemplateData } from '../format/format.js';
import type { Building } from './building.js';

type WordsData = NonNullable<TemplateData['words']>[string];

export function buildRules(building: Building): Rules {
  const rules = building.need(building.data.rules, 'rules', {});
  return {
    agenda: building.need(rules.agenda, 'rules.agenda', 'auto'),
    agendaFrom: building.need(rules['agenda-from'], 'rules.agenda-from', 10),
    dividers: building.need(rules.dividers, 'rules.dividers', 'auto'),
    dividerFrom: building.need(rules['divider-from'], 'rules.divider-from', 3),
    prose: building.need(rules.prose, 'rules.prose', 'auto'),
    proseWords: building.need(rules['prose-words'], 'rules.prose-words', 60),
    ...(rules.footer === undefined ? {} : { footer: rules.footer }),
    kinds: rules.kinds ?? {},
    words: Object.fromEntries(
      Object.entries(building.data.words ?? {}).map(([language, words]) => [language, buildWords(words)]),
    ),
  };
}

function buildWords({ 'picture-missing': pictureMissing, callouts, charts, ...same }: WordsData): Partial<DeckWords> {
  return {
    ...same,
    ...(pictureMissing === undefined ? {} : { pictureMissing }),
    ...(callouts === undefined ? {} : { callouts: callouts as DeckWords['callouts'] }),
    ...(charts === undefined ? {} : { charts: charts as DeckWords['charts'] }),
  };
}
