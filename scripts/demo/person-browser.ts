// The person's own browser during the tour: a headless Chromium, with a profile for each person.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { check } from './checks.ts'

export type AskedPage = 'login' | 'consent'

interface Visit {
  /** What the provider asked, in order; empty where it asked nothing. */
  readonly asked: readonly AskedPage[]
  /** Did the browser get as far as the app's own page? */
  readonly returned: boolean
}

interface VisitOptions {
  /** Called while a page that asks something is shown. */
  readonly onPage?: (page: Page, asks: AskedPage) => Promise<void>
  /** Leaves at the consent page instead of agreeing. */
  readonly stopAtConsent?: boolean
}

export const pictureSize = { width: 1200, height: 800 }

export class PersonBrowser {
  readonly #browser: Browser
  readonly #profiles = new Map<string, BrowserContext>()

  private constructor(browser: Browser) {
    this.#browser = browser
  }

  static async open(executablePath: string): Promise<PersonBrowser> {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const args = ['--disable-gpu', '--disable-quic', '--disable-background-networking', ...sandbox]
    return new PersonBrowser(await chromium.launch({ executablePath, args }))
  }

  /** Goes to an address as this person, and signs in and agrees where asked. */
  async visit(login: string, address: string, options: VisitOptions = {}): Promise<Visit> {
    const page = await (await this.#profile(login)).newPage()
    const asked: AskedPage[] = []
    try {
      await page.goto(address)
      while (!isReturn(page)) {
        const asks = await whatIsAsked(page)
        asked.push(asks)
        await options.onPage?.(page, asks)
        if (asks === 'consent' && options.stopAtConsent === true) return { asked, returned: false }
        await answer(page, asks, login)
      }
      return { asked, returned: true }
    } finally {
      await page.close()
    }
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }

  async #profile(login: string): Promise<BrowserContext> {
    const known = this.#profiles.get(login)
    if (known !== undefined) return known
    const made = await this.#browser.newContext({ viewport: pictureSize })
    this.#profiles.set(login, made)
    return made
  }
}

const isReturn = (page: Page): boolean => new URL(page.url()).pathname.startsWith('/callback/')

async function whatIsAsked(page: Page): Promise<AskedPage> {
  const field = page.locator('input[name="prompt"]')
  const prompt = (await field.count()) > 0 ? await field.first().inputValue() : ''
  const words = (await page.locator('body').innerText()).split('\n')[0] ?? ''
  check(
    prompt === 'login' || prompt === 'consent',
    `the browser stands at ${new URL(page.url()).pathname}: “${words}”`,
  )
  return prompt
}

async function answer(page: Page, asks: AskedPage, login: string): Promise<void> {
  if (asks === 'login') {
    await page.locator('input[name="login"]').fill(login)
    await page.locator('input[name="password"]').fill('any password')
  }
  const next = page.waitForEvent('load')
  await page.locator('button[type="submit"]').first().click()
  await next
}
