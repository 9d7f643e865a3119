/** What an outsider gets with a .pptx, and how it departs from its own template. It reads, and changes nothing. */
export { type DeckReport, type InspectProblem, inspectDeck, type MeasureText } from './inspect.js';
export { type Finding, type FindingKind, sentKinds, styleKinds } from './types.js';
