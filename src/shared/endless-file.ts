/** Whether a file is a pipe or a device, by its state: a stranger can put one under any name, and reading it may never end. */
export function isEndless(state: { isFile(): boolean; isDirectory(): boolean }): boolean {
  return !state.isFile() && !state.isDirectory();
}
