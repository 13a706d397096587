import { failure } from '../domain/failure.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import type { ReadableStores } from '../storage/storage.types.ts'
import type { Vault } from '../vault/vault.types.ts'

/** The client with its secret opened. FailureError `vault-closed` where it has one and the vault is closed. */
export function openClient(read: ReadableStores, vault: Vault, ref: string): OpenedClient {
  const client = read.clients.get(ref)
  if (!client.hasSecret) return { client, secret: null }
  const stored = read.clientSecrets.find(ref, 'client_secret')
  if (stored === undefined) throw failure('client-rejected', { host: client.serverName })
  const opened = vault.open(stored, {
    rowId: ref,
    field: 'client_secret',
    version: stored.version,
  })
  if (opened.kind === 'damaged') throw failure('client-rejected', { host: client.serverName })
  return { client, secret: opened.secret }
}
