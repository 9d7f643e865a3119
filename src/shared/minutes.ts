/** Speaking time as people are told it: whole minutes, at least one. `seconds` of speaking. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
