import type { Diagnostic } from '../../shared/model/index.js';
import type { TeamSettings } from './types.js';

/** Diagnostics as grave as the team takes them; those that it turned off are gone. What cannot be set was refused when read. */
export function asGraveAs(
  { severities }: Pick<TeamSettings, 'severities'>,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (severities.size === 0) return diagnostics;
  return diagnostics.flatMap((item) => {
    const set = severities.get(item.code)?.value;
    if (set === 'off') return [];
    return [set === undefined ? item : { ...item, severity: set }];
  });
}
