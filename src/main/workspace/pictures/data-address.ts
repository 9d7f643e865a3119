/** A picture as an address that has its bytes in it. */
import { drawnPicture, type PictureSources } from './drawn-picture.js';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/** A picture as a data URI, for drawings that are whole by themselves. @throws {Error} for one that neither brief nor template has */
export function dataAddress(sources: PictureSources, hash: string): string {
  const picture = drawnPicture(sources, hash);
  if (!picture) throw new Error(`no picture was read for ${hash}`);
  return `data:${mediaTypes[picture.format]};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}
