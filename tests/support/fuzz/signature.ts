/** What two faults have in common when they are one: the sentence without numbers and names, and where it was thrown. */
export function signature(fault: string): string {
  const [first = '', ...rest] = fault.split('\n');
  const place = rest.find((line) => /\/src\//.test(line))?.replace(/^.*\/src\//, '') ?? '';
  return `${first.slice(0, 160)} ${place}`
    .replaceAll(/"[^"]*"|'[^']*'|“[^”]*”/g, '…')
    .replaceAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g, '#')
    .replaceAll(/\[#\]/g, '');
}
