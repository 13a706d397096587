// @vitest-environment node
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadConfigFromFile } from 'electron-vite'
import { build, type InlineConfig } from 'vite'
import { expect, it, vi } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const goal = 2.75

/** Bytes of all JavaScript that building gives, each file gzipped by itself. */
async function gzipped(config: InlineConfig): Promise<number> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: { ...config.build, write: false, minify: true },
  })
  const outputs = [built].flat()
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .reduce(
      (sum, one) => (one.type === 'chunk' ? sum + gzipSync(one.code, { level: 9 }).length : sum),
      0,
    )
}

const bare = 'virtual:react-alone'
const bareCode = `
  import * as React from 'react'
  import { createRoot } from 'react-dom/client'
  import { createPortal, flushSync } from 'react-dom'
  import { jsx } from 'react/jsx-runtime'
  globalThis.kept = [React, createRoot, createPortal, flushSync, jsx]`

it(
  'the window’s JavaScript is at most 2.75 times react and react-dom',
  { timeout: 120_000 },
  async () => {
    // React brings its development form along otherwise.
    vi.stubEnv('NODE_ENV', 'production')
    const loaded = await loadConfigFromFile(
      { command: 'build', mode: 'production' },
      resolve(root, 'electron.vite.config.ts'),
    )
    const { renderer } = loaded.config as { renderer: InlineConfig }
    const window = await gzipped(renderer)
    const alone = await gzipped({
      root,
      plugins: [
        {
          name: 'react-alone',
          resolveId: (id) => (id === bare ? `\0${bare}` : null),
          load: (id) => (id === `\0${bare}` ? bareCode : null),
        },
      ],
      build: { rolldownOptions: { input: bare } },
    })
    console.info(
      `renderer ${window} bytes, react and react-dom ${alone}: ${(window / alone).toFixed(2)} times`,
    )
    expect(alone).toBeGreaterThan(40_000)
    expect(alone).toBeLessThan(80_000)
    expect(window / alone).toBeLessThan(goal)
  },
)
