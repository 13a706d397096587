import Database from 'better-sqlite3'
import { z } from 'zod'
import type { Account } from '../domain/account.ts'
import type { ServerMetadata } from '../domain/client.ts'
import { profile, serverMetadata } from './column-schemas.ts'

/** An account that a damaged file still names: its provider can be visited by hand. */
export interface RememberedAccount {
  readonly providerId: string
  readonly issuer: string
  readonly subject: string
  /** The person's own name for it. */
  readonly label: string | null
  /** What the provider called the person; null where they were logged out, which hides it. */
  readonly name: string | null
  readonly there: Account['there'] | null
  /** Of its server, where the damage left it readable. */
  readonly serverName: string | null
  readonly metadata: ServerMetadata | null
}

const accountRow = z.object({
  rowid: z.number(),
  client_ref: z.string().nullable().catch(null),
  provider_id: z.string().catch(''),
  issuer: z.string(),
  subject: z.string().catch(''),
  label: z.string().nullable().catch(null),
  profile: z.string().nullable().catch(null),
  here: z.string().nullable().catch(null),
  there: z.enum(['allowed', 'ending', 'ended', 'sign-in-needed', 'unknown']).nullable().catch(null),
})
type AccountRow = z.infer<typeof accountRow>

const clientRow = z.object({ ref: z.string(), server_name: z.string(), metadata: z.string() })

const accounts =
  'SELECT rowid, client_ref, provider_id, issuer, subject, label, profile, here, there' +
  ' FROM accounts NOT INDEXED WHERE removed_at IS NULL ORDER BY rowid'
const clients = 'SELECT ref, server_name, metadata FROM clients NOT INDEXED ORDER BY rowid'

/** What can still be read in clear in a damaged file: the rows before the damage, and those after it. */
export function rememberedAccounts(path: string): RememberedAccount[] {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      const servers = new Map(readBothWays(db, clients, clientRow).map((row) => [row.ref, row]))
      const rows = readBothWays(db, accounts, accountRow)
      const found = [...new Map(rows.map((row) => [row.rowid, row])).values()]
      return found
        .sort((a, b) => a.rowid - b.rowid)
        .map((row) => remembered(row, servers.get(row.client_ref ?? '')))
    } finally {
      db.close()
    }
  } catch {
    // Not even its beginning can be read.
    return []
  }
}

/** Each direction ends where the damage begins. A row may be read twice. */
function readBothWays<T>(db: Database.Database, sql: string, schema: z.ZodType<T>): T[] {
  return [sql, `${sql} DESC`].flatMap((query) => {
    const found: T[] = []
    try {
      for (const row of db.prepare(query).iterate()) {
        const read = schema.safeParse(row)
        if (read.success) found.push(read.data)
      }
    } catch {
      // What was read before it is kept.
    }
    return found
  })
}

function remembered(
  row: AccountRow,
  server: z.infer<typeof clientRow> | undefined,
): RememberedAccount {
  const known = parsed(profile, row.profile)
  const shown = known?.username ?? known?.email ?? known?.displayName ?? row.subject
  return {
    providerId: row.provider_id,
    issuer: row.issuer,
    subject: row.subject,
    label: row.label,
    name: row.here === 'logged-in' ? shown : null,
    there: row.there,
    serverName: server?.server_name ?? null,
    metadata: parsed(serverMetadata, server?.metadata ?? null),
  }
}

function parsed<T>(schema: z.ZodType<T>, text: string | null): T | null {
  try {
    return text === null ? null : schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
