import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, statfsSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeFile } from '../system/files.ts'

export const ballastBytes = 1024 * 1024
/** It is no help to take the last room of the disk for it. */
const roomNeeded = 8 * ballastBytes

/** Room kept for one purpose: on a full disk, what was sent can still be recorded (matrix 32). */
export interface Ballast {
  /** Gives the room back. False where there is none to give. */
  release(): boolean
  /** Takes the room again where the disk has plenty. */
  renew(): void
}

/** What a ballast needs of the file system. */
export interface BallastFile {
  exists(): boolean
  freeBytes(): number
  write(): void
  remove(): void
}

export function createBallast(file: BallastFile): Ballast {
  let lies = file.exists()
  const write = (): void => {
    try {
      if (file.freeBytes() < roomNeeded) return
      file.write()
      lies = true
    } catch {
      // No room after all: half a ballast would only be in the way.
      remove(file)
    }
  }
  return {
    release: () => {
      if (!lies) return false
      lies = false
      return remove(file)
    },
    renew: () => {
      if (!lies) write()
    },
  }
}

function remove(file: BallastFile): boolean {
  try {
    file.remove()
    return true
  } catch {
    return false
  }
}

/** Really written, with bytes no file system can compress away. */
export function ballastFile(path: string): BallastFile {
  return {
    exists: () => existsSync(path),
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(dirname(path))
      return bavail * bsize
    },
    write: () => {
      const handle = openSync(path, 'w', 0o600)
      try {
        writeSync(handle, randomBytes(ballastBytes))
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    },
    remove: () => removeFile(path),
  }
}

/** For a storage that can't be written anyway. */
export const noBallast: Ballast = { release: () => false, renew: () => undefined }
