import type { PictureStore } from './store.js';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** A picture as a data URI, for drawings that are whole by themselves. */
export function dataAddress(store: PictureStore, hash: string): string {
  const picture = store.get(hash);
  if (!picture) throw new Error(`no picture was read for ${hash}`);
  return `data:${mediaTypes[picture.format]};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}
