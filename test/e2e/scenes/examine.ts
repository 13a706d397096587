import { resize } from '../desk.ts'
import { axe, type App } from '../fixture.ts'
import { hiddenAtFocus } from '../reach.ts'
import { unreadable, type Data } from '../readable.ts'
import * as looks from './looks.ts'
import { data } from './data.ts'

/**
 * Goes through what is shown now in each language, size and theme; what is wrong with it, if anything.
 * `everywhere`: all rules also in high contrast, and where there is least room.
 */
export async function examine(app: App, everywhere: boolean): Promise<string[]> {
  const found: string[] = []
  const note = (how: string, wrong: readonly string[]): void => {
    found.push(...wrong.map((one) => `${how}: ${one}`))
  }
  const known: (string | RegExp)[] = [...data]
  // A dialog that is still fading in is none to axe.
  await looks.settled(app)
  note('light', await violations(app))
  await looks.wear(app, 'dark')
  await looks.settled(app) // colours on their way from light to dark are neither
  note('dark', await violations(app, 'color-contrast'))
  if (everywhere) {
    await looks.wear(app, 'contrast')
    await looks.settled(app)
    // The system's colours are painted where the page, and so axe, still reads its own.
    const inContrast = await violations(app)
    note(
      'high contrast',
      inContrast.filter((one) => !one.startsWith('color-contrast ')),
    )
  }
  await looks.wear(app, 'light')
  for (const [locale, sizes] of walk) {
    known.push(...(await saidBefore(app)))
    await looks.speak(app, locale)
    for (const size of sizes) {
      await resize(app, size)
      note(`${locale} at ${size.width}`, await unreadableAtRest(app, known))
      if (everywhere && locale === 'en' && size === small) {
        await looks.settled(app)
        note('small', await violations(app))
      }
      // Bars and messages cover most where there is least room.
      if (locale === 'en' && size === small) {
        // What comes in from the side is not there yet.
        await looks.settled(app)
        const hidden = await hiddenAtFocus(app.page)
        note(
          'hidden at focus',
          hidden.filter((one) => !isRowBox(one)),
        )
      }
    }
  }
  await looks.asAtFirst(app)
  return found
}

const { wide, small } = looks
/** So that each step changes one thing. */
const walk = [
  ['en', [wide, small]],
  ['de', [small, wide]],
  ['en-XA', [wide, small]],
  ['ar-XB', [small]],
] as const

/** The arrows bring a row into sight before its box is reached. */
const isRowBox = (hidden: string): boolean => hidden === 'input.check-box: Select'

/** What was said aloud is not said again when the language changes. */
function saidBefore({ page }: App): Promise<string[]> {
  return page.evaluate(() => {
    const said = document.querySelectorAll('.unseen, [data-live-announcer] *')
    return [...said].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim())
  })
}

/** Of the page under a dialog, which is hidden meanwhile; without one they are asked of it. */
const ofPage = new Set(['landmark-one-main', 'page-has-heading-one'])

async function violations({ page }: App, only?: string): Promise<string[]> {
  const isUnderDialog = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0
  const found = (await axe(page, only)).filter(({ id }) => !isUnderDialog || !ofPage.has(id))
  return found.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)
}

/** What still can't be read once the window has settled in its new size. */
async function unreadableAtRest(app: App, known: Data): Promise<string[]> {
  let wrong = await unreadable(app.page, known)
  for (let again = 0; wrong.length > 0 && again < 10; again += 1) {
    await looks.settled(app)
    wrong = await unreadable(app.page, known)
  }
  return wrong
}
