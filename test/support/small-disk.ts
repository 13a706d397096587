import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const noSmallDisk = 'this system lets nobody mount a small disk'

/** A disk of so many mebibytes (a tmpfs), until the test is over; undefined where none can be mounted. */
export function smallDisk(mebibytes: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  const folder = mkdtempSync(join(tmpdir(), 'handback-disk-'))
  const size = `size=${mebibytes}m`
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status === 0
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : undefined
}

const fillerOf = (disk: string): string => join(disk, 'filler')

/** Leaves no byte free, or as many as `spare`. */
export function fill(disk: string, spare = 0): void {
  const handle = openSync(fillerOf(disk), 'w')
  const kept = join(disk, 'spare')
  try {
    if (spare > 0) writeAll(openSync(kept, 'w'), spare)
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(size, 'x')) < size) break
      } catch {
        // Full at this size; smaller pieces may still fit.
      }
    }
  } finally {
    closeSync(handle)
    rmSync(kept, { force: true })
  }
}

function writeAll(handle: number, bytes: number): void {
  writeSync(handle, Buffer.alloc(bytes, 'x'))
  closeSync(handle)
}

export const empty = (disk: string): void => rmSync(fillerOf(disk))
