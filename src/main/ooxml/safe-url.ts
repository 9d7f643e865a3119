/** Office gives up at longer addresses ("exceeds 2,079 characters", Excel's own limit; PowerPoint repairs the file). */
const longestUrl = 2079;

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address, absolute and escaped as a relation's target must be (RFC 3986); undefined for what is not to be opened. */
export function safeUrl(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url.trim());
  } catch {
    return undefined;
  }
  if (!allowed.has(parsed.protocol)) return undefined;
  if (parsed.protocol === 'mailto:') {
    const kept = withoutFiles(parsed.search);
    if (kept !== parsed.search.slice(1)) parsed.search = kept;
  }
  // WHATWG's serialising leaves a few characters that RFC 3986 forbids, and a lone per cent sign.
  const host = parsed.href.indexOf('/', parsed.protocol.length + 2);
  const start = parsed.protocol === 'mailto:' ? 0 : host;
  const rest = parsed.href
    .slice(start)
    .replace(/[[\]{}|\\^`"<> ]/g, (sign) => encodeURIComponent(sign))
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
  const safe = parsed.href.slice(0, start) + rest;
  return safe.length <= longestUrl ? safe : undefined;
}

const attaches = /^attach/i;

/** Whether a mail address asks for a file of this computer: `safeUrl` takes that out, and who hands on addresses as they are must not. */
export function asksForFile(url: string): boolean {
  const fields = /^\s*mailto:[^?#]*(\?[^#]*)/i.exec(url)?.[1];
  return fields !== undefined && withoutFiles(fields) !== fields.slice(1);
}

/**
 * A mail's fields (`?subject=…`) without those that ask for a file of this computer: some mail programs attached it without a word
 * (CVE-2020-11879, CVE-2020-11880), and no standard has such fields (RFC 6068, 7).
 */
function withoutFiles(fields: string): string {
  return fields
    .slice(1)
    .split('&')
    .filter((field) => !attaches.test(decoded(field)))
    .join('&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
