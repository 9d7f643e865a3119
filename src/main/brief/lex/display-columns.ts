/** Text tables whose columns are places on a screen of letters of one width. */

/** What takes two places: East Asian letters and marks, and picture signs. */
const double =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** What takes none: marks on the letter before, and joiners. */
const none = /[\p{M}\p{Cf}]/u;
const plain = /^[\0-\u02ff\u2010-\u2027]*$/;

/**
 * Where places of a line begin in its text, as Pandoc counts them (a Chinese letter takes two): an index into the text for each place, its length for
 * places behind its end.
 *
 * @param places in places from 0, rising
 */
export function indicesAt(text: string, places: readonly number[]): number[] {
  if (plain.test(text)) return places.map((place) => Math.min(place, text.length));
  const found: number[] = [];
  let place = 0;
  let index = 0;
  for (const char of text) {
    while (found.length < places.length && (places[found.length] as number) <= place && !none.test(char))
      found.push(index);
    place += double.test(char) ? 2 : none.test(char) ? 0 : 1;
    index += char.length;
  }
  while (found.length < places.length) found.push(text.length);
  return found;
}
