import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'

const folderMode = 0o700
const fileMode = 0o600

/** Makes the folder, or takes back what others may do in an existing one. */
export function keepFolderPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: folderMode })
  chmodSync(folder, folderMode)
}

/**
 * Makes an empty file only its owner may read, before anything else writes to it: SQLite would
 * make it 0644, and gives its -wal and -shm the mode of the file they belong to.
 */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'a', fileMode))
  chmodSync(path, fileMode)
}

/** Files of older versions, or copied here by hand, may be readable by others. */
export function keepFilePrivate(path: string): void {
  if (existsSync(path)) chmodSync(path, fileMode)
}

/** Puts a finished file in the place of another so that a power cut leaves one of the two, whole. */
export function replaceDurably(finished: string, target: string): void {
  sync(finished)
  renameSync(finished, target)
  syncFolder(dirname(target))
}

export function removeFile(path: string): void {
  rmSync(path, { force: true })
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename durable. Windows can open no folder and needs none of it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
