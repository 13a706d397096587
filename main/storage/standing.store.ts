import type Database from 'better-sqlite3'
import type { Standing } from '../domain/standing.ts'
import { insertSql, prepareWrite } from './statements.ts'
import type { StandingStore } from './storage.types.ts'
import type { Upkeep } from './upkeep.ts'

interface StandingRow {
  readonly kind: Exclude<Standing['kind'], 'here'>
  readonly move_id: string
  readonly secret: string
  readonly at: number
  readonly file: string | null
  readonly to_code: string | null
}

const columns = ['id', 'kind', 'move_id', 'secret', 'at', 'file', 'to_code'] as const

export function createStandingStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantErasure'>,
): StandingStore {
  const find = db.prepare<[], StandingRow>('SELECT * FROM standing WHERE id = 1')
  const remove = prepareWrite<Record<string, never>>(db, 'DELETE FROM standing')
  const insert = prepareWrite<StandingRow & { id: 1 }>(db, insertSql('standing', columns))
  return {
    find: () => {
      const row = find.get()
      return row === undefined ? { kind: 'here' } : read(row)
    },
    replace: (standing) => {
      // No copy from before may say that it acts: a restore would bring it back into play.
      upkeep.wantErasure()
      remove.run({})
      if (standing.kind !== 'here') insert.run({ id: 1, ...toRow(standing) })
    },
  }
}

function read(row: StandingRow): Standing {
  const move = { moveId: row.move_id, secret: row.secret, at: row.at }
  const [file, to] = [row.file ?? '', row.to_code ?? '']
  switch (row.kind) {
    case 'packing':
    case 'packed':
      return { kind: row.kind, ...move, file }
    case 'handed-over':
      return { kind: row.kind, ...move, file, to }
    case 'arrived':
      return { kind: row.kind, ...move, to }
  }
}

function toRow(standing: Exclude<Standing, { kind: 'here' }>): StandingRow {
  const { kind, moveId, secret, at } = standing
  return {
    kind,
    move_id: moveId,
    secret,
    at,
    file: 'file' in standing ? standing.file : null,
    to_code: 'to' in standing ? standing.to : null,
  }
}
