/** The door of a team's settings in the workspace: its files on the disk, and what they mean for a deck. */
export { frontMatterAround } from './front-matter.js';
export { markingOf } from './marking.js';
export { readTeam, type Team } from './read-team.js';
export { type TeamCut, teamCut } from './team-cut.js';
