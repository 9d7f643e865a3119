/** The door of a team's settings: text of briefdeck.yaml → what holds, and which marking a deck has. It does not know the disk. */
export { cutByRule } from './cut-rule.js';
export { teamSchemaText } from './json-schema.js';
export { type AskedMarking, type DecidedMarking, decideMarking } from './marking.js';
export { readTeamFile } from './read-file.js';
export { teamSettings } from './settings.js';
export { asGraveAs } from './severities.js';
export * from './types.js';
