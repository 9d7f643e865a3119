/**
 * What a message from a window must look like. Every door checks each message against these before the workspace sees
 * it. Unknown keys are refused: a renderer of ours never sends one.
 */
import * as z from 'zod/mini';
import { layoutIds } from '../model/layout-id.js';
import { themeColors } from '../model/theme.js';
import { type CommandName, type Commands, maxScenes } from './commands.js';
import { exportFormats, exportPapers } from './export.js';
import { type PaneName, paneWidths } from './program.js';
import { logoPlaces, logoTypes } from './templates.js';
import { textEditKinds } from './text.js';

const maxPath = 4_096; // characters; the longest path that Linux takes
const id = z.string().check(z.maxLength(1_000));
const hash = z.string().check(z.regex(/^[0-9a-f]{8,64}$/));
const nothing = z.strictObject({});
const path = z.string().check(z.maxLength(maxPath), z.regex(/^[^\0]*$/));
const fileName = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^\0/\\]+$/));
/** A brief's limit is 10 MB of UTF-8: never more characters than that. */
const text = z.string().check(z.maxLength(10_000_000));

/** A PowerPoint file of 60 MB, and a logo of 4 MB, as base64 has them. */
const maxHouse = 80_000_000;
const maxLogo = 5_500_000;
/** The zip of a template, which may have 100 MB (templates/pack-paths.ts), likewise. */
const maxPack = 139_900_000;
const packName = fileName.check(z.regex(/.\.zip$/i));
const base64 = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const font = z.optional(z.string().check(z.maxLength(100)));
const wish = z.strictObject({
  base: path,
  colours: z.partialRecord(z.enum(themeColors), z.string().check(z.regex(/^[0-9A-Fa-f]{6}$/))),
  fonts: z.strictObject({ heading: font, body: font, mono: font }),
  logo: z.optional(
    z.strictObject({
      type: z.enum(logoTypes),
      data: base64(maxLogo),
      at: z.enum(logoPlaces),
      height: z.number().check(z.minimum(6), z.maximum(300)),
      alt: id,
    }),
  ),
  footer: z.optional(id),
});
const place = z.enum(['yours', 'folder']);
const count = z.int().check(z.minimum(0), z.maximum(1e9));
const paneWidth = (pane: PaneName) =>
  z.optional(z.number().check(z.minimum(paneWidths[pane].least), z.maximum(paneWidths[pane].most)));
const client = z.string().check(z.maxLength(40));
/** A picture's bytes in base64: with the message around it below what the loopback door takes. */
const picture = z.string().check(z.maxLength(11_000_000), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

export const commandSchemas = {
  program: nothing,
  askForBrief: nothing,
  browse: z.strictObject({ folder: path }),
  openBrief: z.strictObject({ path: path.check(z.minLength(1)) }),
  askToAddBrief: nothing,
  addBrief: z.strictObject({ path: path.check(z.minLength(1)) }),
  openSample: nothing,
  beginBrief: nothing,
  newBrief: z.strictObject({ text, name: fileName, from: z.enum(['clipboard', 'drop']) }),
  pasteBrief: nothing,
  findDropped: z.strictObject({ text, name: fileName }),
  saveBrief: z.strictObject({ path, force: z.boolean() }),
  keepView: z.strictObject({
    editor: z.optional(z.literal('other')),
    panes: z.optional(z.strictObject({ sections: paneWidth('sections'), text: paneWidth('text') })),
  }),
  closeBrief: nothing,
  forget: z.strictObject({ path }),
  askForTarget: z.strictObject({ path }),
  fullScreen: z.strictObject({ on: z.boolean() }),
  reveal: z.strictObject({ path: path.check(z.minLength(1)) }),
  revealTemplate: z.strictObject({ template: path }),
  openOutput: z.strictObject({ path: path.check(z.minLength(1)) }),
  state: nothing,
  look: nothing,
  scenes: z.strictObject({ hashes: z.array(hash).check(z.maxLength(maxScenes)) }),
  include: z.strictObject({ section: id, included: z.boolean() }),
  includeAll: z.strictObject({ included: z.boolean() }),
  invert: nothing,
  move: z.strictObject({ section: id, before: id }),
  askLayout: z.strictObject({ section: id, layout: z.enum(['', ...layoutIds]) }),
  writeLayout: z.strictObject({ section: id }),
  layouts: z.strictObject({ section: id }),
  chooseCut: z.strictObject({ name: id }),
  makeCut: z.strictObject({ name: id, from: id }),
  renameCut: z.strictObject({ name: id, to: id }),
  deleteCut: z.strictObject({ name: id }),
  fitCut: z.strictObject({ name: id, minutes: z.number().check(z.positive(), z.maximum(600)) }),
  settleCut: nothing,
  setCutsAside: nothing,
  chooseTemplate: z.strictObject({ template: path, variant: id }),
  templates: nothing,
  templateSample: z.strictObject({ template: path, variant: id }),
  templateForm: z.strictObject({ template: path }),
  tryTemplate: z.strictObject({ wish, variant: id }),
  keepTemplate: z.strictObject({ wish, name: id, place }),
  adoptHouse: z.strictObject({ file: fileName, data: base64(maxHouse), name: id, place }),
  installPack: z.strictObject({ file: packName, data: base64(maxPack), replace: z.boolean() }),
  house: z.strictObject({ template: path }),
  mapHouse: z.strictObject({ template: path, kind: z.enum(layoutIds), layout: id, slot: id, placeholder: id }),
  removeBrief: z.strictObject({ brief: path }),
  undo: nothing,
  redo: nothing,
  exportTarget: nothing,
  export: z.strictObject({
    path: z.string().check(z.minLength(1), z.maxLength(maxPath)),
    formats: z.array(z.enum(exportFormats)).check(z.minLength(1), z.maxLength(exportFormats.length)),
    paper: z.enum(exportPapers),
    backup: z.boolean(),
    clean: z.boolean(),
    force: z.boolean(),
  }),
  cancel: nothing,
  text: z.strictObject({ brief: path }),
  textSince: z.strictObject({ brief: path, version: count }),
  editText: z.strictObject({
    brief: path,
    version: count,
    client,
    kind: z.enum(textEditKinds),
    changes: z.array(z.strictObject({ from: count, to: count, insert: text })).check(z.maxLength(100_000)),
  }),
  saveText: z.strictObject({ brief: path }),
  diskText: z.strictObject({ brief: path }),
  settleText: z.strictObject({ brief: path, how: z.enum(['keep', 'load']) }),
  pastePicture: z.strictObject({
    brief: path,
    version: count,
    client,
    from: count,
    to: count,
    name: text,
    data: picture,
  }),
} satisfies { readonly [Name in CommandName]: z.ZodMiniType<Commands[Name]['input']> };

/** Is this the name of a command? Own keys only, so that 'constructor' is not one. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSchemas, name);
}
