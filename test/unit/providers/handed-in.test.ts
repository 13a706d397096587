import { describe, expect, test } from 'vitest'
import { handedInKinds, providerById, providerOf } from '../../../main/providers/catalogue.ts'
import { endsOf, handedInMetadata, needsClient } from '../../../main/providers/handed-in.ts'
import { openableHosts } from '../../../main/providers/openable-hosts.ts'
import { checkOpenable } from '../../../main/system/opener-gate.ts'
import { registrableDomain } from './registrable-domain.ts'

const issuerOf = (id: string): string => {
  const { server } = providerById(id)
  return (server.kind === 'self-hosted' ? null : server.issuer) ?? 'https://own.example'
}
const all = handedInKinds.map((kind) => [`${kind.provider.id} ${kind.rule.id}`, kind] as const)

describe('a token that was issued to somebody else', () => {
  test.each(all)('is never sent with a client of ours: %s', (_, { provider, rule }) => {
    const ends = endsOf(provider, rule)
    if (rule.ends !== null) expect(ends).not.toBeNull()
    if (ends !== null) expect(needsClient(ends.rules)).toBe(false)
  })

  test.each(all)('has a page where its owner ends it: %s', (_, { provider, rule }) => {
    const metadata = handedInMetadata(provider, rule, issuerOf(provider.id), [])
    const file = providerOf({ providerId: provider.id, handedIn: rule.id })
    const page = file.managePage(metadata)
    if (page === null) throw new Error('no page')
    const allowedHosts = openableHosts(metadata, file)
    expect([page, checkOpenable(page, { allowedHosts }).ok]).toEqual([page, true])
  })

  test.each(all)('goes to nobody but its provider: %s', (_, { provider, rule }) => {
    const issuer = issuerOf(provider.id)
    const { userinfoEndpoint, revocationEndpoint } = handedInMetadata(provider, rule, issuer, [])
    const { server } = provider
    const named: Readonly<Record<string, string>> =
      server.kind === 'fixed' ? { ...server.endpoints } : {}
    const linked = Object.values(named)
    const own = new Set([issuer, ...linked].map(registrableDomain))
    for (const address of [userinfoEndpoint, revocationEndpoint]) {
      if (address !== null) expect(own).toContain(registrableDomain(address))
    }
  })

  test('is sent nowhere where the person has to agree first', () => {
    const agreed = handedInKinds.filter(({ provider, rule }) => endsOf(provider, rule)?.agree)
    expect(agreed.map(({ provider }) => provider.id)).toContain('github')
    for (const { provider, rule } of agreed) {
      const metadata = handedInMetadata(provider, rule, issuerOf(provider.id), [])
      expect(metadata.revocationEndpoint).toBeNull()
    }
  })

  test('whose rule is gone is neither asked about nor sent', () => {
    const file = providerOf({ providerId: 'github', handedIn: 'gone' })
    expect([file.revocation.kind, file.probes]).toEqual(['none', []])
  })
})
