import { wholeMinutes } from '../../../shared/minutes.js';

/** '1 slide', '12 slides'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Speaking time for people: whole minutes, at least one. */
export function duration(seconds: number): string {
  return `about ${plural(wholeMinutes(seconds), 'minute')}`;
}
