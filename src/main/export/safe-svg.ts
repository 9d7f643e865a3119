/**
 * Takes every address out of an SVG that is not data of its own or a place in itself. resvg reads local files that an SVG
 * names (2.6.2, absolute paths and `../`), so nothing else may reach it. An SVG inside, as data, is cleaned likewise.
 */
export function withoutAddresses(svg: string): string {
  return svg
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi, '')
    .replace(
      /(\s(?:xlink:)?href\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
      (_, name: string, double?: string, single?: string) => {
        const address = ownAddress((double ?? single ?? '').trim());
        return address === undefined ? '' : `${name}"${address}"`;
      },
    );
}

/** The address itself when it leads nowhere outside, cleaned when it is an SVG; else undefined. */
function ownAddress(address: string): string | undefined {
  if (/^(?:data:image\/(?:png|jpeg|gif|webp);|#)/i.test(address)) return address;
  const inner = /^data:image\/svg\+xml;base64,([A-Za-z0-9+/=\s]*)$/i.exec(address)?.[1];
  if (inner === undefined) return undefined;
  const cleaned = withoutAddresses(Buffer.from(inner, 'base64').toString('utf8'));
  return `data:image/svg+xml;base64,${Buffer.from(cleaned, 'utf8').toString('base64')}`;
}
