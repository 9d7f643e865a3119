/** A section of sources that the brief has itself, by what such sections are called. */
import type { DeckWords } from '../../../shared/model/index.js';
import type { SlideDraft } from '../draft.js';
import { keptLineOf } from '../text/inlines.js';

/** Lower case, in the languages that briefs are mostly written in. */
const names = new Set(
  `references, works cited, bibliography, literature, citations, referenzen, literatur, literaturverzeichnis,
  quellenverzeichnis, einzelnachweise, références, bibliographie, referencias, bibliografía, fuentes,
  riferimenti, bibliografia, fonti, referências, fontes, referenties, literatuur, bronnen, źródła, bibliografia, литература, список литературы, источники,
  джерела, література, βιβλιογραφία, πηγές, kaynakça, kaynaklar, المراجع, المصادر, منابع, 参考文献, 参考资料, 參考文獻, 參考資料, 引用, 出典, 참고문헌, 참고 자료`
    .split(',')
    .map((name) => name.trim()),
);

/** Whether a slide is the brief's own list of all its sources, by the deck's own word for it; numbered or not. */
export function isOwnSources(slide: SlideDraft, words: DeckWords): boolean {
  const heading = headingOf(slide);
  return heading === words.sources.toLowerCase() || heading === words.source.toLowerCase();
}

/** Whether a slide lists references under another name: what is on it needs not be listed again. */
export function isOwnReferences(slide: SlideDraft): boolean {
  return names.has(headingOf(slide));
}

function headingOf(slide: SlideDraft): string {
  return keptLineOf(slide.kicker ?? slide.title)
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*|[ivx]+)[.)]?\s+/, '')
    .replace(/\s*[:：]$/, '');
}
