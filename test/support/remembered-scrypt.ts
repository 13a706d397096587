import type { scrypt } from 'node:crypto'

type Options = Parameters<typeof scrypt>[3]
type Done = Parameters<typeof scrypt>[4]

/** `scrypt` that derives each key once; the bytes are the caller's own, which may overwrite them. */
export function rememberedScrypt(real: typeof scrypt) {
  const known = new Map<string, Buffer>()
  return (text: string, salt: Buffer, length: number, options: Options, done: Done): void => {
    const id = JSON.stringify([text, salt.toString('hex'), length, options])
    const found = known.get(id)
    if (found !== undefined) {
      queueMicrotask(() => done(null, Buffer.from(found)))
      return
    }
    real(text, salt, length, options, (error, bytes) => {
      if (error === null) known.set(id, Buffer.from(bytes))
      done(error, bytes)
    })
  }
}
