import { type Dict, Name, Ref, type Stream, textOf, unpacked } from '../objects.js';
import type { PdfRule } from '../rule.js';
import { entryText, listOf, type PdfView } from '../view.js';

const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

function metadata({ catalog, get }: PdfView): string {
  const stream = get(catalog.get('Metadata'));
  return stream && typeof stream === 'object' && 'bytes' in stream ? unpacked(stream as Stream).toString('utf8') : '';
}

export const documentRules: readonly PdfRule[] = [
  {
    id: 'marked',
    source: 'ISO 14289-1, 6.2',
    check: ({ catalog, dict, root }, complain) => {
      if (dict(catalog.get('MarkInfo'))?.get('Marked') !== true) complain('MarkInfo does not say Marked');
      if (dict(catalog.get('MarkInfo'))?.get('Suspects') === true) complain('MarkInfo says Suspects');
      if (!root) complain('there is no structure tree');
    },
  },
  {
    id: 'language',
    source: 'ISO 14289-1, 7.2',
    check: ({ catalog, elements }, complain) => {
      const language = entryText(catalog, 'Lang');
      if (!language || !languageTag.test(language)) complain(`the document's language is ${language}`);
      for (const { dict, type } of elements) {
        const own = entryText(dict, 'Lang');
        if (own !== undefined && !languageTag.test(own)) complain(`the language of ${type} is ${own}`);
      }
    },
  },
  {
    id: 'title',
    source: 'ISO 14289-1, 7.1',
    check: (pdf, complain) => {
      const { catalog, dict, file, get } = pdf;
      if (dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') !== true)
        complain('DisplayDocTitle is not set');
      const info = dict(file.trailer.get('Info'));
      const title = textOf(get(info?.get('Title')));
      const inPacket = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata(pdf))?.[1];
      if (!title) complain('there is no title');
      if (unescaped(inPacket) !== title) complain(`the metadata's title is ${inPacket}, the document's ${title}`);
    },
  },
  {
    id: 'metadata',
    source: 'ISO 14289-1, 5; ISO 16684-1',
    check: (pdf, complain) => {
      const packet = metadata(pdf);
      if (!packet.startsWith('<?xpacket begin="\ufeff"')) complain('there is no XMP packet');
      if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(packet)) complain('the XMP packet is not escaped');
      const open = packet.match(/<[a-z][\w:]*(?=[ >])/gi) ?? [];
      const close = packet.match(/<\/[a-z][\w:]*>/gi) ?? [];
      if (open.length !== close.length) complain('the XMP packet is not well formed');
    },
  },
  {
    id: 'tab-order',
    source: 'ISO 14289-1, 7.18.3',
    check: ({ pages }, complain) => {
      for (const { number, dict } of pages) {
        const tabs = dict.get('Tabs');
        if (!(tabs instanceof Name) || tabs.name !== 'S')
          complain(`page ${number} is not in the order of the structure`);
      }
    },
  },
  {
    id: 'outline',
    source: 'ISO 32000-1, 12.3.3',
    check: ({ catalog, dict, pages }, complain) => {
      const known = new Set(pages.map(({ ref }) => ref.number));
      const walk = (item: Dict | undefined, last: Ref | undefined): void => {
        for (let each = item, at: Ref | undefined; each; at = each.get('Next') as Ref | undefined, each = dict(at)) {
          if (!entryText(each, 'Title')) complain('a bookmark has no title');
          const [page] = listOf(each.get('Dest'));
          if (!(page instanceof Ref) || !known.has(page.number)) complain('a bookmark leads nowhere');
          walk(dict(each.get('First')), each.get('Last') as Ref | undefined);
          if (!each.get('Next') && last && dict(last) !== each)
            complain('a list of bookmarks does not end with its last');
        }
      };
      const outlines = dict(catalog.get('Outlines'));
      if (!outlines) complain('there are no bookmarks');
      walk(dict(outlines?.get('First')), outlines?.get('Last') as Ref | undefined);
    },
  },
];

function unescaped(text: string | undefined): string | undefined {
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
