import { entries } from './entry.js';

/** What there is to say about a team's file, briefdeck.yaml, and about markings by its scheme. */
export const teamDiagnostics = entries({
  'team-file-unreadable': {
    severity: 'error',
    message: "the team's file cannot be read: {reason}; so nobody knows what it asks for",
    remedy: 'make it readable, or move it away',
    example: 'chmod 000 briefdeck.yaml && briefdeck build report.md',
  },
  'team-file-strangers': {
    severity: 'warning',
    message: "this team's file is another user's, in {folder}, where everybody may put files: it does not hold",
    remedy: 'keep briefs in a folder of your own; if the file is meant, move it there',
    example: "Another user's /tmp/briefdeck.yaml, above a brief in /tmp/work.",
  },
  'team-file-syntax': {
    severity: 'error',
    message: "the team's file is not YAML: {reason}",
    remedy: 'mend this line',
    example: 'template: [plain',
  },
  'team-key-unknown': {
    severity: 'error',
    message: "'{key}' is no key of {place}",
    remedy: 'there are: {known}',
    example: 'clasification: { levels: [OFFICIAL, SECRET] }',
  },
  'team-value-wrong': {
    severity: 'error',
    message: "'{key}' must be {expected}, and is {value}",
    remedy: 'mend this line',
    example: 'prose: short',
  },
  'team-level-unlisted': {
    severity: 'error',
    message: "the marking {marking} is none of the levels of this team's scheme",
    remedy: 'write one of {levels}, or add it to the levels',
    example: 'classification: { levels: [OFFICIAL, SECRET], default: RESTRICTED }',
  },
  'team-levels-differ': {
    severity: 'error',
    message: 'the levels differ from those in {other}, and nobody knows which marking of the two schemes is the higher',
    remedy: 'take them out of one of the two files',
    example: 'A folder whose briefdeck.yaml has other levels than the one above it.',
  },
  'team-code-unknown': {
    severity: 'error',
    message: "there is no diagnostic '{code}'",
    remedy: 'did you mean {nearest}? (docs/diagnostics.md has all of them)',
    example: 'diagnostics: { alt-mising: error }',
  },
  'team-code-held': {
    severity: 'warning',
    message: '{code} stays {severity}: {reason}',
    remedy: 'take the line out',
    example: 'diagnostics: { picture-outside: off }',
  },
  'classification-unknown': {
    severity: 'error',
    message: "{marking} is none of the levels of the team's scheme",
    remedy: 'write one of {levels}',
    example: '---\nclassification: SECERT\n---',
  },
  'classification-required': {
    severity: 'error',
    message: 'the brief has no classification, and {file} asks for one',
    remedy: 'write one of {levels} into its front matter, as classification',
    example: 'A brief without a classification, below a briefdeck.yaml with `classification: { required: true }`.',
  },
  'classification-raised': {
    severity: 'warning',
    message: '{asked} is lower than {marking}, which {by} asks for: the deck is marked {marking}',
    remedy: 'write the higher one here too, or take the line out',
    example: '---\nclassification: OFFICIAL\n---',
  },
});
