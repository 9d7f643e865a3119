import { expect, it } from 'vitest';
import { withDependencies } from '../../scripts/pack.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const manifest = (name: string, dependencies: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ name, version: '1.0.0', dependencies });

it('finds what a package needs where npm has put it: beside the package, inside it, or inside one above it', () => {
  const modules = temporaryFolder({
    'charts/package.json': manifest('charts', { sizes: '1', zip: '3' }),
    'charts/node_modules/sizes/package.json': manifest('sizes', { queue: '6', zip: '3' }),
    'charts/node_modules/zip/package.json': manifest('zip'),
    'queue/package.json': manifest('queue'),
    'zip/package.json': manifest('zip'),
    'nobody/package.json': manifest('nobody'),
  });
  expect(withDependencies(['charts', 'not-installed'], modules)).toEqual([
    'charts',
    'charts/node_modules/sizes',
    'charts/node_modules/zip',
    'queue',
  ]);
});
