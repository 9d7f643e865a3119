/** Amounts that decide what kind of slide content becomes, each with its reason. Words as `countWords` counts them. */

/** A paragraph of at most this is a statement, or the lead-in line of what follows (brief-rules, 'Planning'). */
export const shortParagraphWords = 30;

/** Text before the first section that stands on the title slide has fewer words than this. */
export const titleLineWords = 30;

/** A bold first sentence of at most this many characters is the slide's title. */
export const findingCharacters = 90;

/** A text slide set in full holds about this much at a comfortable size; more is parted between sentences. */
export const textSlideWords = 90;

/** A callout alone is a statement up to here, else a text slide of its own. */
export const calloutStatementWords = 30;

/** More than this beside one another is not read side by side. */
export const comparisonWords = 160;
export const comparisonColumnWords = 80;

/** Beyond this average an entry's text is too long to hang on an axis, where plain bullets may fit. */
export const timelineEntryWords = 22;

/** So many short items at least are worth two columns; one is short where its line in such a column holds it, as a rule. */
export const fewestShortItems = 6;
export const shortItemWidth = 50; // letters of 18 pt in five or six of twelve columns

/** A slide with two columns holds more lines than the least of these, a slide with one holds fewer; more than the most stand in no columns. */
export const twoColumnLines = { least: 12, most: 40 } as const;

/** A longer list is an index that nobody reads from a slide: each number of slides would be tried with all of it. */
export const longestShortList = 240; // lines

/** Two rows of four figures are the most that a slide shows. */
export const mostFigures = 8;

/** Code of at most this many lines and characters a line stays inside the list item that it belongs to. */
export const inlineCodeLines = 3;
export const inlineCodeCharacters = 80;

/** Two pictures stand side by side when their proportions (width over height) add up to at most this. */
export const pairedProportions = 3;

/** A picture wider than this (width over height) takes the whole width, its text above it as a lead-in line. */
export const wideProportion = 2;

/** Text that stands beside a picture, or a list beside a quotation, has at most this many words. */
export const besideWords = 90;

/** Source and notes of a table, a picture or a list stand at its foot: longer ones are said as text. */
export const footWords = 40;

/** So many of them at most: what a foot holds without taking the room of what it is about. */
export const footLines = 3;

/** A line under a quotation that is longer says more than who spoke and where. */
export const attributionWords = 15;

/** More links than this are live where they stand, and are not listed once more under the sources. */
export const mostLinks = 40;

/** Addresses that a handout prints under one section: a text with more is a list of links, which need no second one. */
export const mostAddresses = 15;
