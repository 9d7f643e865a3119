/** The door of the brief stage: Markdown → Brief. It knows Markdown, and nothing of slides, fonts or the disk. */
export { type DecodedBrief, decodeBrief, decodeBytes } from './decode.js';
export { spellingsOf } from './front-matter/meta.js';
export { applyIgnores } from './ignores.js';
export { BriefMemories, BriefMemory } from './kept/memory.js';
export { type ParsedBrief, type ParseRequest, parseBrief } from './parse.js';
export { slugOf } from './slug.js';
