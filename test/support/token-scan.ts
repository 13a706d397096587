import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join } from 'node:path'

export interface TokenForm {
  readonly form: 'raw' | 'base64' | 'base64url' | 'hex' | 'url'
  readonly text: string
}

/**
 * In base64 a text looks different after 0, 1 or 2 other bytes. Only the characters that depend on
 * the token alone: those at its ends share bits with what stands before and behind it.
 */
function encodedAnywhere(token: string, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(token)])
    const own = bytes.toString(encoding).slice(0, Math.floor((bytes.length * 8) / 6))
    return own.slice(Math.ceil((before * 8) / 6))
  })
}

/** Every form in which a token could have leaked; a form can have several texts. */
export function formsOf(token: string): TokenForm[] {
  const hex = Buffer.from(token).toString('hex')
  const url = encodeURIComponent(token)
  const texts: Record<TokenForm['form'], string[]> = {
    // Chromium and SQLite can store text in two bytes per character.
    raw: [token, Buffer.from(token, 'utf16le').toString('latin1')],
    base64: encodedAnywhere(token, 'base64'),
    base64url: encodedAnywhere(token, 'base64url'),
    hex: [hex, hex.toUpperCase()],
    url: [url, url.replace(/%../g, (escape) => escape.toLowerCase())],
  }
  return (Object.keys(texts) as TokenForm['form'][]).flatMap((form) =>
    [...new Set(texts[form])].map((text) => ({ form, text })),
  )
}

/** Chromium's own profile, where the stand-in keeps its browser. It is scanned too, caches apart. */
const skipped = new Set([
  'GPUCache',
  'DawnCache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'ShaderCache',
])

/** A browser that was killed with the app may still be taking its last files away. */
function unlessGone<T>(read: () => T, gone: T): T {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gone
    throw error
  }
}

export function filesUnder(folder: string): string[] {
  const entries = unlessGone((): Dirent[] => readdirSync(folder, { withFileTypes: true }), [])
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** Where any of the tokens is found, in any form: in the files of a folder, or in recorded text. */
export function tokensIn(folder: string, recorded: string, tokens: readonly string[]): string[] {
  const files = filesUnder(folder)
  if (files.length === 0) throw new Error(`There is nothing to scan in ${folder}`)
  if (tokens.length === 0 || tokens.includes('')) throw new Error('There is no token to look for')
  const forms = tokens.flatMap((token, index) =>
    formsOf(token).map(({ form, text }) => ({ name: `token ${index} (${form})`, text })),
  )
  const foundIn = (source: string, content: string): string[] =>
    forms.filter(({ text }) => content.includes(text)).map(({ name }) => `${name} in ${source}`)
  const found = [
    ...foundIn('recorded', recorded),
    ...files.flatMap((path) =>
      foundIn(
        path,
        unlessGone(() => readFileSync(path, 'latin1'), ''),
      ),
    ),
  ]
  return [...new Set(found)]
}

/** No two of the five forms of this look alike, so that each has to be found for itself. */
export const plantedToken = 'planted~~>>>???/on+purpose=here'

/** The planted token in each form, as something careless would have written it. */
export function plantedTexts(): TokenForm[] {
  const bytes = Buffer.from(plantedToken)
  return [
    { form: 'raw', text: plantedToken },
    { form: 'base64', text: bytes.toString('base64') },
    { form: 'base64url', text: bytes.toString('base64url') },
    { form: 'hex', text: bytes.toString('hex') },
    { form: 'url', text: encodeURIComponent(plantedToken) },
  ]
}
