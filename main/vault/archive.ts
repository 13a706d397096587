import { createHash, randomBytes, type KeyObject } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { failure } from '../domain/failure.ts'
import { deriveKey, newParameters, parametersSchema, refuseShort } from './passphrase.ts'
import { openBytes, sealBytes } from './seal.ts'

// The form of an archive (version 1), all lines ending in a line feed:
//   "handback archive 1"
//   the scrypt parameters as JSON
//   SHA-256 of the two lines, hexadecimal: tells a damaged beginning from a wrong passphrase
//   blocks: length (4 bytes, big endian), then AES-256-GCM as everywhere (IV, tag, ciphertext)
// Block 0 holds nothing and tells whether the passphrase fits. The associated data of a block is the
// hash of the head, its number and whether it is the last: none can be left out, moved or appended.

const firstLine = 'handback archive 1'
const familyOfFirstLine = /^handback archive (\d+)$/
const pieceBytes = 1024 * 1024
/** The longest sealed piece, and far more than a head has. */
const longestBlock = pieceBytes + 64
const longestHead = 4096

interface Archive {
  readonly plain: string
  readonly archive: string
  readonly passphrase: string
}

/** Seals the file `plain` into the new file `archive`, piece by piece, and makes it durable. */
export async function writeArchive(
  { plain, archive, passphrase }: Archive,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  refuseShort(passphrase)
  const parameters = newParameters(randomBytes)
  const key = await deriveKey(passphrase, parameters)
  const head = headOf(JSON.stringify(parameters))
  const from = await open(plain, 'r')
  try {
    const to = await open(archive, 'wx', 0o600)
    try {
      await to.writeFile(head.text)
      await sealPieces({ from, to, key, hash: head.hash, onProgress })
      await to.sync()
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

interface Sealing {
  readonly from: FileHandle
  readonly to: FileHandle
  readonly key: KeyObject
  readonly hash: string
  readonly onProgress: (share: number) => void
}

async function sealPieces({ from, to, key, hash, onProgress }: Sealing): Promise<void> {
  const { size } = await from.stat()
  const write = async (piece: Uint8Array, number: number, last: boolean): Promise<void> => {
    const sealed = sealBytes(key, piece, associated(hash, number, last), randomBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    await to.writeFile(Buffer.concat([length, sealed]))
  }
  await write(new Uint8Array(), 0, false)
  const piece = Buffer.alloc(pieceBytes)
  for (let number = 1, done = 0; done < size; number += 1) {
    const { bytesRead } = await from.read(piece, 0, pieceBytes, done)
    if (bytesRead === 0) throw new Error('The file became shorter while it was read')
    done += bytesRead
    await write(piece.subarray(0, bytesRead), number, done >= size)
    onProgress(done / size)
  }
}

/**
 * Opens `archive` into the new file `plain`, or only checks it where `plain` is null. Throws FailureError
 * `wrong-passphrase`, `archive-unreadable` (damaged, cut short, or no archive) or `archive-newer`; what
 * it wrote until then is for the caller to remove.
 */
export async function readArchive({
  plain,
  archive,
  passphrase,
}: Omit<Archive, 'plain'> & { readonly plain: string | null }): Promise<void> {
  const from = await open(archive, 'r')
  try {
    const head = await readHead(from)
    const key = await deriveKey(passphrase, head.parameters)
    const to = plain === null ? null : await open(plain, 'wx', 0o600)
    try {
      await openPieces({ from, to, key, ...head })
      await to?.sync()
    } finally {
      await to?.close()
    }
  } finally {
    await from.close()
  }
}

interface Opening {
  readonly from: FileHandle
  readonly to: FileHandle | null
  readonly key: KeyObject
  readonly hash: string
  readonly length: number
}

async function openPieces({ from, to, key, hash, length }: Opening): Promise<void> {
  let at = length
  for (let number = 0, last = false; !last; number += 1) {
    const sealed = await readBlock(from, at)
    at += 4 + sealed.length
    const following = openBytes(key, sealed, associated(hash, number, false))
    const piece = following ?? openBytes(key, sealed, associated(hash, number, true))
    if (piece === undefined) throw failure(number === 0 ? 'wrong-passphrase' : 'archive-unreadable')
    last = following === undefined
    if (piece.length > 0) await to?.writeFile(piece)
  }
  if ((await from.stat()).size !== at) throw failure('archive-unreadable')
}

async function readBlock(from: FileHandle, at: number): Promise<Buffer> {
  const length = (await readExactly(from, at, 4)).readUInt32BE()
  if (length > longestBlock) throw failure('archive-unreadable')
  return readExactly(from, at + 4, length)
}

async function readExactly(from: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await from.read(bytes, 0, length, at)
  if (bytesRead < length) throw failure('archive-unreadable')
  return bytes
}

function headOf(parameters: string): { readonly text: string; readonly hash: string } {
  const hash = createHash('sha256').update(`${firstLine}\n${parameters}\n`).digest('hex')
  return { text: `${firstLine}\n${parameters}\n${hash}\n`, hash }
}

async function readHead(from: FileHandle) {
  const bytes = Buffer.alloc(longestHead)
  const { bytesRead } = await from.read(bytes, 0, longestHead, 0)
  const [first = '', json = ''] = bytes.toString('latin1', 0, bytesRead).split('\n', 3)
  const version = familyOfFirstLine.exec(first)?.[1]
  if (version === undefined) throw failure('archive-unreadable')
  if (Number(version) > 1) throw failure('archive-newer')
  const { text, hash } = headOf(json)
  if (!bytes.subarray(0, bytesRead).toString('latin1').startsWith(text)) {
    throw failure('archive-unreadable')
  }
  const parameters = parametersSchema.safeParse(JSON.parse(json))
  if (!parameters.success) throw failure('archive-unreadable')
  return { parameters: parameters.data, hash, length: text.length }
}

function associated(hash: string, number: number, last: boolean): Buffer {
  return Buffer.from(`handback archive 1 ${hash} ${number} ${last ? 'last' : 'more'}`)
}
