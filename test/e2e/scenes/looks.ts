import type { ElementHandle } from '@playwright/test'
import { eventChannel } from '../../../preload/contract/channels.ts'
import { resize } from '../desk.ts'
import type { App } from '../fixture.ts'

export type Locale = 'en' | 'de' | 'en-XA' | 'ar-XB'
/** In high contrast the colours are the system's, here light on black. */
export type Theme = 'light' | 'dark' | 'contrast'

export const wide = { width: 1200, height: 800 } as const
export const small = { width: 640, height: 480 } as const

/** Main speaks another language from now on, and the window asks it for its words again. */
export async function speak({ evaluateMain, page }: App, locale: Locale): Promise<void> {
  await evaluateMain(
    ({ BrowserWindow }, [wanted, channel]) => {
      process.env['HANDBACK_LANGUAGE'] = wanted
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.send(channel, { kind: 'changed', topic: 'status' })
      }
    },
    [locale, eventChannel] as const,
  )
  await page.waitForFunction((wanted) => {
    const { lang } = document.documentElement
    return lang === wanted || (lang.startsWith(`${wanted}-`) && !lang.includes('-X'))
  }, locale)
  // The window asked for its words before this is asked.
  await page.evaluate(() => window.handback.request('app.words', {}))
}

export async function wear({ page }: App, theme: Theme): Promise<void> {
  await page.emulateMedia({
    forcedColors: theme === 'contrast' ? 'active' : 'none',
    colorScheme: theme === 'light' ? 'light' : 'dark',
  })
}

/**
 * Until the window is drawn and what moves stands still; a wait that never ends may go on turning.
 * A dialog that is just opening is there but clear as glass, and moves only a frame later: it is
 * waited for as long as anything is still on its way in or out.
 */
export async function settled({ page }: App): Promise<void> {
  await page.evaluate(async () => {
    const drawn = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const moving = (): Animation[] =>
      document.getAnimations().filter((one) => {
        const timing = one.effect?.getComputedTiming()
        return one.playState !== 'finished' && timing?.iterations !== Infinity
      })
    const isOnItsWay = (): boolean =>
      document.querySelector('[data-entering], [data-exiting]') !== null
    do {
      await Promise.allSettled(moving().map((one) => one.finished))
      await drawn()
    } while (isOnItsWay() || moving().length > 0)
  })
}

export async function asAtFirst(app: App): Promise<void> {
  await app.page.emulateMedia({ forcedColors: 'none', colorScheme: null })
  await speak(app, 'en')
  await resize(app, wide)
}

/** Scrolls to what the scene is about, where it is still there. */
export async function bringIntoView(seen: ElementHandle): Promise<void> {
  await seen.evaluate((node) => {
    if (node instanceof Element && node.isConnected) {
      node.scrollIntoView({ block: 'center', inline: 'nearest' })
    }
  })
}
