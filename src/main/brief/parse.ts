import type { Token } from 'marked';
import { isChatLine } from '../../shared/chat-lines.js';
import type { Brief, BriefMeta, DataRef, Section } from '../../shared/model/brief.js';
import { Anchors, withoutLinks } from './anchors.js';
import { briefFlow, flowOf } from './blocks/convert.js';
import { readComment } from './comments.js';
import type { Context } from './context.js';
import { namedCuts } from './cuts.js';
import { type Diagnostic, diagnostic } from './diagnostics.js';
import { blocksOf, type FlowItem } from './flow.js';
import { definedLabels, Footnotes } from './footnotes.js';
import { readMeta } from './front-matter/meta.js';
import { countLines, splitFrontMatter } from './front-matter/split.js';
import { hasDeckMarks, readTitleBlock } from './front-matter/title-block.js';
import { type FrontMatter, readYaml } from './front-matter/yaml.js';
import { createIgnoreBook } from './ignores.js';
import { parseInlines } from './inline/parse.js';
import { plainText } from './inline/plain.js';
import { joinComments } from './join-comments.js';
import type { KeptFlow } from './kept/kept-flow.js';
import type { BriefMemory, KeptParts } from './kept/memory.js';
import { BlockLexer } from './lex/lexer.js';
import { maxNesting, maxSections } from './limits.js';
import { createPictureBook } from './picture-book.js';
import type { Reading } from './reading.js';
import { emptyBrief, withinLimits } from './refused.js';
import type { Report } from './report.js';
import { buildSections } from './sections.js';
import { type DeckTool, detectDeck, givenSlideLevel } from './slides/detect.js';
import { headingDividers, marpSlides, pandocSlides } from './slides/flow-slides.js';
import { cutSlides, readSlides } from './slides/read.js';
import { slideSections } from './slides/sections.js';
import type { SlideSource } from './slides/split-lines.js';
import { SourceLines } from './source-lines.js';
import { Tallies } from './tallies.js';
import { withPlainHeads } from './title/plain-heads.js';
import { decideTitle, headingLikeTitle, readableName } from './title/title.js';

/** What is read. */
export interface ParseRequest {
  /** As the person gave it: it names the brief in diagnostics, and makes its title where nothing else does. */
  readonly file: string;
  /** From `decodeBrief`: LF line ends. */
  readonly text: string;
  /** `YYYY-MM-DD`, for `date: today`. */
  readonly today?: string;
  /** Goes before the front matter (`--meta key=value`). */
  readonly meta?: Readonly<Record<string, string>>;
  /** Goes behind the front matter: what a team's file says. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Classes of fenced divs that are not read at all, as those that a team's cut leaves out. */
  readonly withoutDivs?: readonly string[];
  /** Classes that a team's cuts ask for: divs of these are ours, and no other tool's. */
  readonly tags?: readonly string[];
}

export interface ParsedBrief {
  readonly brief: Brief;
  /** An error among them means that no deck may be made of this brief. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Markdown as a brief. Never throws: what is wrong is among the diagnostics, and there is always a brief.
 *
 * @param memory of this brief, where its revisions are read one after another
 */
export function parseBrief(request: ParseRequest, memory?: BriefMemory): ParsedBrief {
  const known = memory?.whole(request);
  if (known) return known;
  const parsed = parse(request, memory);
  memory?.keepWhole(request, parsed);
  return parsed;
}

function parse(request: ParseRequest, memory: BriefMemory | undefined): ParsedBrief {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, lines, values) => {
    diagnostics.push(diagnostic(code, { file: request.file, ...(lines ? { lines } : {}) }, values));
  };
  const source = splitFrontMatter(request.text);
  if (source.foreign !== undefined) report('front-matter-foreign', { from: 1, to: 1 }, { format: source.foreign });
  if (source.unclosed) report('front-matter-unclosed', { from: source.yamlLine - 1, to: source.yamlLine - 1 });
  const block = source.yaml === undefined ? readTitleBlock(request.text) : undefined;
  const matter =
    block?.matter ??
    (source.yaml === undefined ? undefined : readMatter(source.yaml, source.yamlLine, report, memory)) ??
    emptyMatter;
  const given: FrontMatter = { ...matter, values: { ...matter.values, ...request.meta } };
  const { body, bodyLine } = block ?? source;
  const meta = readMeta(given, body, report, request.today, request.defaults);
  if (!withinLimits(body, bodyLine, report)) return { brief: emptyBrief(request, meta), diagnostics };
  const tool = detectDeck(given.values, body) ?? (block && hasDeckMarks(body) ? 'pandoc' : undefined);
  const brief = new BriefReader(request, given, meta, joinComments(body), bodyLine, tool, report, memory).read();
  return { brief, diagnostics };
}

/** As YAML reads it; as it was read before, with what was said of it, where it is the same. */
function readMatter(yaml: string, line: number, report: Report, memory?: BriefMemory): FrontMatter | undefined {
  const known = memory?.matter(yaml, line);
  const said: Parameters<Report>[] = [];
  const read = known ?? { yaml, line, matter: readYaml(yaml, line, (...args) => said.push(args)), said };
  for (const args of read.said) report(...args);
  memory?.keepMatter(read);
  return read.matter;
}

const emptyMatter: FrontMatter = { values: {}, lines: {} };

/** Reads one brief. It gathers on its way, and is thrown away afterwards. */
class BriefReader {
  private readonly kept: KeptParts | undefined;
  private readonly lexer: BlockLexer;
  private readonly tallies = new Tallies();
  private readonly anchors = new Anchors();
  private readonly ignores = createIgnoreBook();
  private readonly dataFiles = new Map<string, DataRef>();
  private readonly source: SourceLines;

  constructor(
    private readonly request: ParseRequest,
    private readonly matter: FrontMatter,
    private readonly meta: BriefMeta,
    private readonly body: string,
    private readonly bodyLine: number,
    private readonly tool: DeckTool | undefined,
    private readonly report: Report,
    private readonly memory: BriefMemory | undefined,
  ) {
    this.source = new SourceLines(request.text);
    const { file, withoutDivs, tags } = request;
    this.kept = memory?.next([file, meta.language, tool, withoutDivs, tags, bodyLine], body.length);
    this.lexer = new BlockLexer(this.kept?.blocks);
  }

  read(): Brief {
    // All of the text is lexed before any of it is read: a reference may stand before its definition.
    const { tool } = this;
    const cut =
      tool === 'reveal' || tool === 'slidev'
        ? cutSlides(tool, this.body, this.bodyLine, this.matter.values)
        : undefined;
    const pieces: readonly { readonly text: string; readonly line: number }[] = cut ?? [
      { text: this.body, line: this.bodyLine },
    ];
    const lexed = cut ? [] : pieces.map((piece) => this.lexer.readBrief(piece.text));
    const labels = definedLabels(cut ? cut.flatMap((slide) => this.lexer.read(slide.text)) : lexed.flat());
    const footnotes = new Footnotes(labels, this.report);
    const reading = this.createReading(footnotes);
    const brief = cut
      ? this.asSlides(reading, cut, undefined)
      : this.asFlow(reading, briefFlow(lexed[0] as Token[], this.bodyLine, reading, this.kept?.flow));
    const notes = footnotes.finish((content, line) => {
      if (typeof content !== 'string') return blocksOf(flowOf(content, line, reading));
      const inlines = reading.pictures.settle(reading.inlines(content, line), { from: line, to: line });
      return [{ type: 'paragraph', inlines, lines: { from: line, to: line } }];
    });
    return this.finish({ ...brief, footnotes: notes }, reading);
  }

  private createReading(footnotes: Footnotes): Reading {
    const { tool, lexer, anchors, tallies } = this;
    const { flow } = this.kept ?? {};
    const speaking: KeptFlow['speaking'] = flow?.speaking ?? ((does) => does);
    const pictures = createPictureBook();
    const context: Context = {
      file: this.request.file,
      language: this.meta.language,
      report: speaking(this.report),
      get references() {
        flow?.speaks();
        return lexer.references as Context['references'];
      },
      footnotes: {
        has: speaking(footnotes.has),
        refer: speaking(footnotes.refer),
        inline: speaking(footnotes.inline),
      },
      links: { toAnchor: speaking(anchors.toAnchor), setAnchor: speaking(anchors.setAnchor) },
      tally: { count: speaking(tallies.count) },
      comment: speaking((content, lines) =>
        readComment(
          content,
          lines,
          {
            rule: tool === 'marp' ? 'notes' : 'private',
            ignores: this.ignores,
            blocks: (markdown, line) => blocksOf(flowOf(reading.lex(markdown), line, reading)),
          },
          context,
        ),
      ),
      aside: [],
    };
    const reading: Reading = {
      context,
      withoutDivs: new Set(this.request.withoutDivs?.map((name) => name.toLowerCase())),
      tags: new Set(this.request.tags?.map((name) => name.toLowerCase())),
      ignores: this.ignores,
      pictures: {
        ...pictures,
        add: speaking(pictures.add),
        settle: (inlines, lines) => {
          const settled = pictures.settle(inlines, lines);
          if (settled !== inlines) flow?.speaks();
          return settled;
        },
      },
      footnotes: { define: speaking(footnotes.define) },
      form: tool === undefined ? 'sections' : 'slides',
      lex: speaking((source) => this.lexer.read(source)),
      inlines: (source, line) => parseInlines(source, line, context),
      nested: (read) => this.nested(read),
      namesCuts: speaking(() => {
        this.choosing = true;
      }),
      dataFile: speaking((data) => {
        if (!this.dataFiles.has(data.key)) this.dataFiles.set(data.key, data);
      }),
    };
    return reading;
  }

  /** A div names its cuts: only then the blocks are searched for their names. */
  private choosing = false;

  private depth = 0;

  /** Admonitions and comments are lexed only when they are read: their nesting shows here, not in the lexer. */
  private nested(read: () => FlowItem[]): FlowItem[] {
    if (this.depth > maxNesting) {
      this.lexer.tooDeep = true;
      return [];
    }
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }

  private asFlow(reading: Reading, flow: FlowItem[]): Brief {
    if (this.tool === 'marp' || this.tool === 'pandoc') return this.asSlides(reading, undefined, flow);
    const titled = decideTitle(withPlainHeads(flow), this.meta, this.request.file, (text, key) =>
      reading.inlines(text, this.meta.lines[key]?.from ?? 1),
    );
    const meant = titled.titleFrom === 'file-name' ? headingLikeTitle(titled.flow) : undefined;
    if (meant) {
      const at = { from: meant.lines.from, to: meant.lines.from };
      this.report('title-is-section', at, { section: plainText(meant.inlines) });
    }
    this.sayChatLines(flow);
    const { preamble, sections } = buildSections(titled.flow, this.source, this.report);
    return {
      ...this.frame(),
      form: 'sections',
      title: titled.title,
      titleFrom: titled.titleFrom,
      ...(titled.subtitle ? { subtitle: titled.subtitle } : {}),
      preamble,
      sections,
    };
  }

  /** What a chat said before and behind what it was asked for is copied along with it. */
  private sayChatLines(flow: readonly FlowItem[]): void {
    const said = flow.filter(({ type }) => type !== 'break' && type !== 'notes');
    for (const [place, item] of [['first', said[0]] as const, ['last', said.at(-1)] as const]) {
      if (item?.type !== 'paragraph' || said.length < 2) continue;
      const text = plainText(item.inlines);
      if (isChatLine(text, place)) this.report('chat-line', item.lines, { words: beginningOf(text) });
    }
  }

  private asSlides(reading: Reading, cut: readonly SlideSource[] | undefined, flow: FlowItem[] | undefined): Brief {
    const { tool, meta, report } = this;
    const drafts =
      cut && (tool === 'reveal' || tool === 'slidev')
        ? readSlides(tool, cut, { flow: (markdown, line) => flowOf(this.lexer.read(markdown), line, reading), report })
        : tool === 'marp'
          ? marpSlides(flow ?? [], this.bodyLine, headingDividers(this.matter.values.headingDivider), this.source)
          : pandocSlides(flow ?? [], this.bodyLine, givenSlideLevel(this.matter.values));
    const sections = slideSections(drafts, this.source, report, tool !== 'pandoc');
    const first = sections.find((section) => section.heading.length > 0)?.heading;
    const read = (text: string, key: string) => reading.inlines(text, meta.lines[key]?.from ?? 1);
    const title = meta.title === undefined ? undefined : read(meta.title, 'title');
    return {
      ...this.frame(),
      form: 'slides',
      ...(tool === 'pandoc' && title ? { titleSlide: true as const } : {}),
      title: title ?? first ?? [{ type: 'text', text: readableName(this.request.file) }],
      titleFrom: title ? 'front-matter' : first ? 'heading' : 'file-name',
      ...(meta.subtitle === undefined ? {} : { subtitle: read(meta.subtitle, 'subtitle') }),
      preamble: [],
      sections,
    };
  }

  private frame() {
    return {
      file: this.request.file,
      meta: this.meta,
      footnotes: new Map(),
      pictures: [],
      dataFiles: [],
      lineCount: this.source.count,
    };
  }

  private finish(brief: Brief, reading: Reading): Brief {
    if (this.lexer.tooDeep) this.memory?.forget();
    if (this.lexer.tooDeep) this.report('nesting-too-deep', undefined, { limit: maxNesting });
    const sections = allSections(brief.sections);
    if (sections.length > maxSections) {
      this.report('too-many-sections', undefined, { count: sections.length, limit: maxSections });
    }
    const broken = this.anchors.resolve(
      brief.sections,
      [plainText(brief.title), plainText(brief.subtitle ?? [])],
      this.report,
    );
    this.tallies.reportAll(this.report);
    const ignores = this.ignores.all((lines) => {
      const section = sections.findLast((each) => each.lines.from === lines.from);
      return section ? { from: lines.from, to: lines.from + countLines(section.raw) } : lines;
    });
    const footnotes = this.choosing ? [...brief.footnotes.values()].flatMap((note) => note.blocks) : [];
    const whole = withoutLinks(brief.sections, broken);
    const cuts = namedCuts(brief.sections, this.choosing ? [...brief.preamble, ...footnotes] : undefined);
    return {
      ...brief,
      ...(cuts.length > 0 ? { cuts } : {}),
      title: withoutLinks(brief.title, broken),
      preamble: withoutLinks(brief.preamble, broken),
      sections: this.memory?.kept(whole) ?? whole,
      footnotes: new Map([...brief.footnotes].map(([label, note]) => [label, withoutLinks(note, broken)])),
      pictures: reading.pictures.all(),
      dataFiles: [...this.dataFiles.values()],
      ...(ignores.length > 0 ? { ignores } : {}),
    };
  }
}

const mostWords = 8; // that a message quotes

function beginningOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : text;
}

function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
