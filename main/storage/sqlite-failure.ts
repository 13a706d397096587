import { failure, type FailureCode } from '../domain/failure.ts'

/** Beginning of a SQLite result code (sqlite.org/rescode.html) or errno → what the person is told. */
const codes: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_FULL', 'storage-full'],
  ['SQLITE_READONLY', 'storage-read-only'],
  ['SQLITE_PERM', 'storage-read-only'],
  ['SQLITE_CANTOPEN', 'storage-read-only'],
  ['SQLITE_BUSY', 'storage-busy'],
  ['SQLITE_LOCKED', 'storage-busy'],
  // A disk that fails to write is in the same position as one that refuses to.
  ['SQLITE_IOERR', 'storage-read-only'],
  // The same from the file system itself, while the files are made ready.
  ['ENOSPC', 'storage-full'],
  ['EDQUOT', 'storage-full'],
  ['EACCES', 'storage-read-only'],
  ['EPERM', 'storage-read-only'],
  ['EROFS', 'storage-read-only'],
  ['ENOTDIR', 'storage-read-only'],
]

/** Expected trouble with the disk as a Failure; anything else unchanged. */
export function asStorageFailure(error: unknown): unknown {
  const code = codeOf(error)
  const match = codes.find(([prefix]) => code.startsWith(prefix))
  if (match === undefined) return error
  return failure(match[1], {}, { retryable: true, detail: code })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
