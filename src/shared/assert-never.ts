/** Ends a switch over a closed union: a new member becomes a compile error here, and a clear failure if it slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
