/** Whether a line's text ends as headings and questions do: with no full stop, colon or comma. */
export function endsLikeHeading(text: string): boolean {
  return !/[.:;,…。：；，]$/u.test(text);
}
