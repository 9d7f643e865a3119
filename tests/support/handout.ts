/** A handout as it is composed, without a file: Markdown through every stage. */
import { parseBrief } from '../../src/main/brief/index.js';
import { defaultRules, fullCut, planDeck, readingOf } from '../../src/main/deck/index.js';
import { composeHandout, createComposer } from '../../src/main/scene/index.js';
import type {
  Handout,
  HandoutPart,
  HandoutTable,
  HandoutText,
  Line,
  Paper,
  Scene,
  SceneParagraph,
  Template,
  TextBody,
} from '../../src/shared/model/index.js';
import { plainTemplate } from './template-builder.js';

export interface ComposedHandout {
  readonly handout: Handout;
  readonly scenes: readonly Scene[];
}

export function handoutOf(
  text: string,
  options: { readonly template?: Template; readonly paper?: Paper } = {},
): ComposedHandout {
  const { template = plainTemplate(), ...rest } = options;
  const { brief } = parseBrief({ file: 'report.md', text });
  const parts = [{ brief, cut: fullCut, pictures: new Map() }];
  const { deck } = planDeck(parts, defaultRules);
  const { scenes } = createComposer(template, { pictures: new Map() }).compose(deck);
  const reading = readingOf(parts, defaultRules, deck);
  return { handout: composeHandout({ deck, scenes, reading, template, ...rest }), scenes };
}

export function partsOf<Type extends HandoutPart['type']>(
  { pages }: Handout,
  type: Type,
): readonly Extract<HandoutPart, { type: Type }>[] {
  return pages.flatMap(({ parts }) =>
    parts.filter((part): part is Extract<HandoutPart, { type: Type }> => part.type === type),
  );
}

/** The texts of a part: of a table, those of its cells; its header only where it is said. */
export function bodiesOf(part: HandoutText | HandoutTable): readonly TextBody[] {
  if (part.type === 'text') return [part.body];
  return part.item.rows.slice(part.goesOn ? part.item.headerRows : 0).flatMap(({ cells }) => cells);
}

/** What a line shows, in the order of its runs. */
export function lineText(line: Line, { paragraphs }: Pick<TextBody, 'paragraphs'>): string {
  const { runs } = paragraphs[line.paragraph] as SceneParagraph;
  return [...line.runs]
    .sort((one, other) => one.run - other.run || one.from - other.from)
    .map(({ run, from, to }) => runs[run]?.text.slice(from, to) ?? '')
    .join('');
}

/** All that is read below the slides, a line a line. */
export function readText({ pages }: Handout): readonly string[] {
  return pages.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'text' || part.type === 'table'
        ? bodiesOf(part).flatMap((body) => body.lines.map((line) => lineText(line, body)))
        : [],
    ),
  );
}
