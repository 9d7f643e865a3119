/** What a PDF says of itself, as an XMP packet (ISO 16684-1): the same facts as in its information dictionary. */
import { escapeText } from '../../ooxml/index.js';

export interface DocumentFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly created: Date;
  /** Of what the document is made from: 16 bytes, the same for the same input (ISO 32000-1, 14.4). */
  readonly id: Uint8Array;
}

/** The packet. `accessible`: the document says that it follows PDF/UA-1 (ISO 14289-1, 5). */
export function xmpPacket(facts: DocumentFacts, accessible: boolean): string {
  const { title, authors, subject, keywords, language, created } = facts;
  const moment = `${created.toISOString().slice(0, 19)}Z`;
  const list = (kind: string, items: readonly string[], lang = '') =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li${lang}>${escapeText(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const inWords = ' xml:lang="x-default"';
  const parts = [
    `<dc:title>${list('Alt', [title], inWords)}</dc:title>`,
    authors.length > 0 ? `<dc:creator>${list('Seq', authors)}</dc:creator>` : '',
    subject ? `<dc:description>${list('Alt', [subject], inWords)}</dc:description>` : '',
    keywords.length > 0 ? `<dc:subject>${list('Bag', keywords)}</dc:subject>` : '',
    `<dc:language>${list('Bag', [language])}</dc:language>`,
    keywords.length > 0 ? `<pdf:Keywords>${escapeText(keywords.join(', '))}</pdf:Keywords>` : '',
    '<pdf:Producer>Briefdeck</pdf:Producer>',
    '<xmp:CreatorTool>Briefdeck</xmp:CreatorTool>',
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    accessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    ...parts.filter((part) => part !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
