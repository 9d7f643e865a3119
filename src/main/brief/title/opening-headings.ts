/** Title pages that came out as headings: Google Docs, Confluence and PDF converters give the title the level of the sections. */
import type { Inline, Paragraph, Table } from '../../../shared/model/brief.js';
import type { FlowItem, Heading } from '../flow.js';
import { plainText } from '../inline/plain.js';
import { isDetails } from './label-lines.js';

/** The title, what stands under it as a heading too, and the flow without both. */
export interface OpeningHeadings {
  readonly title: readonly Inline[];
  readonly subtitle?: readonly Inline[];
  readonly flow: readonly FlowItem[];
}

const mostHeadings = 3; // of a title page: who publishes, the title, the date
/** Sections with something in them: else the headings may be all that was written yet. A first # says more than a first ##. */
const fewestSections = (level: number): number => (level === 1 ? 1 : 2);

/** A section's own number, or a part's. */
const numbered =
  /^(?:\d|[IVX]+[.)]|§|第|(?:part|chapter|section|teil|kapitel|abschnitt|partie|chapitre|parte|capítulo|capitolo|часть|глава|раздел)\s+[\dIVX])/iu;

/** What heads a section and no document. */
const sectionNames = new Set(
  `summary, executive summary, key findings, findings, key messages, abstract, overview, introduction, background, contents, table of contents, agenda,
  einleitung, einführung, zusammenfassung, überblick, hintergrund, inhalt, résumé, synthèse, contexte, sommaire, introducción, resumen, contexto, introduzione,
  sintesi, introdução, resumo, inleiding, samenvatting, wprowadzenie, streszczenie, введение, резюме, содержание, вступ, зміст, εισαγωγή, giriş, özet, مقدمة,
  ملخص, 摘要, 引言, 背景, 目录, 目錄, 概要, はじめに, 目次, 서론, 요약`
    .split(',')
    .map((name) => name.trim()),
);

/**
 * The title in headings of one level at the very beginning that have nothing under them, or, the last of them, only details (`Date: …`,
 * a table of such) before the next heading of that level: no section would be empty, and the first of all, but for a title. Undefined where a
 * heading above others is the title anyway, and where the sections behind have nothing in them either.
 *
 * @param hasSubtitle the front matter gives one: then all but the title are lines
 */
export function titleInOpeningHeadings(flow: readonly FlowItem[], hasSubtitle: boolean): OpeningHeadings | undefined {
  const headings = flow.filter((item) => item.type === 'heading');
  const level = Math.min(...headings.map((heading) => heading.level));
  const start = flow.findIndex((item) => item.type !== 'notes' && item.type !== 'break' && item.type !== 'picture');
  const opening: Heading[] = [];
  let at = start;
  for (let item = flow[at]; item?.type === 'heading' && item.level === level; item = flow[at]) {
    const next = flow.findIndex((each, index) => index > at && each.type === 'heading');
    const under = flow.slice(at + 1, next).filter(({ type }) => type !== 'notes' && type !== 'break');
    if (next < 0 || !under.every(isOfTitlePage)) break;
    opening.push(item);
    at = next;
    if (under.length > 0) break;
  }
  const [first, ...below] = opening;
  const goesOn = flow[at];
  if (!first || opening.length > mostHeadings || goesOn?.type !== 'heading' || goesOn.level !== level) return undefined;
  const said = plainText(first.inlines).trim().toLowerCase();
  if (said === '' || numbered.test(said) || sectionNames.has(said)) return undefined;
  if (fullSections(flow.slice(at), level) < fewestSections(level)) return undefined;
  const subtitle = hasSubtitle ? undefined : below[0];
  const rest = flow.flatMap((item): readonly FlowItem[] => {
    if (item === first || item === subtitle) return [];
    const line = below.find((each) => each === item);
    return [line ? ({ type: 'paragraph', inlines: line.inlines, lines: line.lines } satisfies Paragraph) : item];
  });
  return { title: first.inlines, ...(subtitle ? { subtitle: subtitle.inlines } : {}), flow: rest };
}

function isOfTitlePage(item: FlowItem): boolean {
  return (item.type === 'paragraph' && isDetails(item)) || (item.type === 'table' && isDetailsTable(item));
}

/** Two columns, the first of them in bold: what a page says of itself. */
function isDetailsTable({ head, rows }: Table): boolean {
  return [head, ...rows].every(
    (row) =>
      row.length === 0 ||
      (row.length === 2 && (row[0]?.inlines ?? []).every((run) => run.type === 'text' && run.strong)),
  );
}

/** How many of the headings of a level have something under them. */
function fullSections(flow: readonly FlowItem[], level: number): number {
  return flow.filter((item, index) => {
    const next = flow[index + 1];
    const isEmpty = next === undefined || (next.type === 'heading' && next.level <= level);
    return item.type === 'heading' && item.level === level && !isEmpty;
  }).length;
}
