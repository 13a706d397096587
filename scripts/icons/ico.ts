// Writes Windows' .ico: a directory of images. Up to 128 px they are bitmaps, which every reader of
// the format draws; 256 px is a PNG, as Windows itself has it since Vista.
import { PNG } from 'pngjs'

const directoryBytes = 6
const entryBytes = 16
const headerBytes = 40

/** An .ico of square PNG images. A width of 256 is written as 0: its field has one byte. */
export function encodeIco(pngs: readonly Buffer[]): Buffer {
  const images = pngs.map((png) => {
    const { width } = PNG.sync.read(png)
    return { width, data: width < 256 ? bitmapOf(png) : png }
  })
  const directory = Buffer.alloc(directoryBytes + entryBytes * images.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(images.length, 4)
  let offset = directory.length
  images.forEach(({ width, data }, index) => {
    const entry = directoryBytes + entryBytes * index
    directory.writeUInt8(width % 256, entry)
    directory.writeUInt8(width % 256, entry + 1)
    directory.writeUInt16LE(1, entry + 4)
    directory.writeUInt16LE(32, entry + 6)
    directory.writeUInt32LE(data.length, entry + 8)
    directory.writeUInt32LE(offset, entry + 12)
    offset += data.length
  })
  return Buffer.concat([directory, ...images.map(({ data }) => data)])
}

/** BITMAPINFOHEADER, the pixels as BGRA from the bottom up, and an empty mask: alpha decides. */
function bitmapOf(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png)
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32LE(headerBytes, 0)
  header.writeInt32LE(width, 4)
  header.writeInt32LE(height * 2, 8) // pixels and mask
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const to = ((height - 1 - y) * width + x) * 4
      pixels.writeUInt8(data[from + 2] ?? 0, to)
      pixels.writeUInt8(data[from + 1] ?? 0, to + 1)
      pixels.writeUInt8(data[from] ?? 0, to + 2)
      pixels.writeUInt8(data[from + 3] ?? 0, to + 3)
    }
  }
  const maskRow = Math.ceil(width / 32) * 4
  return Buffer.concat([header, pixels, Buffer.alloc(maskRow * height)])
}
