/**
 * Takes every address out of an SVG that is not data of its own or a place in itself. resvg reads local files that an SVG
 * names (2.6.2, absolute paths and `../`), so nothing else may reach it.
 */
export function withoutAddresses(svg: string): string {
  return svg
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi, '')
    .replace(/\s(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi, (attribute, double?: string, single?: string) =>
      isOwn(double ?? single ?? '') ? attribute : '',
    );
}

function isOwn(address: string): boolean {
  return /^\s*(?:data:image\/(?:png|jpeg|gif|webp);|#)/i.test(address);
}
