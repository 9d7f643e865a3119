/** What an outsider gets with a .pptx, and how it departs from a house: its own template's, or another. It reads, and changes nothing. */
export { type DeckReport, type HouseStyle, type InspectProblem, inspectDeck, type MeasureText } from './inspect.js';
export { blackAndWhite } from './style/departures.js';
export { type Finding, type FindingKind, sentKinds, styleKinds } from './types.js';
