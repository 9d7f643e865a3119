/** One template file: text → checked data with places. */
import { LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { type TemplateData, templateFormat } from './format.js';
import { type Places, Reading } from './reading.js';
import { commentedColour } from './slips.js';

export interface TemplateFile {
  readonly data: TemplateData;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a template.yaml; `file` is how diagnostics name it. Data is what could be read. */
export function readTemplateText(text: string, file: string): TemplateFile {
  const counter = new LineCounter();
  // That a map says a key twice is seen while it is read: the parser compares each key with all before it, which takes seconds
  // for a file of many thousand (yaml 2.9.1, 26 November 2026).
  const document = parseDocument(text, {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const reading = new Reading(file, document, counter);
  const fault = document.errors[0];
  if (fault) {
    const { line } = counter.linePos(fault.pos[0]);
    const colour = commentedColour(text, line);
    if (colour) {
      const lines = { from: colour.line, to: colour.line };
      const values = { key: colour.key, name: colour.key, comment: colour.comment };
      const diagnostics = [diagnostic('template-value-comment', { file, lines }, values)];
      return { data: {}, places: new Map(), diagnostics };
    }
    const where = { file, lines: { from: line, to: line } };
    const reason = fault.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    return { data: {}, places: new Map(), diagnostics: [diagnostic('template-not-yaml', where, { reason })] };
  }
  const data = templateFormat.read(document.contents as ParsedNode | null, '', reading) ?? {};
  return { data, places: reading.places, diagnostics: reading.diagnostics };
}
