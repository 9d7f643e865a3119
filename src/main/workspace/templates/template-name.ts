/** What a template may be called: its name is a folder's on every system, a word of the command line, and a path in a zip. */

/** Names that Windows keeps for devices, with any ending (Win32 'Naming Files, Paths, and Namespaces'). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

const mostLetters = 64;

/** Why `name` is none, as the end of "'…' cannot be a template's name: "; undefined where it is one. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if ([...name].length > mostLetters) return `it has more than ${mostLetters} characters`;
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)) {
    return "it is made of letters, digits, '-', '_', '.' and blanks, and begins with a letter or digit";
  }
  if (/[. ]$/.test(name)) return 'it ends in a dot or a blank';
  if (/\.(ya?ml|potx?|pptx|zip|md)$/i.test(name)) return 'it looks like the name of a file';
  return devices.test(name) ? 'Windows keeps that name for a device' : undefined;
}
