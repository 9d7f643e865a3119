/** Breaks of zip, content types, relations and presentation.xml. */
import { type Break, bytes, edit, main, master, parts, rename, replace, slide, slideRels, types } from './breaking.js';
import { goodDeckParts, relationsOf } from './good-deck.js';
import { zipUp } from './zip-up.js';

export const zipBreaks: readonly Break[] = [
  bytes(
    'zip-readable',
    'a wrong checksum',
    (file) => {
      const entry = file.lastIndexOf(Buffer.from('docProps/custom.xml')) - 46; // in the directory, before its name
      file.writeUInt32LE(file.readUInt32LE(entry + 16) ^ 1, entry + 16);
      return file;
    },
    'content-type-part-exists',
    'relation-resolves',
  ),
  parts('zip-no-folders', 'a folder entry', (deck) => deck.set('ppt/empty/', ''), 'content-type-once', 'part-reached'),
  parts(
    'zip-no-duplicates',
    'names that differ by case',
    (deck) => {
      deck.set('ppt/Media/Blue.png', deck.get('ppt/media/blue.png') as Uint8Array);
    },
    'part-reached',
    'media-once',
  ),
  parts('zip-names', 'a part name outside ASCII', (deck) => {
    rename(deck, 'ppt/media/blue.png', 'ppt/media/blaü.png');
    replace(deck, slideRels(4), 'blue.png', 'blaü.png');
  }),
  bytes('zip-nothing-around', 'data after the end', (file) => Buffer.concat([file, Buffer.from('more')])),
  {
    rule: 'zip-order',
    what: 'content types last',
    make: () => {
      const deck = goodDeckParts();
      rename(deck, types, types);
      return zipUp(deck, { asGiven: true });
    },
  },
  { rule: 'zip-date', what: 'the date of today', make: () => zipUp(goodDeckParts(), { dosDate: 0x5d77 }) },
];

export const packageBreaks: readonly Break[] = [
  edit(
    'content-type-once',
    'two overrides of one part',
    types,
    '<Override ',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override ',
  ),
  edit('content-type-once', 'a part without a type', types, /<Default Extension="png"[^>]*>/, ''),
  edit(
    'content-type-part-exists',
    'an override of no part',
    types,
    '<Override ',
    '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/><Override ',
  ),
  edit(
    'content-type-default-used',
    'a Default that nothing uses',
    types,
    '<Default ',
    '<Default Extension="gif" ContentType="image/gif"/><Default ',
  ),
  edit('content-type-fits', 'image/jpg', types, 'ContentType="image/png"', 'ContentType="image/jpg"'),
  edit('xml-reads', 'a control character', 'docProps/app.xml', 'A good deck', 'A good\u0001 deck'),
  edit('xml-reads', 'a DTD', 'docProps/custom.xml', '<Properties', '<!DOCTYPE x><Properties'),
  edit('xml-values', 'NaN', slide(3), 'marL="91440"', 'marL="NaN"'),
  edit('xml-values', 'EMU with digits after the point', slide(4), 'x="609600"', 'x="609600.5"'),
  edit(
    'xml-ignorable',
    'an undeclared prefix',
    slide(4),
    '<p:sld ',
    '<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p15" ',
  ),
  edit(
    'relation-resolves',
    'a target that is not there',
    'ppt/_rels/presentation.xml.rels',
    'Target="tableStyles.xml"',
    'Target="styles.xml"',
    'part-reached',
  ),
  edit('relation-named', 'an r:id without relation', slide(4), 'r:embed="rId2"', 'r:embed="rId9"', 'relation-used'),
  parts('relation-used', 'a relation that nothing names', (deck) => {
    deck.set(
      slideRels(1),
      relationsOf('rId1 slideLayout ../slideLayouts/slideLayout1.xml', 'rId2 image ../media/blue.png'),
    );
  }),
  parts('relation-ids', 'two relations of one id', (deck) => {
    replace(
      deck,
      slideRels(4),
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/blue.png"/></Relationships>',
    );
  }),
  parts('part-reached', 'a part that nothing leads to', (deck) => deck.set('customXml/item1.xml', '<a/>')),
  edit(
    'link-target',
    'an address that is not escaped',
    slideRels(2),
    'https://example.org/a?b=1',
    'https://example.org/{a}',
  ),
  edit(
    'link-target',
    'a file address',
    slideRels(2),
    'https://example.org/a?b=1',
    'file:///etc/passwd',
    'no-local-path',
  ),
  edit('link-jump', 'a jump without its action', slide(2), ' action="ppaction://hlinksldjump"', ''),
];

export const presentationBreaks: readonly Break[] = [
  edit('slide-ids', 'an id below 256', main, /id="256"/g, 'id="25"'),
  edit('slide-ids', 'one id twice', main, /id="257"/g, 'id="256"'),
  edit('master-ids', 'a layout with the id of its master', master, '2147483649', '2147483648'),
  edit('master-ids', 'a master without id', main, ' id="2147483648"', ''),
  parts(
    'slides-listed',
    'a slide that is not listed',
    (deck) => {
      replace(deck, main, '<p:sldId id="260" r:id="rId15"/>', '');
      replace(deck, main, '<p14:sldId id="260"/>', '');
      replace(deck, 'docProps/app.xml', '<Slides>5', '<Slides>4');
    },
    'relation-used',
  ),
  edit('notes-size', 'the slide’s size for the notes', main, 'cx="6858000" cy="9144000"', 'cx="9144000" cy="6858000"'),
  edit('default-text-style', 'no default text style', main, /<p:defaultTextStyle>.*<\/p:defaultTextStyle>/, ''),
  edit(
    'master-layout-list',
    'a layout that its master does not list',
    master,
    '<p:sldLayoutId id="2147483650" r:id="rId2"/>',
    '',
  ),
  parts('theme-owner', 'one theme for both masters', (deck) => {
    replace(deck, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1');
    deck.delete('ppt/theme/theme2.xml');
    replace(deck, types, /<Override PartName="\/ppt\/theme\/theme2.xml"[^>]*>/, '');
  }),
  parts('slide-relations', 'two layouts', (deck) => {
    deck.set(
      slideRels(1),
      relationsOf(
        'rId1 slideLayout ../slideLayouts/slideLayout1.xml',
        'rId2 slideLayout ../slideLayouts/slideLayout2.xml',
      ),
    );
  }),
  parts('notes-master', 'a notes master that is not listed', (deck) => {
    replace(deck, main, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, '');
  }),
  edit('notes-not-empty', 'a notes page without notes', 'ppt/notesSlides/notesSlide1.xml', 'What to say', ' '),
  edit('sections', 'a slide in no section', main, '<p14:sldId id="258"/>', ''),
  edit('sections', 'a lower-case GUID', main, '{0F2C8A51', '{0f2c8a51'),
];
