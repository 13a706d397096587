import { describe, expect, test } from 'vitest'
import type { ServerMetadata } from '../../../main/domain/client.ts'
import { catalogue } from '../../../main/providers/catalogue.ts'
import type { ProviderDefinition } from '../../../main/providers/define-provider.ts'
import { openableHosts } from '../../../main/providers/openable-hosts.ts'
import { metadataFrom } from '../../../main/providers/server-rules.ts'
import { checkOpenable } from '../../../main/system/opener-gate.ts'

/** A server of this provider; of those that many run, one by a name of its own. */
function serverOf({ server }: ProviderDefinition): ServerMetadata {
  const own = 'https://id.example.org'
  switch (server.kind) {
    case 'fixed':
      return metadataFrom(server.issuer, server.endpoints)
    case 'self-hosted':
      return metadataFrom(own, server.endpointsAt(own))
    case 'discovered': {
      const issuer = server.issuer ?? own
      const at = (path: string): string => new URL(path, issuer).href
      return metadataFrom(issuer, { authorization: at('/authorize'), token: at('/token') })
    }
  }
}

const pages = ['managePage', 'signOutPage', 'console'] as const

describe.each(catalogue.map((provider) => [provider.id, provider] as const))(
  'the pages of %s',
  (_, provider) => {
    test('are let through by the gate: no button ends in “address not allowed”', () => {
      const server = serverOf(provider)
      const allowedHosts = openableHosts(server, provider)
      for (const name of pages) {
        const page = provider[name](server)
        if (page === null) continue
        const { ok } = checkOpenable(page, { allowedHosts })
        expect([name, page, ok]).toEqual([name, page, true])
      }
    })
  },
)
