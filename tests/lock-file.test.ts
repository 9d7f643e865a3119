import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, type Lock, missingOptional, platformOf } from '../scripts/fix-lock.js';

const ours = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;

const mirrored: Lock = {
  lockfileVersion: 3,
  packages: {
    '': { version: '1.0.0' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/linux-x64-musl': '2.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
    'node_modules/old/node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/linux-x64': '1.0.0' } },
  },
};

describe('the lock file', () => {
  it('has an entry for every optional dependency, so that npm ci takes it (npx tsx scripts/fix-lock.ts)', () => {
    expect(missingOptional(ours)).toEqual([]);
  });

  it('is completed where a mirror has left out another platform', () => {
    expect(missingOptional(mirrored)).toEqual([
      { parent: 'node_modules/tool', name: '@tool/linux-x64-musl', range: '2.0.0' },
    ]);
    const complete = completeLock(mirrored);
    expect(missingOptional(complete)).toEqual([]);
    expect(complete.packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    });
  });

  it('reads system and processor from the name of a package', () => {
    expect(platformOf('@x/binding-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['glibc'] });
    expect(platformOf('@x/y-darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] });
    expect(platformOf('@x/y-win32-ia32-msvc')).toEqual({ os: ['win32'], cpu: ['ia32'] });
    expect(platformOf('@x/y-wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
  });
});
