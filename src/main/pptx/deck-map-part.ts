/** The map's parts: customXml/itemN.xml with its property part, related to from the presentation as PowerPoint does it. */
import { contentTypes, namespaces, PartRelations, relationTypes, xmlDeclaration } from '../ooxml/index.js';
import { deckMapXml, type MapSource, mapItemId, mapNamespace } from './identity.js';
import type { Parts } from './parts.js';

export function addDeckMap(parts: Parts, presentation: PartRelations, source: MapSource): void {
  let number = 1; // behind the items of the template's own
  while (parts.has(`customXml/item${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  parts.add(item, deckMapXml(source));
  parts.add(
    properties,
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${mapItemId}" xmlns:ds="${namespaces.customXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${mapNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentTypes.customXmlProps,
  );
  const relations = new PartRelations(item);
  relations.to(relationTypes.customXmlProps, properties);
  parts.relate(item, relations.list);
  presentation.to(relationTypes.customXml, item);
}
