/** Which scripts have an italic. */

/** Hebrew and Arabic, and what Chinese, Japanese and Korean are written in. */
const withoutItalic =
  /[\u0590-\u08ff\u1100-\u11ff\u3040-\u30ff\u3105-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc\uff66-\uffdc]|[\ud840-\ud87f][\udc00-\udfff]/g;

/**
 * False where most letters of `text` are of a script that has no italic: it would be the upright face pushed over by the program, or,
 * where the system has no slanted face with such letters, empty boxes (LibreOffice 7.4). Its typography emphasises by weight.
 */
export function hasItalic(text: string): boolean {
  const without = text.match(withoutItalic)?.length ?? 0;
  return without === 0 || without * 2 <= (text.match(/\p{L}/gu)?.length ?? 0);
}
