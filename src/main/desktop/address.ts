/** The window's own address. A scheme of our own has no server, no cookies of others and no name that could be rebound. */
export const scheme = 'app';
const host = 'briefdeck';
export const pageAddress = `${scheme}://${host}/`;

/** Is this an address of our page, or of what it loads? */
export function isOurs(address: string): boolean {
  return address.startsWith(pageAddress);
}
