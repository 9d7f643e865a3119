/** Relations (ECMA-376 Part 2, 6.5): every one leads somewhere, and every one that must be named is. */
import type { Rule } from '../rule.js';
import { attr, walk } from '../xml-tree.js';

/** Kinds that the format finds by their type alone. All others are named by an id in the XML. */
const implicitKinds = new Set([
  'slideLayout', // of a slide; in a master they are listed, which `master-layout-list` checks
  'notesSlide',
  'notesMaster',
  'theme',
  'themeOverride',
  'presProps',
  'viewProps',
  'tableStyles',
  'commentAuthors',
  'comments',
  'customXmlProps',
  'customXml',
  'chartUserShapes',
  'chartStyle',
  'chartColorStyle',
]);

export const relationRules: readonly Rule[] = [
  {
    id: 'relation-resolves',
    why: 'a link to a slide that does not exist leaves a dangling relation, and the file cannot be read',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of ['', ...deck.parts.keys()]) {
        for (const { id, part, external, target } of deck.relations(source)) {
          if (!external && !deck.parts.has(part))
            complain(source, `relation ${id} leads to '${target}', which is no part`);
        }
      }
      for (const { name } of deck.archive.entries) {
        const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
        const source = match ? `${match[1]}${match[2]}` : '';
        if (match && source !== '' && !deck.parts.has(source)) complain(name, `belongs to ${source}, which is no part`);
      }
    },
  },
  {
    id: 'relation-named',
    why: 'an r:id in the XML without a relation of that id makes PowerPoint drop the slide',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of deck.parts.keys()) {
        const ids = new Set(deck.relations(source).map((relation) => relation.id));
        for (const element of walk(deck.xml(source))) {
          for (const [name, value] of element.attributes) {
            // `a:hlinkClick r:id=""` with an action of its own ('ppaction://noaction') is PowerPoint's own way.
            if (name.startsWith('r:') && value !== '' && !ids.has(value)) {
              complain(source, `${element.path}@${name} names '${value}', which is no relation`);
            }
          }
        }
      }
    },
  },
  {
    id: 'relation-used',
    why: 'an explicit relation that nothing names is left over from something that was dropped',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of deck.parts.keys()) {
        const used = new Set<string>();
        for (const element of walk(deck.xml(source))) {
          for (const [name, value] of element.attributes) if (name.startsWith('r:')) used.add(value);
        }
        for (const { id, kind } of deck.relations(source)) {
          const backToSlide = kind === 'slide' && deck.notesSlides.includes(source);
          const toMaster = kind === 'slideMaster' && deck.layouts.includes(source);
          if (!used.has(id) && !implicitKinds.has(kind) && !backToSlide && !toMaster) {
            complain(source, `relation ${id} (${kind}) is named by nothing`);
          }
        }
      }
    },
  },
  {
    id: 'relation-ids',
    why: 'two relations of one id: which one is meant is chance',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of ['', ...deck.parts.keys()]) {
        const seen = new Set<string>();
        for (const { id } of deck.relations(source)) {
          if (id === '' || seen.has(id)) complain(source, `relation id '${id}' stands twice or is empty`);
          seen.add(id);
        }
      }
    },
  },
  {
    id: 'part-reached',
    why: 'a part to which no relation leads is lost at the first save, and may carry what was meant to be left out',
    scope: 'any',
    check: (deck, complain) => {
      const reached = new Set<string>();
      const waiting = [''];
      for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
        for (const { part } of deck.relations(source)) {
          if (reached.has(part)) continue;
          reached.add(part);
          waiting.push(part);
        }
      }
      for (const part of deck.parts.keys()) if (!reached.has(part)) complain(part, 'is reached by no relation');
    },
  },
  {
    id: 'link-target',
    why: 'an unescaped, relative or file address makes PowerPoint repair the file, or tells where it was made',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of [...deck.slides, ...deck.notesSlides]) {
        for (const { external, kind, target, id } of deck.relations(source)) {
          if (!external) continue;
          if (kind !== 'hyperlink') complain(source, `relation ${id} (${kind}) is external`);
          else if (!/^(https?:\/\/|mailto:)[\x21-\x7e]+$/i.test(target) || /[<>"{}|\\^`]/.test(target)) {
            complain(source, `link to '${target}' is not an escaped http, https or mailto address`);
          }
        }
      }
    },
  },
  {
    id: 'link-jump',
    why: 'a jump inside the deck needs the action and a relation of kind slide, both',
    scope: 'any',
    check: (deck, complain) => {
      for (const source of [...deck.slides, ...deck.notesSlides]) {
        const relations = new Map(deck.relations(source).map((relation) => [relation.id, relation]));
        for (const element of walk(deck.xml(source))) {
          if (element.name !== 'a:hlinkClick' && element.name !== 'a:hlinkHover') continue;
          const jump = attr(element, 'action') === 'ppaction://hlinksldjump';
          const kind = relations.get(attr(element, 'r:id') ?? '')?.kind;
          if (jump !== (kind === 'slide'))
            complain(source, `${element.path}: action and relation (${kind}) do not agree`);
        }
      }
    },
  },
];
