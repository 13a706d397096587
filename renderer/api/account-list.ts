import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { AccountRows, AccountView } from '../../preload/contract/accounts.contract.ts'
import type { Input } from '../../preload/contract/contract.ts'
import { request } from './bridge.ts'
import { noteChanges } from './changed-places.ts'

export interface AccountList {
  /** To ask with next time. */
  readonly version: number
  /** False: only rows that changed. */
  readonly all: boolean
  readonly rows: readonly AccountView[]
}

/** Main has checked the rows against the contract before it made a text of them. */
async function ask(input: Input<'accounts.list'>): Promise<AccountList & { more: boolean }> {
  const { version, all, more, rows } = await request('accounts.list', input)
  return { version, all, more, rows: unpack(rows) }
}

async function askAll(): Promise<AccountList> {
  const { version, all, rows } = await ask({})
  return { version, all, rows }
}

function unpack(text: string): AccountView[] {
  const { marks, rows } = JSON.parse(text) as AccountRows
  return rows.map((row): AccountView => {
    const mark = marks[row.mark]
    if (mark === undefined) throw new Error('a row names no mark')
    return { ...row, mark }
  })
}

/** How far asking has come: a question that a later change cuts short is not begun from the start. */
const furthest = new WeakMap<QueryClient, AccountList>()

function newest(context: Pick<Asking, 'client' | 'queryKey'>): AccountList | undefined {
  const shown = context.client.getQueryData<AccountList>(context.queryKey)
  const known = furthest.get(context.client)
  return known !== undefined && shown !== undefined && known.version > shown.version ? known : shown
}

interface Asking {
  readonly client: QueryClient
  readonly queryKey: QueryKey
  readonly signal: AbortSignal
}

/** Asks only for what changed since the last answer; the whole list where the list itself did. */
export async function askAccounts({ client, queryKey, signal }: Asking): Promise<AccountList> {
  let known = newest({ client, queryKey })
  while (known !== undefined) {
    const { more, ...answer } = await ask({ since: known.version })
    if (answer.all) return answer
    known = withChanges(known, answer)
    if (known === undefined) break
    furthest.set(client, known)
    if (!more) return known
    // A later change asks anew, and goes on from here.
    signal.throwIfAborted()
  }
  return askAll()
}

/** Rows that did not change stay the same objects. Undefined: a row came that nobody knows. */
export function withChanges(known: AccountList, answer: AccountList): AccountList | undefined {
  if (answer.rows.length === 0) return { ...known, version: answer.version }
  const places = placesOf(known.rows)
  const rows = [...known.rows]
  const changed: number[] = []
  for (const row of answer.rows) {
    const place = places.get(row.id)
    if (place === undefined) return undefined
    rows[place] = row
    changed.push(place)
  }
  placesIn.set(rows, places)
  noteChanges(known.rows, rows, changed)
  return { ...answer, rows }
}

type Places = ReadonlyMap<string, number>

/** Where each row is, handed on from list to list while rows only change. */
const placesIn = new WeakMap<readonly AccountView[], Places>()

function placesOf(rows: readonly AccountView[]): Places {
  const places = placesIn.get(rows) ?? new Map(rows.map(({ id }, place) => [id, place]))
  placesIn.set(rows, places)
  return places
}

/** The data was opened anew: versions known from before mean nothing to it. */
export function forgetAccounts(client: QueryClient): void {
  furthest.delete(client)
  client.removeQueries({ queryKey: ['accounts'] })
}
