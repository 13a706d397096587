import { choosing } from './choosing.ts'
import { lookOnly, recovery } from './data-file.ts'
import { ending } from './ending.ts'
import { erasing } from './erasing.ts'
import { firstStart } from './first-start.ts'
import { handIn } from './hand-in.ts'
import { linking } from './linking.ts'
import { list } from './list.ts'
import { moving } from './moving.ts'
import type { Act } from './scene.ts'
import { keychains, passphrases } from './secrets.ts'
import { updates } from './updates.ts'

/** Every screen and state of the app, by act; a new one is added to the act it fits in. */
export const acts: readonly Act[] = [
  firstStart,
  choosing,
  linking,
  list,
  ending,
  handIn,
  passphrases,
  keychains,
  recovery,
  lookOnly,
  moving,
  erasing,
  updates,
]
