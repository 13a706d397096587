// `npm run icons`: assets/icon.svg and icon-small.svg, drawn by Chromium in every size that the three
// systems want. The results are kept in the repository, so that building a package needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { ensureChromium } from './chromium.ts'
import { encodeIcns } from './icons/icns.ts'
import { encodeIco } from './icons/ico.ts'
import { icoSizes, iconSizes } from './icons/sizes.ts'

const assets = resolve(import.meta.dirname, '../assets')
/** At these widths the full drawing's ring would be thinner than a pixel. */
const largestSmall = 32

const drawingFor = (width: number): string =>
  width <= largestSmall ? 'icon-small.svg' : 'icon.svg'

async function draw(page: Page, width: number, drawing = drawingFor(width)): Promise<Buffer> {
  const svg = readFileSync(join(assets, drawing))
  await page.setViewportSize({ width, height: width })
  const source = `data:image/svg+xml;base64,${svg.toString('base64')}`
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${width}px;height:${width}px}</style><img src="${source}">`,
  )
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  return page.screenshot({ omitBackground: true })
}

/** Inside the code, so that the tray needs no file beside it. */
async function trayIcons(page: Page): Promise<string> {
  const address = async (width: number, drawing: string): Promise<string> =>
    `'data:image/png;base64,${(await draw(page, width, drawing)).toString('base64')}'`
  const icon = async (drawing: string): Promise<string> => {
    const [once, twice] = [await address(16, drawing), await address(32, drawing)]
    return `{\n  once:\n    ${once},\n  twice:\n    ${twice},\n}`
  }
  return [
    '// Made by `npm run icons`. 16 pixels, and 32 for a screen with twice as many.',
    `export const trayIcon = ${await icon('icon-small.svg')} as const\n`,
    '/** For macOS, which fills its opaque parts. */',
    `export const trayTemplate = ${await icon('tray-template.svg')} as const\n`,
  ].join('\n')
}

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: ensureChromium(), args })
try {
  const page = await browser.newPage()
  const pngs = new Map<number, Buffer>()
  mkdirSync(join(assets, 'icons'), { recursive: true })
  for (const width of iconSizes) {
    const png = await draw(page, width)
    pngs.set(width, png)
    writeFileSync(join(assets, 'icons', `${width}x${width}.png`), png)
  }
  const wanted = icoSizes.flatMap((width) => pngs.get(width) ?? [])
  writeFileSync(join(assets, 'icon.ico'), encodeIco(wanted))
  writeFileSync(join(assets, 'icon.icns'), encodeIcns(pngs))
  const tray = resolve(import.meta.dirname, '../main/windows/tray-icons.ts')
  writeFileSync(tray, await trayIcons(page))
  console.log(`Drew ${pngs.size} sizes, icon.ico and icon.icns into assets/.`)
} finally {
  await browser.close()
}
