/** presentation.xml and who belongs to whom (docs/pptx/package.md). */
import type { PackageView } from '../package-view.js';
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf } from '../xml-tree.js';

const lowestSlideId = 256; // PresentationML, ST_SlideId
const lowestMasterId = 2_147_483_648; // ST_SlideMasterId, ST_SlideLayoutId
const highestMasterId = 4_294_967_295;

export const presentationRules: readonly Rule[] = [
  {
    id: 'slide-ids',
    why: 'slide ids are unique, from 256 up to 2,147,483,647',
    scope: 'any',
    check: (deck, complain) => {
      const seen = new Set<number>();
      for (const entry of all(deck.xml(deck.main), 'p:sldId')) {
        const id = Number(attr(entry, 'id'));
        if (!(id >= lowestSlideId && id < lowestMasterId)) complain(deck.main, `slide id ${attr(entry, 'id')}`);
        if (seen.has(id)) complain(deck.main, `slide id ${id} stands twice`);
        seen.add(id);
      }
    },
  },
  {
    id: 'master-ids',
    why: 'master and layout ids share one range from 2,147,483,648 on, unique across all masters and layouts together',
    scope: 'any',
    check: (deck, complain) => {
      const seen = new Set<number>();
      const entries = [
        ...all(deck.xml(deck.main), 'p:sldMasterId').map((entry) => ({ part: deck.main, entry })),
        ...deck.masters.flatMap((part) => all(deck.xml(part), 'p:sldLayoutId').map((entry) => ({ part, entry }))),
      ];
      for (const { part, entry } of entries) {
        const id = Number(attr(entry, 'id'));
        if (!(id >= lowestMasterId && id <= highestMasterId))
          complain(part, `${entry.name} has id ${attr(entry, 'id')}`);
        if (seen.has(id)) complain(part, `id ${id} stands twice among masters and layouts`);
        seen.add(id);
      }
    },
  },
  {
    id: 'slides-listed',
    why: 'each slide part stands in the slide list once; a deck has at least one',
    scope: 'any',
    check: (deck, complain) => {
      if (deck.slides.length === 0) complain(deck.main, 'lists no slides');
      if (new Set(deck.slides).size < deck.slides.length) complain(deck.main, 'lists a slide twice');
      for (const part of deck.parts.keys()) {
        const isSlide = deck.contentType(part)?.endsWith('.slide+xml');
        if (isSlide && !deck.slides.includes(part)) complain(part, 'does not stand in the slide list');
      }
    },
  },
  {
    id: 'notes-size',
    why: 'pptxgenjs swaps the notes page with the slide; it is 6858000 × 9144000, and the slide within 914400…51206400',
    scope: 'own',
    check: (deck, complain) => {
      const size = child(deck.xml(deck.main), 'p:sldSz');
      for (const name of ['cx', 'cy']) {
        const value = Number(attr(size, name));
        if (!(value >= 914_400 && value <= 51_206_400)) complain(deck.main, `p:sldSz@${name} is ${attr(size, name)}`);
      }
      const notes = child(deck.xml(deck.main), 'p:notesSz');
      if (attr(notes, 'cx') !== '6858000' || attr(notes, 'cy') !== '9144000') {
        complain(deck.main, `p:notesSz is ${attr(notes, 'cx')} × ${attr(notes, 'cy')}`);
      }
    },
  },
  {
    id: 'default-text-style',
    why: 'text boxes, shapes and tables take their style from presentation.xml; without it they differ by program',
    scope: 'any',
    check: (deck, complain) => {
      if (!at(deck.xml(deck.main), 'p:defaultTextStyle', 'a:lvl1pPr')) complain(deck.main, 'has no default text style');
    },
  },
  {
    id: 'master-layout-list',
    why: 'a master lists exactly the layouts that it has relations to, and each of them names it as its only master',
    scope: 'any',
    check: (deck, complain) => {
      for (const master of deck.masters) {
        const relations = deck.relations(master);
        const listed = all(deck.xml(master), 'p:sldLayoutId').map((entry) => attr(entry, 'r:id'));
        for (const relation of relations.filter(({ kind }) => kind === 'slideLayout')) {
          if (!listed.includes(relation.id)) complain(master, `does not list ${relation.part}`);
        }
      }
      for (const layout of deck.layouts) {
        const masters = deck.relations(layout).filter(({ kind }) => kind === 'slideMaster');
        if (masters.length !== 1) complain(layout, `has ${masters.length} masters`);
        const back = deck.relations(masters[0]?.part ?? '-').some(({ part }) => part === layout);
        if (masters.length === 1 && !back) complain(layout, `is unknown to its master ${masters[0]?.part}`);
      }
    },
  },
  {
    id: 'theme-owner',
    why: 'a notes master that shares theme1 is stripped by repair (PptxGenJS #1443, #1449)',
    scope: 'any',
    check: (deck, complain) => {
      const owners = new Map<string, string[]>();
      for (const part of [...deck.masters, ...deck.notesMasters, ...handoutMasters(deck)]) {
        const themes = deck.relations(part).filter(({ kind }) => kind === 'theme');
        if (themes.length !== 1) complain(part, `has ${themes.length} themes`);
        for (const theme of themes) owners.set(theme.part, [...(owners.get(theme.part) ?? []), part]);
      }
      for (const [theme, parts] of owners) {
        if (parts.length > 1) complain(theme, `is owned by ${parts.join(' and ')}`);
      }
    },
  },
  {
    id: 'slide-relations',
    why: 'a slide has exactly one layout and at most one notes page; a notes page has its slide and the notes master',
    scope: 'any',
    check: (deck, complain) => {
      const count = (part: string, kind: string): number =>
        deck.relations(part).filter((relation) => relation.kind === kind).length;
      for (const slide of deck.slides) {
        if (count(slide, 'slideLayout') !== 1) complain(slide, `has ${count(slide, 'slideLayout')} layouts`);
        if (count(slide, 'notesSlide') > 1) complain(slide, 'has two notes pages');
      }
      for (const notes of deck.notesSlides) {
        const [slide] = deck.relations(notes).filter(({ kind }) => kind === 'slide');
        if (count(notes, 'slide') !== 1 || count(notes, 'notesMaster') !== 1) {
          complain(notes, 'needs one slide and one notes master');
        } else if (!deck.relations(slide?.part ?? '').some(({ part }) => part === notes)) {
          complain(notes, `belongs to ${slide?.part}, which does not name it`);
        }
      }
    },
  },
  {
    id: 'notes-master',
    why: 'notes pages without a notes master in presentation.xml are repaired away',
    scope: 'any',
    check: (deck, complain) => {
      const listed = all(deck.xml(deck.main), 'p:notesMasterId').length;
      if (listed > 1) complain(deck.main, 'lists two notes masters');
      if (listed !== deck.notesMasters.length) {
        complain(deck.main, `lists ${listed} notes masters, the package has ${deck.notesMasters.length}`);
      }
      if (deck.notesSlides.length > 0 && deck.notesMasters.length === 0)
        complain(deck.main, 'has notes, but no notes master');
    },
  },
  {
    id: 'notes-not-empty',
    why: 'pptxgenjs writes a notes page for each slide; one without notes costs a part and says nothing',
    scope: 'any',
    check: (deck, complain) => {
      for (const notes of deck.notesSlides) {
        const bodies = all(deck.xml(notes), 'p:sp').filter((shape) => {
          const ph = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
          return attr(ph, 'type') === 'body';
        });
        const text = bodies.flatMap((body) => all(body, 'a:t').map((t) => t.text)).join('');
        if (text.trim() === '') complain(notes, 'has no text');
      }
    },
  },
  {
    id: 'sections',
    why: 'every slide stands in exactly one section, in the order of the slide list, or the file is repaired',
    scope: 'any',
    check: (deck, complain) => {
      const presentation = deck.xml(deck.main);
      const extensions = childrenOf(child(presentation, 'p:extLst'), 'p:ext');
      const lists = all(presentation, 'p14:sectionLst');
      if (lists.length === 0) return;
      const home = extensions.find((ext) => ext.children.some((inner) => inner.name === 'p14:sectionLst'));
      if (lists.length > 1) complain(deck.main, 'has two section lists');
      if (attr(home, 'uri') !== '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}')
        complain(deck.main, 'has sections under a wrong uri');
      const slides = all(presentation, 'p:sldId').map((entry) => attr(entry, 'id'));
      const inSections = all(lists[0], 'p14:sldId').map((entry) => attr(entry, 'id'));
      if (slides.join() !== inSections.join()) {
        complain(deck.main, `slides ${slides.join()} stand in sections as ${inSections.join()}`);
      }
      const ids = new Set<string>();
      for (const section of all(lists[0], 'p14:section')) {
        const id = attr(section, 'id') ?? '';
        if (!/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id))
          complain(deck.main, `section id ${id} is no upper-case GUID`);
        if (ids.has(id)) complain(deck.main, `section id ${id} stands twice`);
        ids.add(id);
        if (!attr(section, 'name')) complain(deck.main, `section ${id} has no name`);
      }
    },
  },
];

function handoutMasters(deck: PackageView): readonly string[] {
  return [...deck.parts.keys()].filter((part) => deck.contentType(part)?.endsWith('.handoutMaster+xml'));
}
