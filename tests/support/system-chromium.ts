import { existsSync } from 'node:fs';

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const headless = ['/usr/bin/chromium-headless-shell'];

/**
 * A Chromium of the system, by its path, or that of BRIEFDECK_CHROMIUM: Playwright's own is a download, which many build machines refuse.
 * Undefined where there is none.
 * @param first `headless`: the old headless one, which has no window to draw and takes three fifths of the processor time
 *   (docs/benchmarks.md); `browser`: the one that people have
 */
export function systemChromium(first: 'browser' | 'headless'): string | undefined {
  const inOrder = first === 'headless' ? [...headless, ...browsers] : [...browsers, ...headless];
  return [process.env.BRIEFDECK_CHROMIUM, ...inOrder].find((path) => path && existsSync(path));
}
