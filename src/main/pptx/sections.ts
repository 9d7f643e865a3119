/** PowerPoint's own sections: every slide in exactly one, in the order of the slides (MS-PPTX 2.2.10, sectionLst). */
import type { DeckSection, Scene } from '../../shared/model/index.js';
import { escapeAttribute, namespaces } from '../ooxml/index.js';
import { guidOf } from './guid.js';

/** The `p:ext` with the section list; '' for a deck without slides. `ids`: `p:sldId@id` of each scene, in order. */
export function sectionsXml(
  scenes: readonly Pick<Scene, 'deckSection'>[],
  ids: readonly number[],
  sections: readonly DeckSection[],
  deckTitle: string,
): string {
  if (scenes.length === 0) return '';
  const names = new Map(sections.map((section) => [section.id, section.name]));
  const times = new Map<string, number>();
  let text = '';
  for (let from = 0; from < scenes.length; ) {
    const { deckSection } = scenes[from] as Scene;
    let to = from;
    while (to < scenes.length && scenes[to]?.deckSection === deckSection) to++;
    // A section is one stretch of slides; should its slides stand apart, each stretch gets an id of its own.
    const time = (times.get(deckSection) ?? 0) + 1;
    times.set(deckSection, time);
    const name = names.get(deckSection) || deckTitle;
    const slides = ids
      .slice(from, to)
      .map((id) => `<p14:sldId id="${id}"/>`)
      .join('');
    text += `<p14:section name="${escapeAttribute(name)}" id="${guidOf(`section\n${deckSection}\n${time}`)}"><p14:sldIdLst>${slides}</p14:sldIdLst></p14:section>`;
    from = to;
  }
  return `<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${namespaces.p14}">${text}</p14:sectionLst></p:ext>`;
}
