import type { ElementHandle } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resize } from '../../test/e2e/desk.ts'
import type { App } from '../../test/e2e/fixture.ts'
import * as looks from '../../test/e2e/scenes/looks.ts'

const languages = ['en', 'de', 'en-XA'] as const
const themes = ['light', 'dark', 'contrast'] as const
const sizes = [looks.wide, looks.small] as const

export interface Taken {
  readonly name: string
  readonly pictures: number
}

interface Shown {
  readonly folder: string
  readonly act: string
  readonly name: string
  readonly app: App
  readonly seen: ElementHandle
}

/** One scene in every language, size and theme, and beside the pictures what can be read in each language. */
export async function pictureScene({ folder, act, name, app, seen }: Shown): Promise<Taken> {
  const { page } = app
  const place = join(folder, act)
  mkdirSync(place, { recursive: true })
  let pictures = 0
  await page.mouse.move(0, 0) // nothing is to look pointed at
  for (const language of languages) {
    await looks.speak(app, language)
    for (const size of sizes) {
      await resize(app, size)
      for (const theme of themes) {
        await looks.wear(app, theme)
        await looks.bringIntoView(seen)
        await looks.settled(app)
        const path = join(place, `${name}.${language}.${size.width}.${theme}.png`)
        await page.screenshot({ path, animations: 'disabled' })
        pictures += 1
      }
    }
    writeFileSync(join(place, `${name}.${language}.txt`), await readable(app))
  }
  await looks.asAtFirst(app)
  return { name, pictures }
}

/** The words of the window, those read aloud included. */
function readable({ page }: App): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.body.querySelectorAll('[aria-label], [placeholder], [title]')]
      .flatMap((one) =>
        ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)),
      )
      .filter((text) => text !== null)
    return [document.title, document.body.innerText, '', ...spoken].join('\n')
  })
}
