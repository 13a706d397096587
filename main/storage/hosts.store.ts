import type Database from 'better-sqlite3'
import type { HostPause } from '../domain/host-pause.ts'
import { prepareWrite } from './statements.ts'
import type { HostStore } from './storage.types.ts'

export function createHostStore(db: Database.Database): HostStore {
  const byName = db.prepare<[string], HostPause>('SELECT * FROM host_pauses WHERE host = ?')
  const all = db.prepare<[], HostPause>('SELECT * FROM host_pauses')
  const replace = prepareWrite<HostPause>(
    db,
    `INSERT INTO host_pauses (host, until, why, strikes) VALUES (@host, @until, @why, @strikes)
     ON CONFLICT (host) DO UPDATE SET until = @until, why = @why, strikes = @strikes`,
  )
  const remove = prepareWrite<{ host: string }>(db, 'DELETE FROM host_pauses WHERE host = @host')
  return {
    find: (host) => byName.get(host),
    list: () => all.all(),
    pause: (pause) => {
      replace.run(pause)
    },
    resume: (host) => {
      remove.run({ host })
    },
  }
}
