// `node scripts/providers-doc.ts [--check]`: docs/providers.md from the catalogue and its emulators.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { catalogue } from '../main/providers/catalogue.ts'
import { restsOn, type ProviderDefinition } from '../main/providers/define-provider.ts'
import { endsOf, whoseOf } from '../main/providers/handed-in.ts'
import type { HandedInRule } from '../main/providers/handed-in-rules.ts'
import { reachOf } from '../main/providers/revocation-rules.ts'
import { gallery, type Needs } from '../main/services/gallery.ts'
import { emulations } from '../test/providers/emulations.ts'
import { restsOnWords } from '../words/en/rests-on.ts'

const file = 'docs/providers.md'

const needsInWords: Readonly<Record<Needs, string>> = {
  nothing: 'nothing',
  address: 'the server’s address',
  'own-app': 'an app you register',
  cannot: 'can’t be linked',
}

function endsInWords({ revocation }: ProviderDefinition): string {
  if (revocation.kind === 'none') return 'only you can end it'
  const kind = revocation.accepts.includes('refresh_token') ? 'refresh_token' : 'access_token'
  const reach = { token: 'that token', pair: 'that sign-in', grant: 'the whole permission' }
  return reach[reachOf(revocation, kind)] + (revocation.everywhere ? ', on all computers' : '')
}

function leavesInWords({ revocation }: ProviderDefinition): string {
  if (revocation.kind === 'none') return '–'
  return { nothing: 'nothing', 'consent-entry': 'the entry in its list', unknown: 'not known' }[
    revocation.leaves
  ]
}

/** The words the app says it in before linking. */
function knownFrom(provider: ProviderDefinition): string {
  return restsOnWords[`rests-on.${restsOn(provider)}`].replace(/\.$/, '')
}

function endingInWords({ id }: ProviderDefinition): string {
  const expects = emulations.find((one) => one.id === id)?.expects
  if (expects === undefined) return '–'
  return expects.ending === 'by-hand'
    ? `by hand, then ${expects.byHand ?? 'closed-by-you'}`
    : expects.ending
}

function row(provider: ProviderDefinition, needs: Needs): string {
  const cannot = needs === 'cannot'
  const cells = [
    provider.name,
    needsInWords[needs],
    cannot ? '–' : endsInWords(provider),
    cannot ? '–' : leavesInWords(provider),
    cannot ? '–' : endingInWords(provider),
    knownFrom(provider),
  ]
  return `| ${cells.join(' | ')} |`
}

/** How a token that somebody holds already is known, checked and ended. */
function handedInWords(provider: ProviderDefinition, rule: HandedInRule): string {
  const ends = endsOf(provider, rule)
  const parts = [
    rule.shape === null ? 'you name the provider' : 'known by its form',
    ...(rule.anyServer ? ['you say which server'] : []),
    whoseOf(provider, rule) === null ? 'can’t be checked' : 'checked',
    ends === null
      ? 'only you can end it, on its page'
      : ends.agree === undefined
        ? 'ended by itself'
        : 'ended if you agree to what that brings, else by you on its page',
  ]
  return `${rule.name.en} (${parts.join(', ')})`
}

function about(provider: ProviderDefinition): string {
  const unsure = Object.entries(provider.confidence)
    .filter(([fact, level]) => fact !== 'file' && level !== 'documented' && level !== 'tried')
    .map(([fact, level]) => `${fact} (${level})`)
  return [
    `### ${provider.name}`,
    ...provider.notes.map(({ en }) => `- ${en}`),
    ...provider.register.map(({ en }) => `- To register: ${en}`),
    ...(emulations.find(({ id }) => id === provider.id)?.codes === true
      ? ['- A code for another device signs in too (RFC 8628).']
      : []),
    ...(provider.handedIn.length === 0
      ? []
      : [
          `- Tokens you already hold: ${provider.handedIn.map((rule) => handedInWords(provider, rule)).join('; ')}.`,
        ]),
    ...(provider.revocableDays === null
      ? []
      : [
          `- An unused token can be revoked for about ${provider.revocableDays} days; the account’s details say until when.`,
        ]),
    ...(unsure.length === 0 ? [] : [`- Less sure: ${unsure.join(', ')}.`]),
    `- Sources: ${provider.sources.map(({ about, url }) => `[${about}](${url})`).join(', ')}`,
  ].join('\n')
}

const listed = gallery().flatMap(({ id, needs }) => {
  const provider = catalogue.find((one) => one.id === id)
  return provider === undefined ? [] : [{ provider, needs }]
})
const intro = readFileSync('docs/providers.intro.md', 'utf8')
const text = `${intro}
${listed.length} providers are known by name.

| Provider | You bring | Revoking ends | It leaves | How the end is known | What this rests on |
| --- | --- | --- | --- | --- | --- |
${listed.map(({ provider, needs }) => row(provider, needs)).join('\n')}

## One by one

${listed.map(({ provider }) => about(provider)).join('\n\n')}
`
const options = (await resolveConfig(file)) ?? {}
const made = await format(text, { ...options, parser: 'markdown' })
if (!process.argv.includes('--check')) {
  writeFileSync(file, made)
} else if (readFileSync(file, 'utf8') !== made) {
  console.error(`${file} is stale: run npm run docs:providers`)
  process.exitCode = 1
}
