import { expect, test } from 'vitest'
import { catalogue } from '../../main/providers/catalogue.ts'

const linkable = catalogue.filter(({ signIn }) => signIn.kind !== 'none')

/** In words of their own: more than who somebody is, where nothing narrower can be asked for. */
const tooMuch =
  /\bnarrow|everything|whatever|anything|often the whole|together with reading|all tasks/i

/** The token may do what the account may do, or what somebody else decides, whatever is asked for. */
const fullAccess = /do everything|gets whatever|often the whole/

test('a provider that gives nothing but full access says so before anything else', () => {
  const full = linkable.filter(
    ({ scopes, notes }) =>
      scopes.some(({ allows }) => allows === 'scope.full') ||
      // A make of which only older servers do so is none.
      notes.some(({ en }) => fullAccess.test(en) && !en.startsWith('Before version')),
  )
  const ids = ['codeberg', 'forgejo', 'mcp-server', 'nextcloud', 'nylas']
  expect(full.map(({ id }) => id).toSorted()).toEqual(ids)
  for (const { id, notes } of full) {
    expect([id, notes[0]?.en]).toEqual([id, expect.stringMatching(/do everything|whatever|whole/)])
  }
})

test.each(
  linkable
    .filter(({ scopes }) => scopes.some(({ allows }) => allows === 'scope.read'))
    .map((provider) => [provider.id, provider] as const),
)('%s asks to read more than who somebody is, and says so', (_, { notes }) => {
  expect(notes.map(({ en }) => en).join(' ')).toMatch(tooMuch)
})

test('what is said in German addresses nobody formally', () => {
  const said = catalogue.flatMap(({ id, notes, register }) =>
    [...notes, ...register].map(({ de }) => `${id}: ${de}`),
  )
  expect(
    said.filter((text) => /\b(?:Ihr|Ihre[mnrs]?|Ihnen)\b|\w (?:Sie|sie sich Ihre)\b/.test(text)),
  ).toEqual([])
  expect(said.filter((text) => /: Sie (?:\w+en|können|sind)\b/.test(text))).toEqual([])
})
