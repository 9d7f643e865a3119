export type Harfbuzz = typeof import('harfbuzzjs');

/** The shaper, loaded at first use. The command line's bundle has this file replaced (scripts/build-cli.ts says why). */
export function loadHarfbuzz(): Promise<Harfbuzz> {
  return import('harfbuzzjs');
}
