// Contact sheets: one page per act with every picture of it, a row per scene.
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unseenWords } from './unseen-words.ts'

export function writeSheets(folder: string): void {
  const acts = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
  for (const { name } of acts) {
    writeFileSync(join(folder, `${name}.html`), sheet(name, readdirSync(join(folder, name))))
  }
  const links = acts.map(({ name }) => `<li><a href="${name}.html">${name}</a>`).join('')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>Screens</title><ul>${links}</ul>`,
  )
}

function sheet(act: string, files: readonly string[]): string {
  const pictures = files.filter((file) => file.endsWith('.png')).sort()
  const scenes = new Set(pictures.map((file) => file.split('.')[0] ?? ''))
  const rows = [...scenes].map((scene) => {
    const own = pictures.filter((file) => file.startsWith(`${scene}.`))
    const images = own.map(
      (file) =>
        `<a href="${act}/${file}"><img loading="lazy" src="${act}/${file}" title="${file}"></a>`,
    )
    return `<h2>${scene}</h2><div>${images.join('')}</div>`
  })
  return `<!doctype html><meta charset="utf-8"><title>${act}</title><style>
body { font: 14px system-ui; background: #888 }
div { display: grid; grid-template-columns: repeat(6, 1fr); gap: 6px }
img { width: 100% }
</style><h1>${act}</h1>${rows.join('\n')}`
}

/** Writes down which words of the catalogue are on none of the pictures; how many. */
export function writeUnseen(folder: string): number {
  const texts = globSync(join(folder, '*/*.en.txt')).map((file) => readFileSync(file, 'utf8'))
  const unseen = unseenWords(texts)
  writeFileSync(join(folder, 'unseen-words.txt'), unseen.map((key) => `${key}\n`).join(''))
  return unseen.length
}
