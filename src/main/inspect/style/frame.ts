/** What a shape of a slide inherits: its placeholder on the layout and on the master, and their list styles (docs/pptx/slide.md). */
import type { Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childAt } from '../../ooxml/index.js';
import type { InspectedDeck, InspectedSlide } from '../slides.js';

/** Layout, master and theme of one slide. */
export interface House {
  readonly layout: Element | undefined;
  readonly master: Element | undefined;
  readonly theme: Element | undefined;
}

export function houseOf({ file }: InspectedDeck, { layout }: InspectedSlide): House {
  const [master] = layout === undefined ? [] : file.related(layout, 'slideMaster');
  const [theme] = master === undefined ? [] : file.related(master, 'theme');
  return { layout: file.tree(layout), master: file.tree(master), theme: file.tree(theme) };
}

/** 'heading': the theme's major face; 'body': its minor one. */
export function themeFace(theme: Element | undefined, role: string): string | undefined {
  const fonts = childAt(theme, 'a:themeElements', 'a:fontScheme', role === 'heading' ? 'a:majorFont' : 'a:minorFont');
  return attributeOf(childAt(fonts, 'a:latin'), 'typeface');
}

export interface TextShape {
  readonly shape: Element;
  readonly name: string;
  /** The shape itself, then what it inherits from, the nearest first. */
  readonly chain: readonly Element[];
  /** List styles that hold for its text, the nearest first. */
  readonly styles: readonly Element[];
  /** The placeholder's type, 'body' where it says none; undefined for a shape that is no placeholder. */
  readonly type: string | undefined;
}

/** The shapes with text on a slide, those in groups too. */
export function textShapes(deck: InspectedDeck, slide: InspectedSlide, house: House): readonly TextShape[] {
  return allBelow(slide.root, 'p:sp')
    .filter((shape) => childAt(shape, 'p:txBody') !== undefined)
    .map((shape) => {
      const own = placeOf(shape);
      const onLayout = own && counterpart(house.layout, own);
      const onMaster =
        own && counterpart(house.master, { type: onLayout ? (placeOf(onLayout)?.type ?? own.type) : own.type });
      const chain = [shape, onLayout, onMaster].filter((each) => each !== undefined);
      const style = own === undefined ? 'p:otherStyle' : isTitle(own.type) ? 'p:titleStyle' : 'p:bodyStyle';
      const styles = [
        ...chain.map((each) => childAt(each, 'p:txBody', 'a:lstStyle')),
        own !== undefined && /^(dt|ftr|sldNum|hdr)$/.test(own.type)
          ? childAt(house.master, 'p:txStyles', 'p:otherStyle')
          : childAt(house.master, 'p:txStyles', style),
        childAt(deck.presentation, 'p:defaultTextStyle'),
      ].filter((each) => each !== undefined);
      return {
        shape,
        name: attributeOf(childAt(shape, 'p:nvSpPr', 'p:cNvPr'), 'name') ?? '?',
        chain,
        styles,
        type: own?.type,
      };
    });
}

export const isTitle = (type: string | undefined): boolean => type === 'title' || type === 'ctrTitle';

interface Place {
  readonly type: string;
  readonly idx?: string;
}

function placeOf(shape: Element): Place | undefined {
  const mark = childAt(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  if (!mark) return undefined;
  const idx = attributeOf(mark, 'idx');
  return { type: attributeOf(mark, 'type') ?? 'body', ...(idx === undefined ? {} : { idx }) };
}

/** By index, else by type; a master has one of each type, and what is neither title nor footer follows its body. */
function counterpart(root: Element | undefined, { type, idx }: Place): Element | undefined {
  const shapes = allBelow(root, 'p:sp').filter((shape) => placeOf(shape) !== undefined);
  const byIndex = idx === undefined ? undefined : shapes.find((shape) => placeOf(shape)?.idx === idx);
  const alike = (a: string) => (isTitle(a) ? 'title' : /^(dt|ftr|sldNum|hdr)$/.test(a) ? a : 'body');
  return byIndex ?? shapes.find((shape) => alike(placeOf(shape)?.type ?? '') === alike(type));
}

/** The first answer along the chain. */
export function inherited<Value>(
  chain: readonly Element[],
  ask: (element: Element) => Value | undefined,
): Value | undefined {
  for (const element of chain) {
    const answer = ask(element);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
