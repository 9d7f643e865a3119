import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What Electron itself brings, and what cannot be bundled: a native library and WebAssembly beside its loader. */
const external = ['electron', '@resvg/resvg-js', 'harfbuzzjs', 'pptxgenjs', 'chokidar'];

/**
 * Main and preload are CommonJS with their libraries inside: a sandboxed preload can load nothing else. The target is
 * Node 20 although Electron's own Node is newer, since the tests run the same bundles against a stand-in for Electron.
 */
const node = (entry: string, fileName: string) => ({
  build: {
    target: 'node20.19',
    externalizeDeps: false,
    rollupOptions: {
      input: { index: path(entry) },
      external,
      output: { format: 'cjs' as const, entryFileNames: fileName },
    },
  },
});

export default defineConfig({
  main: node('./src/main/desktop/index.ts', '[name].cjs'),
  preload: node('./src/preload/index.ts', '[name].cjs'),
  renderer: {
    root: path('./src/renderer'),
    plugins: [react()],
    // 'fonts/… didn't resolve at build time' is as it should be: the doors serve the bundled faces under /fonts.
    logLevel: 'error',
    build: { rollupOptions: { input: { index: path('./src/renderer/index.html') } } },
  },
});
