/**
 * Text that stands on a master, a layout or a fixed slide, as the preview draws it: its paragraphs in their effective style.
 * Its lines are set by whoever measures text (src/main/scene/static-text.ts): this stage knows no widths.
 */
import type { Element } from '@xmldom/xmldom';
import { lyingBox, lyingInsets } from '../../../../shared/lying.js';
import type { Box, LevelStyle, Run, SceneParagraph, TextItem, Theme } from '../../../../shared/model/index.js';
import { attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf, shareOf } from '../../../ooxml/index.js';
import { colorIn } from '../artwork/color.js';
import { nameTextEffects } from '../artwork/effects.js';
import { levelProperties, listStyles, runDefaults, styleOf } from './levels.js';
import { anchorOf, bodyAttribute, insetsOf, type PlaceholderClass, turnOf } from './placeholder.js';

/** What text inherits from, besides its own shape. */
export interface TextSource {
  /** Told of effects that are not drawn. */
  readonly unseen?: (what: string) => void;
  readonly master: Element;
  readonly presentation: Element;
  readonly fonts: Theme['fonts'];
}

export interface StaticShape {
  /** The shape, then those that it inherits from. */
  readonly chain: readonly Element[];
  readonly className?: PlaceholderClass;
  readonly box: Box;
  readonly name: string;
  /** Degrees clockwise by which shape and groups turn it. */
  readonly turn: number;
}

/** The item of a shape's text, without lines; 'upright' for letters upon one another and East Asian columns; undefined for none. */
export function staticText(
  { chain, className, box, name, turn }: StaticShape,
  source: TextSource,
): TextItem | 'upright' | undefined {
  const [shape] = chain;
  const body = childAt(shape, 'p:txBody');
  if (!shape || !hasText(body)) return undefined;
  const way = turnOf(chain);
  if (!way && (bodyAttribute(chain, 'vert') ?? 'horz') !== 'horz') return 'upright';
  const lists = listStyles({ ...source, chain, className });
  const fit = childAt(body, 'a:bodyPr', 'a:normAutofit');
  const scale = { size: shareOf(fit, 'fontScale') ?? 1, leading: 1 - (shareOf(fit, 'lnSpcReduction') ?? 0) };
  const inked = colorIn(childAt(shape, 'p:style', 'a:fontRef'));
  const paragraphs = childrenOf(body, 'a:p').map((paragraph) =>
    paragraphOf(paragraph, {
      lists,
      scale,
      fonts: source.fonts,
      ...(inked ? { inked } : {}),
      unseen: (properties) => {
        if (source.unseen) nameTextEffects(properties, source.unseen);
      },
    }),
  );
  const turned = (((turn + (way ?? 0)) % 360) + 360) % 360;
  const wraps = (bodyAttribute(chain, 'wrap') ?? 'square') !== 'none';
  return {
    kind: 'text',
    name,
    frame: 'own',
    box: wraps || turned !== 0 ? lyingBox(box, way) : unbroken(box, paragraphs[0]?.align ?? 'left'),
    ...(turned === 0 ? {} : { turn: turned }),
    insets: lyingInsets(insetsOf(chain), way),
    anchor: anchorOf(chain),
    autofit: 'none',
    decorative: true,
    paragraphs,
    lines: [],
  };
}

export function hasText(body: Element | undefined): boolean {
  return childrenOf(body, 'a:p').some((paragraph) =>
    childrenOf(paragraph).some(
      (child) => ['r', 'fld'].includes(nameOf(child)) && (childAt(child, 'a:t')?.textContent ?? '').trim() !== '',
    ),
  );
}

/** Text that does not wrap runs on from its box, on the side where it is not held. */
function unbroken(box: Box, align: SceneParagraph['align']): Box {
  const more = 4000; // pt, wider than any slide
  const left = align === 'left' ? 0 : align === 'right' ? more : more / 2;
  return { ...box, x: box.x - left, width: box.width + more };
}

interface ParagraphContext {
  readonly lists: readonly Element[];
  readonly scale: { readonly size: number; readonly leading: number };
  readonly fonts: Theme['fonts'];
  /** Told the properties of each run, the nearest first. */
  readonly unseen: (properties: readonly (Element | undefined)[]) => void;
  /** The colour that the shape's style gives its text (20.1.4.1.17). */
  readonly inked?: LevelStyle['color'];
}

function paragraphOf(paragraph: Element, context: ParagraphContext): SceneParagraph {
  const { lists, scale, fonts } = context;
  const own = childAt(paragraph, 'a:pPr');
  const level = Math.min(8, Math.max(0, numberOf(own, 'lvl') ?? 0));
  const inherited = levelProperties(lists, level);
  const properties = own ? [own, ...inherited] : inherited;
  const plain = styleOf(properties, runDefaults(inherited), fonts);
  const rtl = isTrue(attributeOf(own, 'rtl') ?? inherited.map((each) => attributeOf(each, 'rtl')).find(Boolean));
  const runs = childrenOf(paragraph).flatMap((child) => runOf(child, inherited, context));
  const size = Math.max(...runs.map((run) => run.size), runs.length > 0 ? 0 : plain.size * scale.size);
  return {
    runs,
    level,
    align: plain.align === 'center' ? 'center' : (plain.align === 'end') === !rtl ? 'right' : 'left',
    rtl,
    mark: runs.length > 0 ? plain.mark : { type: 'none' },
    marginLeft: plain.marginLeft,
    indent: plain.indent,
    spaceBefore: plain.spaceBefore * scale.leading,
    spaceAfter: plain.spaceAfter * scale.leading,
    leading: plain.leading * scale.leading,
    size,
    language: 'en',
  };
}

function runOf(
  element: Element,
  inherited: readonly Element[],
  { scale, fonts, inked, lists, unseen }: ParagraphContext,
): readonly Run[] {
  const name = nameOf(element);
  if (!['r', 'br', 'fld'].includes(name)) return [];
  const own = childAt(element, 'a:rPr');
  const defaults = runDefaults(inherited);
  const style = styleOf(inherited, own ? [own, ...defaults] : defaults, fonts);
  const isNumber = name === 'fld' && attributeOf(element, 'type') === 'slidenum';
  const said = (attribute: string) => [own, ...defaults].map((each) => attributeOf(each, attribute)).find(Boolean);
  const ownList = runDefaults(levelProperties(lists.slice(0, 1), 0)).some((each) => childAt(each, 'a:solidFill'));
  const highlight = colorIn(childAt(own, 'a:highlight'));
  unseen([own, ...defaults]);
  const isColored = childAt(own, 'a:solidFill') !== undefined || ownList;
  return [
    {
      text: name === 'br' ? '' : isNumber ? '8' : (childAt(element, 'a:t')?.textContent ?? '').replace(/\s+/g, ' '),
      font: style.font,
      size: style.size * scale.size,
      bold: style.bold,
      italic: style.italic,
      color: inked && !isColored ? inked : style.color,
      language: attributeOf(own, 'lang') ?? 'en',
      ...(style.caps ? { caps: true as const } : {}),
      ...(style.spacing === 0 ? {} : { spacing: style.spacing }),
      ...marksOf(said, numberOf(own, 'baseline') ?? 0),
      ...(name === 'br' ? { break: true as const } : {}),
      ...(isNumber ? { field: 'slide-number' as const } : {}),
      ...(highlight ? { highlight } : {}),
    },
  ];
}

/** Lines under and through a run, and where it stands on its line. */
function marksOf(
  said: (attribute: string) => string | undefined,
  baseline: number,
): Pick<Run, 'underline' | 'strike' | 'baseline'> {
  return {
    ...((said('u') ?? 'none') === 'none' ? {} : { underline: true as const }),
    ...((said('strike') ?? 'noStrike') === 'noStrike' ? {} : { strike: true as const }),
    ...(baseline > 0 ? { baseline: 'super' as const } : baseline < 0 ? { baseline: 'sub' as const } : {}),
  };
}
