// Writes macOS' .icns: a length, then one typed chunk per image.
import { PNG } from 'pngjs'

/** Chunk type → width in pixels. Those of 16 and 32 hold ARGB, as iconutil writes them; the others PNG. */
const types: readonly (readonly [string, number])[] = [
  ['ic04', 16],
  ['ic11', 32], // 16 pt at double density
  ['ic05', 32],
  ['ic12', 64], // 32 pt at double density
  ['ic07', 128],
  ['ic13', 256], // 128 pt at double density
  ['ic08', 256],
  ['ic14', 512], // 256 pt at double density
  ['ic09', 512],
  ['ic10', 1024], // 512 pt at double density
]
const argbTypes = ['ic04', 'ic05']

/** An .icns from square PNG images by width. Throws when a width is missing. */
export function encodeIcns(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const chunks = types.map(([type, width]) => {
    const png = pngs.get(width)
    if (png === undefined) throw new Error(`No image ${width} pixels wide for ${type}.`)
    return chunk(type, argbTypes.includes(type) ? argbOf(png) : png)
  })
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([head, data])
}

/** The four channels one after another, each in literal runs of up to 128 bytes (length less one first). */
function argbOf(png: Buffer): Buffer {
  const { data } = PNG.sync.read(png)
  const parts: Buffer[] = [Buffer.from('ARGB')]
  for (const channel of [3, 0, 1, 2]) {
    const plane = Buffer.from(data.filter((_, index) => index % 4 === channel))
    for (let at = 0; at < plane.length; at += 128) {
      const run = plane.subarray(at, at + 128)
      parts.push(Buffer.from([run.length - 1]), run)
    }
  }
  return Buffer.concat(parts)
}
