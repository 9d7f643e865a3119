/** Resolves on Ctrl+C, or when the system wishes that the program ends. */
export function endOfProgram(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
