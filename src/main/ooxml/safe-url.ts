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
  if (parsed.protocol === 'mailto:' && asksForFile(parsed.search)) parsed.search = withoutFiles(parsed.search);
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

/**
 * Whether a mail's fields ask for a file of this computer: some mail programs attached it without a word (CVE-2020-11879,
 * CVE-2020-11880), and no standard has such fields (RFC 6068, 7).
 */
function asksForFile(fields: string): boolean {
  return fieldsOf(fields).some((field) => attaches.test(decoded(field)));
}

function withoutFiles(fields: string): string {
  return fieldsOf(fields)
    .filter((field) => !attaches.test(decoded(field)))
    .join('&');
}

function fieldsOf(fields: string): readonly string[] {
  return fields.slice(1).split('&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
