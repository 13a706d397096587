import type Database from 'better-sqlite3'
import type { HostPause } from '../domain/host-pause.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { HostStore } from './storage.types.ts'

export function createHostStore(db: Database.Database): HostStore {
  const byName = db.prepare<[string], HostPause>('SELECT * FROM host_pauses WHERE host = ?')
  const all = db.prepare<[], HostPause>('SELECT * FROM host_pauses')
  const columns = ['until', 'why', 'strikes'] as const
  const update = prepareWrite<HostPause>(db, updateSql('host_pauses', columns, 'host = @host'))
  const insert = prepareWrite<HostPause>(db, insertSql('host_pauses', ['host', ...columns]))
  const remove = prepareWrite<{ host: string }>(db, 'DELETE FROM host_pauses WHERE host = @host')
  return {
    find: (host) => byName.get(host),
    list: () => all.all(),
    pause: (pause) => {
      // Not an upsert: its conflict rule would also rule the statements of triggers (sqlite.org/lang_createtrigger.html).
      if (update.run(pause) === 0) insert.run(pause)
    },
    resume: (host) => {
      remove.run({ host })
    },
  }
}
