/**
 * The import rules of .dependency-cruiser.cjs over src/. Fails when one is broken, and when fewer modules were read than
 * src/ has: a cruiser that does not understand the compiler reads nothing and finds nothing wrong.
 */
import { cruiseSource, sourceFiles } from './import-rules.js';

const found = await cruiseSource('src');
for (const line of found.violations) process.stderr.write(`${line}\n`);
const expected = sourceFiles('src').length;
if (found.modules < expected) {
  process.stderr.write(`only ${found.modules} of ${expected} source files were read by the import check\n`);
}
process.exitCode = found.violations.length > 0 || found.modules < expected ? 1 : 0;
