/** How numbers, dates and speaking times are written. */

/** '3 May 2026', as the system writes dates. */
export function longDate(date: Date): string {
  return date.toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The beginning of a date's day on this machine, in milliseconds. */
export function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Speaking time in halves of a minute: '2½ min'. */
export function shortMinutes(seconds: number): string {
  const halves = Math.round(seconds / 30);
  const whole = Math.floor(halves / 2);
  if (halves === 0) return seconds > 0 ? '<½ min' : '0 min';
  return `${whole === 0 ? '' : whole}${halves % 2 === 1 ? '½' : ''} min`;
}

/** '1 slide', '12 slides'. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
