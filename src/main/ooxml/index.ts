export {
  colorMapAttributes,
  colorMapOverride,
  colorXml,
  gradientXml,
  patternXml,
  percent,
  solidFill,
} from './color.js';
export { contentTypes, contentTypesPart, contentTypesXml, isKnownEnding } from './content-types.js';
export {
  blankSeal,
  customPropertiesPart,
  packageDigest,
  type SealState,
  sealOf,
  sealProperty,
  sealState,
} from './digest.js';
export { elementCount, mostElements } from './element-count.js';
export { geometryXml, offsetAndExtent, xfrmXml } from './frame.js';
export { namespaces, relationTypes } from './namespaces.js';
export { childOrder, inOrder } from './order.js';
export { type PackedText, packOnce, rememberTexts } from './packed-before.js';
export { blipXml, type MediaParts, mediaParts, sourceRectangle } from './picture.js';
export { PartRelations, relationsPartOf, relationsXml, relativeTarget, resolveTarget } from './relations.js';
export { asksForFile, safeUrl } from './safe-url.js';
export {
  allBelow,
  attributeOf,
  childAt,
  childrenOf,
  firstOf,
  isElement,
  isTrue,
  nameOf,
  numberOf,
  shareOf,
} from './tree.js';
export { attributes, escapeAttribute, escapeText, xmlDeclaration } from './xml.js';
export { openZip, unpacked, type Zip, type ZipEntry, type ZipFault, type ZipLimits, zipLimits } from './zip-read.js';
export { type PackedPart, packPart, writeZip, zipPieces } from './zip-write.js';
