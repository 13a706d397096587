// `npm run bench:window [-- ROUNDS]`: what one row's change costs in a list of 10,000 rows and in one of
// 30, interleaved in one run. Only the ratio counts; the goal is that of docs/performance.md.
import react from '@vitejs/plugin-react'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { ensureChromium } from '../../scripts/chromium.ts'
import { median, pairedRatio, spread } from './figures.ts'
import type { Cost } from './window/page.tsx'

const rounds = Number(process.argv[2] ?? 40)
if (!Number.isInteger(rounds) || rounds < 5) throw new Error('at least five rounds')
const changesARound = 5
const goal = 1.2
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'test-results/bench-window')

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    // The build that tells when React began to render.
    resolve: { alias: { 'react-dom/client': 'react-dom/profiling' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4096,
      lib: {
        entry: join(import.meta.dirname, 'window/page.tsx'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  })
}

async function serve(): Promise<{ address: string; close: () => void }> {
  const html =
    '<!doctype html><html lang="en"><link rel="stylesheet" href="/styles.css">' +
    '<body><script defer src="/page.js"></script></body></html>'
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(html)
    else if (pathname === '/page.js') response.end(readFileSync(join(folder, 'page.js')))
    else if (pathname === '/styles.css') {
      response.setHeader('Content-Type', 'text/css').end(readFileSync(join(folder, 'page.css')))
    } else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

async function open(browser: Browser, address: string, count: number, byName: boolean) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  page.setDefaultTimeout(60_000)
  await page.goto(`${address}?count=${count}`)
  await page.getByRole('row').first().waitFor({ timeout: 60_000 })
  if (byName) {
    await page.getByRole('button', { name: 'Sort and filter' }).click()
    await page.getByText('Name', { exact: true }).click()
    await page.keyboard.press('Escape')
  }
  return page
}

const change = (page: Page): Promise<Cost> =>
  page.evaluate(() => (globalThis as unknown as { changeOne: () => Promise<Cost> }).changeOne())

async function oneRound(page: Page): Promise<Cost> {
  await page.bringToFront()
  const costs: Cost[] = []
  for (let made = 0; made < changesARound; made += 1) costs.push(await change(page))
  return {
    commit: median(costs.map(({ commit }) => commit)),
    whole: median(costs.map(({ whole }) => whole)),
  }
}

async function compareSizes(browser: Browser, address: string, byName: boolean): Promise<void> {
  const pages = [
    await open(browser, address, 30, byName),
    await open(browser, address, 10_000, byName),
  ]
  const costs: Cost[][] = [[], []]
  for (let round = -3; round < rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      const cost = await oneRound(page)
      if (round >= 0) costs[at]?.push(cost)
    }
  }
  const [few = [], many = []] = costs
  console.log(`\n${byName ? 'Sorted by name' : 'In the order of linking'} (${rounds} rounds)`)
  for (const kind of ['commit', 'whole'] as const) {
    const base = few.map((cost) => cost[kind])
    const big = many.map((cost) => cost[kind])
    const ratio = pairedRatio(big, base)
    const isMet = kind === 'whole' ? '' : ratio <= goal ? ' met' : ' NOT met'
    console.log(
      `  ${kind.padEnd(7)} 30 rows ${median(base).toFixed(2)} ms, 10,000 rows ${median(big).toFixed(2)} ms` +
        `  x${ratio.toFixed(2)}${isMet}  (base spread ${spread(base).toFixed(1)}x)`,
    )
  }
  for (const page of pages) await page.close()
}

await buildPage()
const { address, close } = await serve()
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: ensureChromium(), args })
try {
  for (const byName of [false, true]) await compareSizes(browser, address, byName)
} finally {
  await browser.close()
  close()
}
