/** A PowerPoint file taken in as a template from a window, and its mapping mended there line by line. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { LayoutId } from '../../../shared/model/index.js';
import type { Environment } from '../folders/template-folders.js';
import { writeProblem } from '../output/index.js';
import { type ImportedTemplate, importTemplate } from './import.js';

export interface AdoptRequest {
  /** The file's name, with its ending. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly into?: string;
  readonly folder: string;
  readonly environment: Environment;
}

/** Takes a PowerPoint file in that the window has as bytes: a browser says nothing of where it lies. */
export async function adoptBytes({ file, bytes, ...request }: AdoptRequest): Promise<ImportedTemplate> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-house-'));
  try {
    const path = join(folder, basename(file));
    writeFileSync(path, bytes);
    return await importTemplate({ file: path, ...request });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface MappingChange {
  readonly kind: LayoutId;
  /** Another layout for this kind of slide; its placeholders are then matched anew. */
  readonly layout?: string;
  /** Another placeholder of that layout for a slot. */
  readonly slot?: { readonly name: string; readonly placeholder: string };
}

/** The text of a house's template.yaml with one line of its mapping changed; comments and everything else stay. */
export function withMapping(text: string, { kind, layout, slot }: MappingChange): string {
  const document = parseDocument(text);
  if (layout !== undefined) {
    document.setIn(['mapping', kind, 'layout'], layout);
    document.deleteIn(['mapping', kind, 'slots']);
  }
  if (slot) document.setIn(['mapping', kind, 'slots', slot.name], slot.placeholder);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Writes the changed mapping, whole or not at all. */
export function changeMapping(path: string, change: MappingChange) {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(fresh, withMapping(readFileSync(path, 'utf8'), change));
    renameSync(fresh, path);
    return undefined;
  } catch (error) {
    rmSync(fresh, { force: true });
    return writeProblem(error, path);
  }
}
