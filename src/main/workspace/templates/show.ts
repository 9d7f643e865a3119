/** `template show`: a template’s sheet as a file. */
import { basename } from 'node:path';
import { claimFile, type OwnFile, writeFiles } from '../output/index.js';
import { summaryOf } from './locate.js';
import { drawTemplateSheet, type SheetRequest, type TemplateSheet } from './sheet.js';
import { hasSheetMark, withSheetMark } from './sheet-mark.js';

export interface ShowRequest extends SheetRequest {
  /** The sheet's file; where nothing is said NAME.png, with a variant NAME-VARIANT.png, in the current folder. */
  readonly output?: string;
  /** Overwrite what is not such a sheet. */
  readonly force: boolean;
}

export interface ShownTemplate extends Omit<TemplateSheet, 'png'> {
  /** As the person named it; absent where nothing was written. */
  readonly output?: string;
}

const ownSheet: OwnFile = { what: 'a sheet that Briefdeck drew', isOurs: hasSheetMark };

/** Draws a template's sheet and writes it. */
export async function showTemplate(request: ShowRequest): Promise<ShownTemplate> {
  const { png, ...drawn } = await drawTemplateSheet(request);
  if (!png) return drawn;
  const output = request.output ?? sheetName(request);
  const inputs = summaryOf(request)?.path ?? '';
  const claimed = claimFile(output, [inputs], ownSheet, request.force);
  if (!claimed.ok) return { ...drawn, diagnostics: [...drawn.diagnostics, claimed.problem] };
  const problem = writeFiles([{ target: claimed.target, bytes: withSheetMark(png) }]);
  if (problem) return { ...drawn, diagnostics: [...drawn.diagnostics, problem] };
  return { ...drawn, output };
}

function sheetName(request: ShowRequest): string {
  const name = summaryOf(request)?.id ?? basename(request.template);
  return `${name}${request.variant === undefined ? '' : `-${request.variant}`}.png`;
}
