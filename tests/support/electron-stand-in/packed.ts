/**
 * What goes between page and program, as one string. Playwright looks at each member of an object on its way, four times over,
 * which took a second of processor time a test; a string it takes as it is. What structured cloning carries of data comes
 * out as it went in; what it refuses, and what the program has no need of, throws.
 *
 * Both functions also run in the page, as their own source: they use nothing from around them.
 */

export function pack(value: unknown): string {
  const bytes = (raw: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < raw.length; at += 8192) text += String.fromCharCode(...raw.subarray(at, at + 8192));
    return btoa(text);
  };
  const isPlain = (raw: unknown): boolean =>
    raw === null ||
    ['string', 'boolean', 'number'].includes(typeof raw) ||
    ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(raw));
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, _: unknown) {
    // Not what is handed over, which is a text already where it was a date.
    const raw = this[key];
    if (raw === undefined) return { $undefined: true };
    if (typeof raw === 'number' && !Number.isFinite(raw)) return { $number: String(raw) };
    if (raw instanceof Uint8Array) return { $bytes: bytes(raw) };
    if (!isPlain(raw)) throw new Error(`The stand-in carries nothing like ${key}: ${String(raw)}.`);
    return raw;
  });
}

export function unpack(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const opened = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const members = part as Record<string, unknown>;
    if ('$undefined' in members) return undefined;
    if ('$number' in members) return Number(members.$number);
    if ('$bytes' in members) return Uint8Array.from(atob(String(members.$bytes)), (letter) => letter.charCodeAt(0));
    for (const key of Object.keys(members)) members[key] = opened(members[key]);
    return members;
  };
  return /"\$(?:undefined|number|bytes)"/.test(text) ? opened(value) : value;
}
