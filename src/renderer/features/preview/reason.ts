import { words } from '../../words.js';

/** Why a slide is what it is, beginning with its kind as the window calls it everywhere. */
export function reasonOf(why: string): string {
  const [kind = '', ...rest] = why.split(': ');
  const name = Object.hasOwn(words.common.kinds, kind)
    ? words.common.kinds[kind as keyof typeof words.common.kinds]
    : kind;
  return [name.charAt(0).toUpperCase() + name.slice(1), ...rest].join(': ');
}
