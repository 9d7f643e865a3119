import type { Attributes } from '../../../shared/model/brief.js';
import type { FlowItem } from '../flow.js';

/** A slide of a deck written as slides, before it is a section. */
export interface SlideDraft {
  readonly items: FlowItem[];
  /** First line in the file, from 1. */
  readonly line: number;
  /** Last line, where the tool's own cutting knows it; else the slide ends where the next one begins. */
  readonly lastLine?: number;
  /** From the slide's own front matter or comments. */
  readonly attributes?: Attributes;
  /** Its tool is told to set it as a title: large, and in the middle. */
  readonly isLead?: boolean;
}
