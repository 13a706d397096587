import type Database from 'better-sqlite3'
import { createPrivateFile, removeFile, replaceDurably } from '../system/files.ts'

/** Rewrites the one backup: the old one stays until the new one is whole and on the disk. */
export async function writeBackup(db: Database.Database, file: string): Promise<void> {
  const draft = `${file}.draft`
  removeDraft(draft)
  createPrivateFile(draft)
  try {
    await db.backup(draft)
    replaceDurably(draft, file)
  } catch (error) {
    removeDraft(draft)
    throw error
  }
}

/** Also what a crash left of an earlier one. */
function removeDraft(draft: string): void {
  for (const part of ['', '-journal', '-wal', '-shm']) removeFile(draft + part)
}
