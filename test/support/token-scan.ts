import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every form in which a token could have leaked. */
export function formsOf(token: string): { form: string; text: string }[] {
  const bytes = Buffer.from(token)
  return [
    { form: 'raw', text: token },
    { form: 'base64', text: bytes.toString('base64').replace(/=+$/, '') },
    { form: 'base64url', text: bytes.toString('base64url') },
    { form: 'hex', text: bytes.toString('hex') },
    { form: 'url', text: encodeURIComponent(token) },
  ]
}

/** Chromium's own profile, where the stand-in keeps its browser. It is scanned too, caches apart. */
const skipped = /(^|\/)(GPUCache|DawnCache|DawnGraphiteCache|DawnWebGPUCache|ShaderCache)(\/|$)/

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !skipped.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile())
}

/** Where any of the tokens is found, in any form: in the files of a folder, or in recorded text. */
export function tokensIn(folder: string, recorded: string, tokens: readonly string[]): string[] {
  const sources = [
    { name: 'recorded', content: recorded },
    ...filesUnder(folder).map((path) => ({ name: path, content: readFileSync(path, 'latin1') })),
  ]
  const forms = tokens.flatMap((token, index) =>
    formsOf(token).map(({ form, text }) => ({ name: `token ${index} (${form})`, text })),
  )
  return sources.flatMap((source) =>
    forms
      .filter(({ text }) => source.content.includes(text))
      .map(({ name }) => `${name} in ${source.name}`),
  )
}
