/** Design → the package that decks are written on: every part that is no slide, with its content type and relations. */
import type { LayoutId, Relation, Skeleton, TemplatePicture } from '../../../shared/model/index.js';
import { blipXml, contentTypes, mediaParts, PartRelations, relationTypes } from '../../ooxml/index.js';
import type { Design } from '../build/design.js';
import { layoutXml } from './layout.js';
import { createLevelWriter } from './levels.js';
import { masterXml } from './master.js';
import { notesMasterXml } from './notes-master.js';
import { presentationHead, presentationTail, presPropsXml, viewPropsXml } from './presentation.js';
import { tableStylesXml } from './table-style.js';
import { themeXml } from './theme.js';

const presentation = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
const slideTheme = 'ppt/theme/theme1.xml';
const notesTheme = 'ppt/theme/theme2.xml';
const presProps = 'ppt/presProps.xml';
const viewProps = 'ppt/viewProps.xml';
const tableStyles = 'ppt/tableStyles.xml';

/** `pictures` are those that the design names, by hash: the writer of a deck adds their parts. */
export function buildSkeleton(design: Design, pictures: ReadonlyMap<string, TemplatePicture>): Skeleton {
  const writeLevels = createLevelWriter({ mono: design.theme.fonts.mono });
  const parts = new Map<string, string>();
  const types = new Map<string, string>();
  const relations = new Map<string, readonly Relation[]>();
  const add = (name: string, type: string, xml: string) => {
    parts.set(name, xml);
    types.set(name, type);
  };

  const shown = new Set<string>();
  const blipIn = (relations: PartRelations) => (hash: string) => {
    const { format } = pictures.get(hash) as TemplatePicture;
    shown.add(hash);
    const { part, svg } = mediaParts(hash, format);
    const id = relations.to(relationTypes.image, part);
    return blipXml(id, svg === undefined ? undefined : relations.to(relationTypes.image, svg));
  };

  const ofMaster = new PartRelations(master);
  const layoutParts: Partial<Record<LayoutId, string>> = {};
  const layoutRelations = design.layouts.map((designed, index) => {
    const part = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    layoutParts[designed.layout.id] = part;
    const ofLayout = new PartRelations(part);
    ofLayout.to(relationTypes.slideMaster, master);
    add(part, contentTypes.slideLayout, layoutXml(design, designed, { writeLevels, blip: blipIn(ofLayout) }));
    relations.set(part, ofLayout.list);
    return ofMaster.to(relationTypes.slideLayout, part);
  });
  ofMaster.to(relationTypes.theme, slideTheme);
  add(master, contentTypes.slideMaster, masterXml(design, layoutRelations, { writeLevels, blip: blipIn(ofMaster) }));
  relations.set(master, ofMaster.list);

  add(slideTheme, contentTypes.theme, themeXml(design.theme));
  // A theme part has one owner: the notes master has its own (pptx-notes 3).
  add(notesTheme, contentTypes.theme, themeXml({ ...design.theme, name: `${design.theme.name} notes` }));
  add(notesMaster, contentTypes.notesMaster, notesMasterXml(design.grid));
  const ofNotes = new PartRelations(notesMaster);
  ofNotes.to(relationTypes.theme, notesTheme);
  relations.set(notesMaster, ofNotes.list);

  add(presProps, contentTypes.presProps, presPropsXml);
  add(viewProps, contentTypes.viewProps, viewPropsXml);
  add(tableStyles, contentTypes.tableStyles, tableStylesXml(design.style.table, design.name));
  const ofPresentation = new PartRelations(presentation);
  const head = presentationHead(
    ofPresentation.to(relationTypes.slideMaster, master),
    ofPresentation.to(relationTypes.notesMaster, notesMaster),
  );
  ofPresentation.to(relationTypes.presProps, presProps);
  ofPresentation.to(relationTypes.viewProps, viewProps);
  ofPresentation.to(relationTypes.theme, slideTheme);
  ofPresentation.to(relationTypes.tableStyles, tableStyles);
  relations.set(presentation, ofPresentation.list);

  return {
    parts,
    contentTypes: types,
    relations,
    layoutParts: layoutParts as Record<LayoutId, string>,
    notesMaster,
    ...(shown.size > 0 ? { pictures: [...shown] } : {}),
    presentation: { part: presentation, head, tail: presentationTail(design, writeLevels) },
  };
}
