/** Every sentence that people read in the window and its menus, ready to be translated: a file for each part of the window. */
import { actionWords } from './words/actions.js';
import { briefWords } from './words/brief.js';
import { commonWords } from './words/common.js';
import { contextWords } from './words/context.js';
import { cutWords } from './words/cuts.js';
import { diagnosticWords } from './words/diagnostics.js';
import { dialogWords } from './words/dialogs.js';
import { editorWords } from './words/editor.js';
import { exportWords } from './words/export.js';
import { fileWords } from './words/files.js';
import { layoutWords } from './words/layouts.js';
import { menuWords } from './words/menus.js';
import { paneWords } from './words/panes.js';
import { presentWords } from './words/present.js';
import { previewWords } from './words/preview.js';
import { programWords } from './words/program.js';
import { sectionWords } from './words/sections.js';
import { shortcutWords } from './words/shortcuts.js';
import { templateWords } from './words/templates.js';
import { welcomeWords } from './words/welcome.js';

export const words = {
  program: programWords,
  common: commonWords,
  brief: briefWords,
  sections: sectionWords,
  layouts: layoutWords,
  preview: previewWords,
  present: presentWords,
  panes: paneWords,
  diagnostics: diagnosticWords,
  cuts: cutWords,
  export: exportWords,
  templates: templateWords,
  editor: editorWords,
  files: fileWords,
  welcome: welcomeWords,
  context: contextWords,
  actions: actionWords,
  menus: menuWords,
  dialogs: dialogWords,
  shortcuts: shortcutWords,
} as const;
