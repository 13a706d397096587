import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { removeFile, replaceDurably, syncFolder } from '../system/files.ts'

/** Lies beside the data file and is the last thing erased: after a crash in between, erasing goes on. */
export const eraseWishName = 'handback.erase-when-ended.json'

const wish = z.object({ askedAt: z.number().int() })
export type EraseWish = z.infer<typeof wish>

/**
 * "Erase everything when access has ended", kept through a restart. A file of its own and no row: it must
 * come neither with a restored backup nor with an archive for another computer, where nobody asked for it.
 */
export class EraseWishFile {
  readonly #path: string

  constructor(folder: string) {
    this.#path = join(folder, eraseWishName)
  }

  /** Undefined where nothing is wished; what can't be read counts as that, and keeps everything. */
  find(): EraseWish | undefined {
    if (!existsSync(this.#path)) return undefined
    try {
      return wish.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return undefined
    }
  }

  write(askedAt: number): void {
    const draft = `${this.#path}.draft`
    writeFileSync(draft, JSON.stringify({ askedAt }), { mode: 0o600 })
    replaceDurably(draft, this.#path)
  }

  remove(): void {
    if (!existsSync(this.#path)) return
    removeFile(this.#path)
    syncFolder(dirname(this.#path))
  }
}
