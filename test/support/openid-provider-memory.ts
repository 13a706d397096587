import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Rows of one provider, in memory and without a limit; they survive `goDown` and `comeBack`. */
export function memoryAdapters(): (model: string) => Adapter {
  const rows = new Map<string, AdapterPayload>()
  return (model) => adapterFor(model, rows)
}

const now = (): number => Math.floor(Date.now() / 1000)

function adapterFor(model: string, rows: Map<string, AdapterPayload>): Adapter {
  const key = (id: string): string => `${model}:${id}`
  const findBy = (test: (row: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [name, row] of rows) if (name.startsWith(`${model}:`) && test(row)) return row
    return undefined
  }
  return {
    upsert(id, payload) {
      rows.set(key(id), payload)
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(rows.get(key(id))),
    findByUid: (uid) => Promise.resolve(findBy((row) => row.uid === uid)),
    findByUserCode: (code) => Promise.resolve(findBy((row) => row.userCode === code)),
    consume(id) {
      const row = rows.get(key(id))
      if (row !== undefined) row.consumed = now()
      return Promise.resolve()
    },
    destroy(id) {
      rows.delete(key(id))
      return Promise.resolve()
    },
    revokeByGrantId(grantId) {
      for (const [name, row] of rows) if (row.grantId === grantId) rows.delete(name)
      return Promise.resolve()
    },
  }
}
