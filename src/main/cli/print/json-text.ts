/** Characters that are allowed in JSON, and that a terminal would obey or that turn its lines round. `oneLine` in messages.ts has the same. */
const driving = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON: the same to whoever reads it, and harmless to a terminal on which it is printed. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    driving,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
