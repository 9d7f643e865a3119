/** Which house of ours a file was made with: PowerPoint and a copy for outsiders keep its table style, LibreOffice its properties. */
import { attributeOf, childrenOf } from '../../../ooxml/index.js';
import { tableStyleId } from '../../guid.js';
import { SourcePackage } from './package.js';

/** One of `names`; undefined where the file was made with none of them. @throws {Refused} for what is no package */
export function houseOf(bytes: Uint8Array, names: readonly string[]): string | undefined {
  const source = new SourcePackage(bytes);
  const presentation = source.related('', 'officeDocument');
  const part = presentation === undefined ? undefined : source.related(presentation, 'tableStyles');
  const styles = part === undefined ? '' : source.text(part);
  const said = templateProperty(source);
  return names.find((name) => styles.includes(tableStyleId(name))) ?? names.find((name) => name === said);
}

/** The custom property `Template` that decks of ours have (docs/pptx/identity.md). */
function templateProperty(source: SourcePackage): string | undefined {
  const part = source.related('', 'custom-properties');
  const all = part === undefined ? [] : childrenOf(source.tree(part), 'property');
  return all.find((each) => attributeOf(each, 'name') === 'Template')?.textContent?.trim();
}
