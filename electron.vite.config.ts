import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { shippedPackages } from './scripts/supply/shipped-packages.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

const shipped = shippedPackages(at('out/third-party'))

/**
 * Everything but the native module is bundled, so that the package carries better-sqlite3 and
 * nothing else from node_modules. The preload must be one CommonJS file: a sandboxed preload can
 * load neither ES modules nor a second file.
 */
export default defineConfig({
  main: {
    plugins: [shipped],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: { input: { index: at('main/index.ts') }, external: ['better-sqlite3'] },
    },
  },
  preload: {
    plugins: [shipped],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // Words come parsed from main (words/packed.ts).
    resolve: {
      alias: {
        '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    },
    // react-aria has words of its own in 34 languages; ours are these.
    plugins: [optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), react(), shipped],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Loaded from disk, once: splitting it would only add files.
      chunkSizeWarningLimit: 1024,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
