/** Logos for tests: 3:1, a mark and two bars, drawn in shapes. */
export function logoSvg(ink = '#161B26', accent = '#8A1538'): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">' +
    `<rect width="80" height="80" fill="${accent}"/><rect x="100" y="10" width="140" height="25" fill="${ink}"/>` +
    `<rect x="100" y="45" width="100" height="25" fill="${ink}"/></svg>`
  );
}
