import { Secret } from '../../main/domain/secret.ts'
import type { Storage } from '../../main/storage/storage.types.ts'
import type { Vault } from '../../main/vault/vault.types.ts'
import {
  aClientAt,
  aJob,
  anAccount,
  aStep,
  aToken,
  noon,
} from '../../test/support/revocation-facts.ts'

/** What opens the data key of every fixture. Nothing outside the tests is sealed with it. */
export const fixturePassphrase = 'fixture passphrase of nobody'
export const fixtureIssuer = 'https://meadow.example/meadow'
export const fixtureNow = noon

/** Who is in each fixture; `login` is the subject. */
export const fixturePeople = [
  { id: 'account-waiting', login: 'alice' },
  { id: 'account-running', login: 'bob' },
  { id: 'account-allowed', login: 'carol' },
  { id: 'account-ended', login: 'dave' },
] as const

const kinds = ['refresh_token', 'access_token'] as const

/** The text of a token in a fixture, as the provider of the test is told it. */
export const fixtureToken = (accountId: string, kind: (typeof kinds)[number]): string =>
  `${kind}-of-${accountId}`

/**
 * Alice's revocation waits for the network, Bob's was under way when the computer stopped, Carol is
 * logged in, and Dave's access has ended.
 */
export async function tellStory(storage: Storage, vault: Vault): Promise<void> {
  await vault.start()
  await vault.protectWithPassphrase(fixturePassphrase)
  await storage.commit((stores) => {
    stores.clients.insert(
      aClientAt('client-1', fixtureIssuer, {
        revocationEndpoint: `${fixtureIssuer}/token/revocation`,
        introspectionEndpoint: `${fixtureIssuer}/token/introspection`,
      }),
    )
    for (const [index, { id, login }] of fixturePeople.entries()) {
      const here = id === 'account-allowed' ? 'logged-in' : 'logged-out'
      const there = thereOf(id)
      stores.accounts.insert(
        anAccount({
          id,
          issuer: fixtureIssuer,
          subject: login,
          label: login,
          here,
          there,
          linkedAt: noon + index,
        }),
      )
      stores.pictures.replace(id, new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
      stores.evidence.append({
        at: noon,
        accountId: id,
        jobId: null,
        body: { kind: 'linked', scopes: ['openid'] },
      })
      for (const kind of kinds) {
        const tokenId = `${kind}-row-of-${id}`
        const sealed = vault.seal(new Secret(fixtureToken(id, kind)), {
          rowId: tokenId,
          field: kind,
          version: 1,
        })
        stores.tokens.insert(
          aToken({ id: tokenId, accountId: id, kind, lineage: `lineage-of-${id}`, ...sealed }),
        )
      }
      if (id !== 'account-allowed') revocationOf(stores, id)
    }
  })
}

function thereOf(id: string): 'allowed' | 'ended' | 'ending' {
  if (id === 'account-allowed') return 'allowed'
  return id === 'account-ended' ? 'ended' : 'ending'
}

type Stores = Parameters<Parameters<Storage['commit']>[0]>[0]

function revocationOf(stores: Stores, accountId: string): void {
  const jobId = `job-of-${accountId}`
  const running = accountId === 'account-running'
  const job = aJob({
    id: jobId,
    accountId,
    host: new URL(fixtureIssuer).host,
    reason: running ? 'due' : 'offline',
    firstSentAt: running ? noon : null,
  })
  const steps = kinds.map((kind, position) =>
    aStep({
      jobId,
      tokenId: `${kind}-row-of-${accountId}`,
      kind,
      position,
      sentCount: running && position === 0 ? 1 : 0,
    }),
  )
  stores.jobs.enqueue(job, steps)
  stores.evidence.append({
    at: noon,
    accountId,
    jobId,
    body: { kind: 'revocation-requested', tokens: steps.length },
  })
  if (running) stores.jobs.update({ ...job, state: 'running' })
  if (accountId !== 'account-ended') return
  const ending = { kind: 'answered' } as const
  for (const step of steps) {
    stores.jobs.updateStep({ ...step, state: 'revoked', sentCount: 1, doneAt: noon })
    stores.tokens.destroy(step.tokenId, noon)
  }
  stores.jobs.update({
    ...job,
    state: 'closed',
    reason: 'due',
    firstSentAt: noon,
    closedAt: noon,
    ending,
  })
  const account = stores.accounts.get(accountId)
  stores.accounts.update({ ...account, ending, endedAt: noon })
  stores.evidence.append({ at: noon, accountId, jobId, body: { kind: 'closed', ending } })
  stores.evidence.append({
    at: noon,
    accountId,
    jobId,
    body: { kind: 'tokens-destroyed', tokens: steps.length },
  })
}
