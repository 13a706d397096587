// What a step says when it does not hold, and how it waits for what shall come.
import type { Locator } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'

const patienceMs = 30_000
const glanceMs = 100

/** Something is not as the tour says; the message says what differed. */
export class Differs extends Error {
  override readonly name = 'Differs'
}

export function check(holds: boolean, differed: string): asserts holds {
  if (!holds) throw new Differs(differed)
}

/** The first answer of `look` that is there. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Differs(`waited ${patienceMs / 1000} s in vain for ${what}`)
    await delay(glanceMs)
  }
}

/** Waits until it is on the screen. */
export async function seen(locator: Locator, what: string): Promise<void> {
  try {
    await locator.first().waitFor({ timeout: patienceMs })
  } catch {
    throw new Differs(`${what} did not appear within ${patienceMs / 1000} s`)
  }
}

/** One line for any error. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return error instanceof Differs ? line : `${line} (an error of the tour itself)`
}
