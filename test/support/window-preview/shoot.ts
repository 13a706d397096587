// node test/support/window-preview/shoot.ts [screen…] — pictures of every screen, each checked by
// axe and for CSP violations, from the renderer as built and a fake bridge. To look at, not to ship.
import react from '@vitejs/plugin-react'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { screens, type Screen } from './screens.ts'

const root = resolve(import.meta.dirname, '../../..')
const out = process.env['PREVIEW_OUT'] ?? '/tmp/handback-preview'
const built = join(out, 'built')
const sizes = [
  { width: 1200, height: 800 },
  { width: 720, height: 560 },
  { width: 640, height: 480 },
] as const
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
  "trusted-types 'none'"
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function buildAll(): Promise<void> {
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: { outDir: join(built, 'page'), emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  })
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(built, 'bridge'),
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'preview.ts'),
        formats: ['iife'],
        name: 'preview',
        fileName: () => 'preview.js',
      },
    },
  })
}

function serve(): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const file = join(built, 'page', path === '/' ? 'index.html' : path)
    try {
      const body = readFileSync(file)
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
      response.setHeader('Content-Security-Policy', csp)
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.unref()
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      ready(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`)
    })
  })
}

interface Findings {
  readonly axe: readonly string[]
  readonly faults: readonly string[]
}

/** Runs in the page; its source is what `addInitScript` sends there. */
const watch = `globalThis.faults = [];
addEventListener('securitypolicyviolation', (e) => faults.push('csp ' + e.effectiveDirective + ' ' + e.sourceFile + ':' + e.lineNumber));
addEventListener('error', (e) => faults.push('error ' + e.message));`

const check = `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })
  .then((r) => ({ faults, axe: r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')) }))`

async function shoot(browser: Browser, address: string, screen: Screen): Promise<string[]> {
  const problems: string[] = []
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const name = `${screen.name}-${viewport.width}-${colorScheme}`
      const page: Page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
      await page.addInitScript({ content: watch })
      await page.addInitScript({ path: join(built, 'bridge/preview.js') })
      await page.addInitScript({
        path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      })
      page.on('console', (line) => {
        if (line.text().includes('404')) return
        if (line.type() === 'error' || line.type() === 'warning')
          problems.push(`${name}: ${line.text()}`)
      })
      page.setDefaultTimeout(5_000)
      try {
        await page.goto(`${address}/?scene=${screen.scene}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await screen.go?.(page)
        await page.waitForTimeout(120)
        const wide = await page.evaluate<boolean>(
          'document.documentElement.scrollWidth > innerWidth',
        )
        if (wide) problems.push(`${name}: scrolls sideways`)
        const found = await page.evaluate<Findings>(check)
        problems.push(...[...found.axe, ...found.faults].map((fault) => `${name}: ${fault}`))
      } catch (error) {
        problems.push(`${name}: ${String(error).slice(0, 300)}`)
      }
      await page.screenshot({ path: join(out, `${name}.png`) })
      await page.close()
    }
  }
  return problems
}

mkdirSync(out, { recursive: true })
if (process.env['PREVIEW_BUILT'] === undefined) await buildAll()
const address = await serve()
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const wanted = process.argv.slice(2)
const problems: string[] = []
for (const screen of screens) {
  if (wanted.length === 0 || wanted.includes(screen.name)) {
    problems.push(...(await shoot(browser, address, screen)))
  }
}
await browser.close()
console.log(problems.length === 0 ? `No problems. Pictures are in ${out}` : problems.join('\n'))
process.exitCode = problems.length === 0 ? 0 : 1
