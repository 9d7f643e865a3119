/** Percentages within a range, as a regular expression: JSON Schema knows ranges of numbers alone. */

/** Of `min` to `max` with a percent sign, both inclusive, whole numbers under 1000 with any decimals between: '-30%', '87.5 %'. */
export function percentPattern(min: number, max: number): string {
  const negative = min < 0 ? `-(?:${upTo(0, -min)})|` : '';
  return `^\\s*(?:${negative}${upTo(Math.max(0, min), max)})\\s*%\\s*$`;
}

/** From `low` to `high`: a whole number below `high` with any decimals, or `high` itself. */
function upTo(low: number, high: number): string {
  return `0*(?:${wholeNumbers(low, high - 1)})(?:\\.\\d+)?|0*${high}(?:\\.0+)?`;
}

/** Those that share all digits but the last go together: 25 to 132 → '2[5-9]', '3[0-9]', …, '13[0-2]'. */
function wholeNumbers(low: number, high: number): string {
  const groups: string[] = [];
  for (let tens = Math.floor(low / 10); tens <= Math.floor(high / 10); tens++) {
    const from = Math.max(low - tens * 10, 0);
    const to = Math.min(high - tens * 10, 9);
    groups.push(`${tens || ''}[${from}-${to}]`);
  }
  return groups.join('|');
}
