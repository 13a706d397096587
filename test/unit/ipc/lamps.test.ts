import { describe, expect, test } from 'vitest'
import { foundDead } from '../../../main/domain/account-transitions.ts'
import type { Account } from '../../../main/domain/account.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { accountDetails, accountView } from '../../../main/ipc/account-view.ts'
import { evidenceWords } from '../../../main/services/evidence-words.ts'
import { providerFacts } from '../../../main/services/provider-facts.ts'
import { anAccount, noon } from '../../support/revocation-facts.ts'
import { exampleMetadata, openedClient } from '../../support/test-client.ts'
import { wordsIn } from '../../support/words-in.ts'
import { anOverview } from './overview.ts'

const out = { here: 'logged-out', loggedOutAt: noon } as const
const ended = { ...out, there: 'ended', endedAt: noon + 5 } as const
const ending = { ...out, there: 'ending' } as const
const attention = { reason: 'no-endpoint', since: noon, wayOut: 'manage-page' } as const

const lamp = (account: Partial<Account>, job?: Partial<RevocationJob>) => {
  const { there } = accountView(anOverview(account, job === undefined ? {} : { job }))
  return [there.words.key.replace('lamp.there.', ''), there.words.values['at']]
}

describe('the second lamp', () => {
  test.each<[string, Partial<Account>, unknown[]]>([
    ['allowed', {}, ['allowed', undefined]],
    ['allowed and checked', { checkedAt: noon }, ['allowed-checked', noon]],
    ['allowed while logged out', { ...out, checkedAt: noon }, ['still-allowed', undefined]],
    ['ended at the provider', { there: 'sign-in-needed' }, ['sign-in-needed', undefined]],
    ['never checked', { there: 'unknown' }, ['unknown', undefined]],
    ['checked long ago', { there: 'unknown', checkedAt: noon }, ['unknown-since', noon]],
  ])('says what is known: %s', (_, account, words) => {
    expect(lamp(account)).toEqual(words)
  })

  test.each<[string, Partial<RevocationJob>, unknown[]]>([
    ['just stored', {}, ['ending', undefined]],
    ['asking now', { state: 'running' }, ['ending-running', undefined]],
    ['no network', { reason: 'offline' }, ['ending-offline', undefined]],
    ['vault closed', { reason: 'vault-closed' }, ['ending-vault', undefined]],
    ['a failed try', { reason: 'backoff', nextAttemptAt: noon + 9 }, ['ending-waiting', noon + 9]],
    ['asked to wait', { reason: 'asked-to-wait' }, ['ending-waiting', noon]],
    ['a run that goes on', { paused: true }, ['ending-paused', undefined]],
    ['a token’s end', { reason: 'ends-at' }, ['ending-lapses', noon]],
    ['a person', { reason: 'daily', attention }, ['ending-attention', undefined]],
  ])('says what ending waits for: %s', (_, job, words) => {
    expect(lamp(ending, job)).toEqual(words)
  })

  test('waits with its host, and not longer than it must', () => {
    const pause = { host: 'meadow.example', until: noon + 60, why: 'http-429', strikes: 1 }
    const words = (job: Partial<RevocationJob>) => {
      const overview = anOverview(ending, { job, hostPause: pause })
      const { key, values } = accountView(overview).there.words
      return [key.replace('lamp.there.', ''), values['at']]
    }
    expect(words({})).toEqual(['ending-waiting', noon + 60])
    expect(words({ reason: 'asked-to-wait' })).toEqual(['ending-waiting', noon + 60])
    const later = { reason: 'backoff', nextAttemptAt: noon + 90 } as const
    expect(words(later)).toEqual(['ending-waiting', noon + 90])
    expect(words({ reason: 'offline' })).toEqual(['ending-offline', undefined])
  })

  test.each(['proven', 'answered', 'expired', 'closed-by-you', 'abandoned'] as const)(
    'says how it ended and never more: %s',
    (kind) => {
      expect(lamp({ ...ended, ending: { kind } })).toEqual([`ended-${kind}`, noon + 5])
      expect(accountView(anOverview({ ...ended, ending: { kind } })).there.ending).toBe(kind)
    },
  )

  test('says of a token that was handed in and is not accepted no end', () => {
    const dead = foundDead(anAccount({ origin: 'handed-in', here: 'logged-out' }), noon)
    expect(accountView(anOverview(dead)).there.words.key).toBe('lamp.there.not-valid')
    const closed = { body: { kind: 'closed', ending: { kind: 'answered' } }, jobId: null } as const
    expect(evidenceWords(closed, 'Meadow').key).toBe('evidence.closed.not-valid')
    const asked = { ...dead, checkedAt: noon - 1 } // known before, and revoked since
    expect(accountView(anOverview(asked)).there.words.key).toBe('lamp.there.ended-answered')
  })

  test('says of no ending what is not over', () => {
    const before = { ...ending, ending: { kind: 'proven' } } as const
    expect(accountView(anOverview(before, { job: {} })).there.ending).toBeNull()
  })

  test.each(['en', 'de'] as const)(
    'says each strength of ended in words of its own: %s',
    (locale) => {
      const { tell } = wordsIn(locale)
      const kinds = ['proven', 'answered', 'expired', 'closed-by-you', 'abandoned'] as const
      const said = kinds.map((kind) =>
        tell(accountView(anOverview({ ...ended, ending: { kind } })).there.words),
      )
      expect(new Set(said).size).toBe(kinds.length)
      // Only a proof says “checked”; what was given up on says nothing of an end.
      expect(said.map((one) => /checked|geprüft/.test(one))).toEqual([
        true,
        false,
        false,
        false,
        false,
      ])
      expect(said.at(-1)).not.toMatch(/: (ended|beendet)/)
    },
  )
})

describe('the buttons of an account', () => {
  const actions = (...[account, more]: Parameters<typeof anOverview>) =>
    accountView(anOverview(account, more)).actions

  test.each<[string, Parameters<typeof anOverview>, string[]]>([
    ['logged in', [{}], ['log-out', 'revoke']],
    ['logged out', [out], ['log-in', 'revoke']],
    [
      'ended there, logged in here',
      [{ there: 'sign-in-needed' }],
      ['link-again', 'log-out', 'revoke'],
    ],
    ['ended there', [{ ...out, there: 'sign-in-needed' }], ['link-again', 'revoke']],
    [
      'lapsed',
      [{ ...out, there: 'sign-in-needed' }, { heldTokens: 0 }],
      ['remove-from-list', 'link-again'],
    ],
    ['ending', [ending, { job: {} }], ['try-now']],
    ['waiting for the keys', [ending, { job: { reason: 'vault-closed' } }], []],
    ['being asked', [ending, { job: { state: 'running' } }], []],
    [
      'a person is needed',
      [ending, { job: { attention } }],
      ['open-manage-page', 'closed-by-you', 'try-now'],
    ],
    ['asked again', [ending, { job: { attention, state: 'running' } }], ['open-manage-page']],
    ['no page', [ending, { job: { attention }, managePage: false }], ['closed-by-you', 'try-now']],
    ['ended', [{ ...ended, ending: { kind: 'proven' } }], ['remove-from-list', 'link-again']],
    [
      'abandoned',
      [{ ...ended, ending: { kind: 'abandoned' } }],
      ['open-manage-page', 'remove-from-list', 'link-again'],
    ],
  ])('are the ones that work: %s', (_, overview, expected) => {
    expect(actions(...overview)).toEqual(expected)
  })

  test('whether the provider has a page to end access on is said in every state', () => {
    const says = (there: Account['there'], managePage: boolean) =>
      accountView(anOverview({ there }, { managePage })).hasManagePage
    for (const there of ['allowed', 'unknown', 'ending', 'sign-in-needed', 'ended'] as const) {
      expect([says(there, true), says(there, false)]).toEqual([true, false])
    }
  })

  test('where only the person can end it: the page and “I removed it”, nothing to try', () => {
    const { client } = openedClient({ metadata: { ...exampleMetadata, revocationEndpoint: null } })
    const overview = anOverview(ending, { job: { attention } })
    const view = accountView({ ...overview, provider: providerFacts(client) })
    expect(view.actions).not.toContain('try-now')
    expect(view.actions).toContain('closed-by-you')
  })

  test('what was given up on calls for the person, as nothing that ended does', () => {
    const calls = (kind: 'abandoned' | 'proven') =>
      accountView(anOverview({ ...ended, ending: { kind } })).there.attention
    expect([calls('abandoned'), calls('proven')]).toEqual([true, false])
  })

  test('deleting without revoking is offered until access has ended, removing only then', () => {
    const offers = (account: Partial<Account>, heldTokens = 1) => {
      const overview = {
        ...anOverview(account, { heldTokens }),
        permissions: [],
        permissionChange: null,
        keys: [],
        evidence: [],
      }
      const { canRemove, canDelete, canCheck } = accountDetails(overview, noon)
      return { canRemove, canDelete, canCheck }
    }
    expect(offers({})).toEqual({ canRemove: false, canDelete: true, canCheck: true })
    expect(offers(out)).toEqual({ canRemove: false, canDelete: true, canCheck: false })
    expect(offers(ended)).toEqual({ canRemove: true, canDelete: false, canCheck: false })
    const elsewhere = { ...out, there: 'sign-in-needed' } as const
    expect(offers(elsewhere)).toMatchObject({ canRemove: false, canDelete: true })
    expect(offers(elsewhere, 0)).toMatchObject({ canRemove: true, canDelete: false })
  })
})
