import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it, test } from 'vitest'
import { encodeIcns } from '../../../scripts/icons/icns.ts'
import { encodeIco } from '../../../scripts/icons/ico.ts'
import { icoSizes, iconSizes } from '../../../scripts/icons/sizes.ts'

const fileOf = (width: number): Buffer => readFileSync(`assets/icons/${width}x${width}.png`)
const pngs = new Map(iconSizes.map((width) => [width, fileOf(width)]))

/** [width, bytes] of each image of an .ico, read by its directory. */
function imagesOf(ico: Buffer): [number, Buffer][] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16
    const offset = ico.readUInt32LE(entry + 12)
    const bytes = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))
    return [ico.readUInt8(entry) || 256, bytes]
  })
}

/** [type, bytes] of each chunk of an .icns. */
function chunksOf(icns: Buffer): [string, Buffer][] {
  const chunks: [string, Buffer][] = []
  for (let at = 8; at < icns.length;) {
    const length = icns.readUInt32BE(at + 4)
    chunks.push([icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + length)])
    at += length
  }
  return chunks
}

describe('the icons', () => {
  test.each(iconSizes)('exist %i pixels wide, drawn and with clear corners', (width) => {
    const { width: x, height: y, data } = PNG.sync.read(fileOf(width))
    expect([x, y]).toEqual([width, width])
    expect(data[3]).toBeLessThan(255)
    expect(data.readUInt8((width * Math.floor(width / 2) + Math.floor(width / 2)) * 4 + 3)).toBe(
      255,
    )
  })

  it('have no size that Linux would file under another name', () => {
    const names = globSync('assets/icons/*').map((path) => basename(path))
    expect(names.sort()).toEqual(iconSizes.map((width) => `${width}x${width}.png`).sort())
  })

  it('are in icon.ico, icon.icns and the folder of PNG files as one drawing', () => {
    const ico = encodeIco(icoSizes.flatMap((width) => pngs.get(width) ?? []))
    expect(readFileSync('assets/icon.ico').equals(ico)).toBe(true)
    expect(readFileSync('assets/icon.icns').equals(encodeIcns(pngs))).toBe(true)
  })
})

describe('icon.ico', () => {
  const images = imagesOf(readFileSync('assets/icon.ico'))

  it('holds every size, the largest as PNG', () => {
    expect(images.map(([width]) => width)).toEqual([...icoSizes])
    const [, largest] = images.at(-1) ?? []
    expect(largest?.equals(fileOf(256))).toBe(true)
  })

  it('holds the smaller ones as bitmaps of the same pixels, from the bottom up', () => {
    for (const [width, bytes] of images.slice(0, -1)) {
      const { data } = PNG.sync.read(fileOf(width))
      const centre = (width * 8 + 8) * 4
      const mirrored = 40 + (width * (width - 1 - 8) + 8) * 4
      expect([bytes.readInt32LE(4), bytes.readInt32LE(8)]).toEqual([width, width * 2])
      const [blue, green, red, alpha] = bytes.subarray(mirrored, mirrored + 4)
      expect([red, green, blue, alpha]).toEqual([...data.subarray(centre, centre + 4)])
    }
  })
})

describe('icon.icns', () => {
  const icns = readFileSync('assets/icon.icns')
  const chunks = chunksOf(icns)

  it('says its own length and holds a chunk for every size from 16 to 1024', () => {
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    expect(chunks.map(([type]) => type).sort()).toEqual(
      ['ic04', 'ic05', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'].sort(),
    )
    expect(chunks.find(([type]) => type === 'ic10')?.[1].equals(fileOf(1024))).toBe(true)
  })

  it('holds the two smallest as the four channels of the same pixels', () => {
    const argb = chunks.find(([type]) => type === 'ic04')?.[1] ?? Buffer.alloc(0)
    const planes: number[] = []
    for (let at = 4; at < argb.length; at += 129) planes.push(...argb.subarray(at + 1, at + 129))
    const { data } = PNG.sync.read(fileOf(16))
    expect(argb.toString('latin1', 0, 4)).toBe('ARGB')
    const channel = (index: number): number[] => [...data.filter((_, at) => at % 4 === index)]
    expect(planes).toEqual([3, 0, 1, 2].flatMap(channel))
  })

  it('is refused without all its sizes', () => {
    expect(() => encodeIcns(new Map([[16, fileOf(16)]]))).toThrow('No image 32 pixels wide')
  })
})
