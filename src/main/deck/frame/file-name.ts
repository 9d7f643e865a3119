/** The name of a file without its folders, which are nothing that a deck may say. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/](?=[^\\/])/u, '');
}
