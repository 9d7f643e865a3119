/** How decks are planned, and what they say themselves. */
import { type CalloutKind, type ChartWords, layoutIds } from '../../../shared/model/index.js';
import { layoutNotes } from './layout.js';
import { choice, each, integer, key, object, record, text } from './schema.js';
import { needed } from './shape.js';

const onOff = choice(['auto', 'on', 'off']);

export const rules = object({
  agenda: key('Whether a deck has an agenda; auto: from agenda-from content slides on', onOff, needed),
  'agenda-from': key('From how many content slides on', integer(1, 1000, 'slides'), needed),
  dividers: key('Whether parts have dividers; auto: those of divider-from slides on', onOff, needed),
  'divider-from': key('From how many slides of a part on', integer(1, 1000, 'slides'), needed),
  prose: key(
    'What becomes of running text: its first sentence on the slide (lead), all of it (slide), or into the notes; auto: all up to prose-words, else the lead',
    choice(['auto', 'lead', 'slide', 'notes']),
    needed,
  ),
  'prose-words': key('Up to how many words running text is shown in full', integer(0, 10_000, 'words'), needed),
  footer: key('What the footer says of a brief that has none of its own', text, 'nothing'),
  kinds: key(
    'Kinds of slide that this house does not draw, each with the one that stands in',
    each(layoutNotes, choice(layoutIds), 'itself'),
    'all are drawn',
  ),
});

const callouts: Readonly<Record<CalloutKind, string>> = {
  note: 'Over a note',
  tip: 'Over a tip',
  important: 'Over what is important',
  warning: 'Over a warning',
  caution: 'Over what may do harm',
};

const charts: Readonly<Record<keyof ChartWords, string>> = {
  bar: 'Name of a bar chart',
  'stacked-bar': 'Name of a stacked bar chart',
  column: 'Name of a column chart',
  'stacked-column': 'Name of a stacked column chart',
  line: 'Name of a line chart',
  area: 'Name of an area chart',
  pie: 'Name of a pie chart',
  doughnut: 'Name of a doughnut chart',
  scatter: 'Name of a scatter chart',
  headline: 'What a chart is: {kind}, {title}',
  range: 'From where to where a series goes: {name}, {from}, {to}',
  extremes: 'Lowest and highest value: {min}, {max}',
  series: 'Which series there are: {n}, {names}',
  values: 'In place of a name, where a range is that of all series',
};

const builtIn = "the program's own wording";

export const words = record(
  object({
    agenda: key('Title of the agenda', text, builtIn),
    backup: key('Title of what goes along hidden', text, builtIn),
    sources: key('Title of the list of sources', text, builtIn),
    source: key('Before the source of a picture or chart', text, builtIn),
    notes: key('Over the notes', text, builtIn),
    continued: key('After the title of a slide that continues another: {n} of {of}', text, builtIn),
    slide: key('Number of a slide in a handout: {n}', text, builtIn),
    slides: key('Numbers of several slides in a handout: {n}, which is 3–5', text, builtIn),
    page: key('At the foot of a page of a handout: {n} of {of}', text, builtIn),
    contact: key('Title of the last slide that says whom to write to', text, builtIn),
    ask: key('Title of the last slide that says what is asked', text, builtIn),
    'picture-missing': key('In place of a picture that could not be shown: {alt}', text, builtIn),
    done: key('Of a task that is done', text, builtIn),
    open: key('Of a task that is open', text, builtIn),
    callouts: key('Names of notes, tips and warnings', each(callouts, text, builtIn), builtIn),
    charts: key('Of what the alternative text of a chart is made', each(charts, text, builtIn), builtIn),
  }),
);
