/**
 * What a message from a window must look like. Every door checks each message against these before the workspace sees
 * it. Unknown keys are refused: a renderer of ours never sends one.
 */
import * as z from 'zod/mini';
import { layoutIds } from '../model/layout-id.js';
import { type CommandName, type Commands, exportFormats, maxScenes } from './commands.js';

const maxPath = 4_096; // characters; the longest path that Linux takes
const id = z.string().check(z.maxLength(1_000));
const hash = z.string().check(z.regex(/^[0-9a-f]{8,64}$/));
const nothing = z.strictObject({});
const path = z.string().check(z.maxLength(maxPath), z.regex(/^[^\0]*$/));
const fileName = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^\0/\\]+$/));
/** A brief's limit is 10 MB of UTF-8: never more characters than that. */
const text = z.string().check(z.maxLength(10_000_000));

export const commandSchemas = {
  program: nothing,
  askForBrief: nothing,
  browse: z.strictObject({ folder: path }),
  openBrief: z.strictObject({ path: path.check(z.minLength(1)) }),
  openSample: nothing,
  newBrief: z.strictObject({ text, name: fileName, from: z.enum(['clipboard', 'drop']) }),
  pasteBrief: nothing,
  findDropped: z.strictObject({ text, name: fileName }),
  saveBrief: z.strictObject({ path, force: z.boolean() }),
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
  undo: nothing,
  redo: nothing,
  exportTarget: nothing,
  export: z.strictObject({
    path: z.string().check(z.minLength(1), z.maxLength(maxPath)),
    formats: z.array(z.enum(exportFormats)).check(z.minLength(1), z.maxLength(exportFormats.length)),
    force: z.boolean(),
  }),
  cancel: nothing,
} satisfies { readonly [Name in CommandName]: z.ZodMiniType<Commands[Name]['input']> };

/** Is this the name of a command? Own keys only, so that 'constructor' is not one. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSchemas, name);
}
