/**
 * Diagnostics that neither a brief nor a team may turn off: those of the handling marking, and those that say what a brief or
 * template from somebody else tried, or what would leave the house.
 */
const marking = /^(?:classification|marking)-|^package-(?:marking|label)-/;

const security: ReadonlySet<string> = new Set([
  'control-characters',
  'cut-section-gone',
  'data-outside',
  'links-not-kept',
  'package-outside',
  'picture-outside',
  'team-code-held',
  'template-asset-outside',
]);

/** Why a diagnostic cannot be turned off; undefined where it can. */
export function heldBecause(code: string): 'marking' | 'security' | undefined {
  if (marking.test(code)) return 'marking';
  return security.has(code) ? 'security' : undefined;
}
