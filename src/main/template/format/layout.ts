/** Layouts: the slots that stand on them, their ground and decoration. */
import type { LayoutId } from '../../../shared/model/index.js';
import { footerSlots, slotNames } from '../placeholders.js';
import { background, layoutLogo, picture, pictureAnchor } from './picture-format.js';
import type { Schema, ValueOf } from './schema.js';
import { choice, each, flag, integer, key, list, named, object, share, text } from './schema.js';
import { needed } from './shape.js';
import { sizes } from './type.js';
import { box, distance, fill, insets, place, stroke, typeSize } from './values.js';

/** A layout's slot says what differs from the shared one of its name. */
const orShared = (usual: string) => `as the shared place of this name, else ${usual}`;

const slot = named(
  'slot',
  object({
    ...place,
    top: { ...place.top, usual: orShared('none, it is needed') },
    bottom: { ...place.bottom, usual: orShared('none, it is needed') },
    style: key('The text style, one of `type`', text, orShared('none, it is needed')),
    size: key('The largest size of its text; levels keep their proportions', typeSize, orShared("the style's")),
    ...sizes,
    align: key('The edge that lines begin at', choice(['start', 'center', 'end']), orShared("the style's")),
    anchor: key('Where text stands that does not fill the place', choice(['top', 'middle', 'bottom']), orShared('top')),
    insets: key('Space between edges and text: one for all, or each', insets, orShared('0')),
    'text-columns': key('In how many columns the text runs', integer(1, 16, 'columns of text'), orShared('one')),
    fill: key('What the place is filled with: a colour, a gradient, or none', fill, orShared('none')),
    fit: key(
      'Pictures: cover fills the place to its edges where a photograph allows it, whole shows all of it',
      choice(['whole', 'cover']),
      orShared('whole'),
    ),
    prompt: key('What an empty place says in PowerPoint', text, orShared('nothing')),
    quiet: key('Filled from briefs only: without a prompt, behind the others', flag, orShared('false')),
  }),
);
export type SlotData = ValueOf<typeof slot>;

/** By name: only those that exist may be said. */
export const slots = named(
  'slots',
  each(
    Object.fromEntries(slotNames.map((name) => [name, `The place called ${name}`])),
    slot,
    'the shared one of this name, where there is one',
  ),
) as Schema<Readonly<Record<string, SlotData>>>;

const decorItem = named(
  'decoration',
  object({
    ...place,
    name: key('What the Selection pane shows', text, 'Ornament, or Picture'),
    shape: key('Its outline; rule is a line', choice(['bar', 'ellipse', 'rule', 'round-bar']), { word: 'bar' }),
    picture: key('A picture in place of a shape', picture, 'none'),
    at: key('Of a picture: the corner or edge that it hangs from', pictureAnchor, 'the middle of its place'),
    height: key('Of a picture that hangs from an edge: its height', distance, 'needed there, or a width'),
    width: key('Of a picture that hangs from an edge: its width', distance, 'by its proportions'),
    fit: key(
      'Of a picture in a place: whole shows all of it, cover fills the place and cuts, stretch pulls it',
      choice(['whole', 'cover', 'stretch']),
      { word: 'whole' },
    ),
    alt: key('Of a picture that says something: its alternative text', text, 'it is ornament'),
    radius: key('Of a round-bar: its corners, as a share of the shorter side', share(0, 0.5), 0.5),
    fill: key('What it is filled with: a colour, a gradient, or none', fill, { word: 'none' }),
    line: key('Its outline, or the rule itself', stroke, 'none'),
    'keep-out': key('Content must not touch it', flag, false),
  }),
);
export type DecorData = ValueOf<typeof decorItem>;
export const decor = list(decorItem);

const layout = named(
  'layout',
  object({
    name: key("What PowerPoint's gallery of layouts shows", text, needed),
    use: key('The shared slots that stand on it', list(choice(slotNames)), 'none'),
    slots: key('Its own slots, or what differs from the shared one of the same name', slots, 'none'),
    footers: key('Which lines at the edges it has', list(choice(footerSlots)), 'all that are among the shared slots'),
    variant: key('The variant whose colours slides on it have', text, 'that of the deck'),
    background: key('Its ground: a colour, a gradient or a picture', background, "the deck's"),
    logo: key('Another place for the logo on it, or none', layoutLogo, "the deck's"),
    free: key('Where content without a slot may stand: timelines, bands of callouts', box, needed),
    'keep-out': key('Boxes that content must not touch', list(box), 'none'),
    decor: key('Its own decoration', decor, 'none'),
    'shared-decor': key('Whether it shows the decoration that all have', flag, true),
  }),
);
export type LayoutData = ValueOf<typeof layout>;

/** What each layout shows. */
export const layoutNotes: Readonly<Record<LayoutId, string>> = {
  title: 'The cover',
  agenda: 'What is to come',
  section: 'A divider before a part',
  statement: 'One sentence',
  bullets: 'A list with marks',
  numbered: 'A list with numbers',
  text: 'Running text',
  columns: 'Two to four columns',
  comparison: 'Two to four columns under heads',
  table: 'A table',
  quote: 'A quotation',
  figures: 'One to four key figures',
  timeline: 'A title alone, with dates along a line',
  picture: 'A picture',
  'picture-text': 'A picture beside text',
  chart: 'A chart',
  code: 'Code',
  sources: 'The sources',
  closing: 'The last slide: what is asked, and whom to write to',
};

export const layouts = each(layoutNotes, layout, needed);
