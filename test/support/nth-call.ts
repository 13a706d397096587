import Database from 'better-sqlite3'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const ofFiles = [
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'fsyncSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeSync',
] as const
const ofDatabases = ['close', 'exec', 'pragma', 'serialize'] as const

type Callable = (...given: unknown[]) => unknown

/**
 * Calls `before` ahead of every call that changes files or databases, in the whole process, until the
 * returned function is called. What it throws, the call throws.
 */
export function interceptCalls(before: (name: string) => void): () => void {
  const undo: (() => void)[] = []
  const intercept = (owner: object, names: readonly string[]): void => {
    const methods = owner as Record<string, Callable>
    for (const name of names) {
      const real = methods[name]
      if (real === undefined) throw new Error(`There is no ${name}`)
      methods[name] = function (this: unknown, ...given) {
        before(name)
        return real.apply(this, given)
      }
      undo.push(() => {
        methods[name] = real
      })
    }
  }
  intercept(fs, ofFiles)
  intercept(fs.promises, ['open'])
  intercept(Database.prototype, ofDatabases)
  syncBuiltinESMExports()
  return () => {
    for (const one of undo) one()
    syncBuiltinESMExports()
  }
}
