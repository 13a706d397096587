// The screenshots of the tour, and a page to look at them in order.
import type { Page } from '@playwright/test'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Picture {
  readonly file: string
  readonly caption: string
}

export interface Line {
  readonly mark: string
  readonly number: number
  readonly title: string
  readonly result: string
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;
margin:2rem auto;padding:0 1rem}img{width:100%;border:1px solid #8886;border-radius:8px}
figure{margin:2rem 0}ol{list-style:none;padding:0}li{margin:.4rem 0}`

export class Album {
  readonly folder: string
  readonly #pictures: Picture[] = []

  constructor(folder: string) {
    this.folder = folder
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }

  /** `revoke-dialog` becomes `07-revoke-dialog.png`. */
  async take(page: Page, name: string, caption: string): Promise<void> {
    const file = `${String(this.#pictures.length + 1).padStart(2, '0')}-${name}.png`
    this.#pictures.push({ file, caption })
    await page.mouse.move(0, 0) // nothing is to look pressed or pointed at
    await page.screenshot({ path: join(this.folder, file), animations: 'disabled' })
  }

  /** The path of the index. */
  bind(lines: readonly Line[]): string {
    const results = lines.map(
      ({ mark, number, title, result }) =>
        `<li>${mark} ${number} <strong>${escaped(title)}</strong>: ${escaped(result)}</li>`,
    )
    const figures = this.#pictures.map(
      ({ file, caption }) =>
        `<figure><figcaption>${escaped(caption)}</figcaption><img src="${file}" alt=""></figure>`,
    )
    const index = join(this.folder, 'index.html')
    const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handback: the tour</title>`
    writeFileSync(
      index,
      `${head}<style>${style}</style><h1>Handback: the tour</h1><ol>${results.join('\n')}</ol>${figures.join('\n')}</html>`,
    )
    return index
  }
}
