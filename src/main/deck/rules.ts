/** Rules that planning follows where neither template nor brief says otherwise. */
import type { Brief, ProseRule, Rules } from '../../shared/model/index.js';

export const defaultRules: Rules = {
  agenda: 'auto',
  agendaFrom: 10, // content slides; brief-rules, 'Planning'
  dividers: 'auto',
  dividerFrom: 3, // slides of one section
  prose: 'auto',
  proseWords: 60, // words of one piece of prose that a slide still shows in full
  kinds: {},
  words: {},
};

/** The template's rules with the brief's front matter before them. Attributes of sections go before both. */
export function rulesFor(brief: Brief, rules: Rules): Rules {
  const agenda: Rules['agenda'] = brief.meta.agenda ?? rules.agenda;
  const prose: ProseRule | 'auto' = brief.meta.prose ?? rules.prose;
  return { ...rules, agenda, prose };
}
