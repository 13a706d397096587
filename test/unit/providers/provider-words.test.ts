import { describe, expect, test } from 'vitest'
import { revocationPreview } from '../../../main/ipc/account-view.ts'
import { catalogue } from '../../../main/providers/catalogue.ts'
import type { ProviderDefinition } from '../../../main/providers/define-provider.ts'
import { providerFacts } from '../../../main/services/provider-facts.ts'
import type { Message } from '../../../words/words.ts'
import { say } from '../../../words/words.ts'
import { exampleMetadata, openedClient } from '../../support/test-client.ts'
import { anOverview } from '../ipc/overview.ts'

const languages = ['en', 'de'] as const
/** They stand behind "Details" only. */
const technical = /\b(grants?|probes?|scopes?|issuers?|endpoints?|introspect\w*)\b/i

function previewAt(
  { id, revocation }: Pick<ProviderDefinition, 'id' | 'revocation'>,
  handedIn: string | null = null,
) {
  const { client } = openedClient({
    providerId: id,
    serverName: 'Acme',
    handedIn,
    metadata: {
      ...exampleMetadata,
      revocationEndpoint: revocation.kind === 'none' ? null : exampleMetadata.revocationEndpoint,
    },
  })
  const origin = handedIn === null ? ('linked' as const) : ('handed-in' as const)
  return revocationPreview({ ...anOverview({ origin }), provider: providerFacts(client) }, true)
}

/** Here, there, also affected, not affected, and what else the dialog says. */
function sentences(preview: ReturnType<typeof previewAt>, language: string): string[] {
  const told = [preview.here, preview.there, preview.alsoAffected, preview.notAffected]
  const more = [preview.byHand, preview.browserSession].filter((one) => one !== null)
  return [...told, ...more].map(({ key, values }) => say(key as Message['key'], values, language))
}

const everyWay = catalogue.flatMap((provider) => [
  [provider.id, previewAt(provider)] as const,
  ...provider.handedIn.map(
    (rule) => [`${provider.id} ${rule.id}`, previewAt(provider, rule.id)] as const,
  ),
])

describe('what the revoke dialog says', () => {
  test.each(everyWay)('of %s: four whole sentences, none of them technical', (_, preview) => {
    for (const language of languages) {
      const told = sentences(preview, language)
      expect(new Set(told).size).toBe(told.length)
      for (const one of told) {
        expect(one).toMatch(/^\p{Lu}.*\.$/u)
        expect(one).not.toMatch(/[{}]|undefined|null/)
        expect(one).not.toMatch(technical)
      }
    }
  })

  test.each(everyWay)(
    'of %s: never both that it is forgotten and that it may stay',
    (_, preview) => {
      const [, , also = '', not = ''] = sentences(preview, 'en')
      expect(/asks you again the next time/.test(also) && /go(es)? on listing/.test(not)).toBe(
        false,
      )
    },
  )

  test('of a server that takes no such request: nothing that it would be asked', () => {
    const { client } = openedClient({
      metadata: { ...exampleMetadata, revocationEndpoint: null },
      serverName: 'Acme',
    })
    const preview = revocationPreview({ ...anOverview(), provider: providerFacts(client) }, true)
    expect(sentences(preview, 'en').slice(1, 3)).toEqual([
      'Acme lets no app ask for this. Only you can end it, in the settings of your account there, often under “connected apps” or “security”.',
      'Removing Handback there ends its access on all your computers.',
    ])
    expect(preview.byHand).not.toBeNull()
  })

  test.each([
    [
      'github',
      'Acme ends Handback’s access on all your computers, not only this one, and asks you again the next time you log in.',
    ],
    ['google', 'Acme ends Handback’s access on all your computers, not only this one.'],
    ['discord', 'Acme ends Handback’s access on all your computers, not only this one.'],
    ['openstreetmap', 'Acme ends Handback’s access on all your computers, not only this one.'],
    ['slack', 'Acme may end other Handback permissions for the same account along with it.'],
    ['gitlab', 'Acme ends each sign-in as a whole: the key that renews access goes with it.'],
    ['microsoft', 'Removing Handback there ends its access on all your computers.'],
  ])('what else ends at %s', (id, says) => {
    const found = everyWay.find(([name]) => name === id)
    expect(found && sentences(found[1], 'en')[2]).toBe(says)
  })
})
