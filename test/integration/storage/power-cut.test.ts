import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mayTrace } from '../../../scripts/strace.ts'
import { storageFolder } from './storage-in-folder.ts'

const script = join(import.meta.dirname, 'one-by-one.process.ts')
const traced = mayTrace()

interface Told {
  readonly acknowledged: number
  /** Completed syncs of the database's WAL since the acknowledgement before. */
  readonly syncs: number
  /** The last of them came after the last write to the WAL: nothing was promised that is not on the disk. */
  readonly nothingUnsynced: boolean
}

/** What the system saw: writes to the WAL, syncs of it, and each acknowledgement, in order. */
function trace(synchronous: 'full' | 'normal'): Told[] {
  const { folder } = storageFolder()
  const log = join(folder, 'strace.txt')
  const calls = 'trace=fsync,fdatasync,pwrite64,write'
  const options = ['-f', '-y', '-qq', '-s', '40', '-e', calls, '-o', log]
  spawnSync('strace', [...options, process.execPath, script, folder, synchronous])
  const told: Told[] = []
  let [syncs, unsynced] = [0, false]
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    if (/pwrite64\(\d+<[^>]*handback\.db-wal>/.test(line)) unsynced = true
    if (/(fsync|fdatasync)\(\d+<[^>]*handback\.db-wal>\)\s+= 0/.test(line)) {
      syncs += 1
      unsynced = false
    }
    const acknowledged = /write\(1<[^>]*>, "acknowledged (\d)/.exec(line)?.[1]
    if (acknowledged === undefined) continue
    told.push({ acknowledged: Number(acknowledged), syncs, nothingUnsynced: !unsynced })
    syncs = 0
  }
  return told
}

describe.skipIf(!traced)(
  'a power cut (matrix 6; needs strace, which is missing or forbidden where this is skipped)',
  { timeout: 120_000 },
  () => {
    test('takes back nothing acknowledged: each commit is synced to the disk before it is said to be done', () => {
      const told = trace('full')
      expect(told.map(({ acknowledged }) => acknowledged)).toEqual([0, 1, 2, 3, 4, 5])
      for (const one of told) {
        expect(one).toMatchObject({ nothingUnsynced: true })
        expect(one.syncs).toBeGreaterThanOrEqual(1)
      }
    })

    test('would take some back at synchronous=NORMAL: the counting sees the difference', () => {
      const told = trace('normal').slice(1)
      expect(told).toHaveLength(5)
      expect(told.every(({ syncs, nothingUnsynced }) => syncs > 0 && nothingUnsynced)).toBe(false)
      expect(told.at(-1)).toMatchObject({ syncs: 0, nothingUnsynced: false })
    })
  },
)
