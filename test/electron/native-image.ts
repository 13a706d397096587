import { existsSync, readFileSync } from 'node:fs'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'

interface Pixels {
  width: number
  height: number
  data: Uint8Array // RGBA
}

type Implemented = Pick<
  Electron.NativeImage,
  | 'isEmpty'
  | 'getAspectRatio'
  | 'isTemplateImage'
  | 'setTemplateImage'
  | 'isMacTemplateImage'
  | 'toPNG'
  | 'toJPEG'
  | 'toDataURL'
  | 'toBitmap'
  | 'addRepresentation'
>

const none: Pixels = { width: 0, height: 0, data: new Uint8Array() }

/** Like Electron, PNG and JPEG and nothing else; anything else is an empty image. */
function decode(bytes: Buffer): Pixels {
  try {
    if (bytes.readUInt32BE(0) === 0x89504e47) return PNG.sync.read(bytes)
    if (bytes.readUInt16BE(0) === 0xffd8) return jpeg.decode(bytes, { useTArray: true })
  } catch {
    // No image, or a damaged one.
  }
  return none
}

function scaled(from: Pixels, width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const fromY = Math.floor((y * from.height) / height)
    for (let x = 0; x < width; x++) {
      const start = (fromY * from.width + Math.floor((x * from.width) / width)) * 4
      data.set(from.data.subarray(start, start + 4), (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

function cropped(from: Pixels, rect: Electron.Rectangle): Pixels {
  const x = Math.max(0, rect.x)
  const y = Math.max(0, rect.y)
  const width = Math.max(0, Math.min(rect.width, from.width - x))
  const height = Math.max(0, Math.min(rect.height, from.height - y))
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * from.width + x) * 4
    data.set(from.data.subarray(start, start + width * 4), row * width * 4)
  }
  return { width, height, data }
}

export class NativeImage implements Implemented {
  readonly #pixels: Pixels
  isMacTemplateImage = false

  private constructor(pixels: Pixels) {
    this.#pixels = pixels
  }
  static createEmpty(): NativeImage {
    return new NativeImage(none)
  }
  static createFromBuffer(buffer: Buffer): NativeImage {
    return new NativeImage(decode(buffer))
  }
  static createFromPath(path: string): NativeImage {
    return existsSync(path) ? this.createFromBuffer(readFileSync(path)) : this.createEmpty()
  }
  static createFromDataURL(url: string): NativeImage {
    return this.createFromBuffer(Buffer.from(url.split(',')[1] ?? '', 'base64'))
  }
  static createFromBitmap(buffer: Buffer, options: { width: number; height: number }): NativeImage {
    return new NativeImage({ ...options, data: swapRedAndBlue(buffer) })
  }

  isEmpty(): boolean {
    return this.#pixels.width === 0 || this.#pixels.height === 0
  }
  getSize(): Electron.Size {
    return { width: this.#pixels.width, height: this.#pixels.height }
  }
  getAspectRatio(): number {
    return this.isEmpty() ? 1 : this.#pixels.width / this.#pixels.height
  }
  getScaleFactors(): number[] {
    return [1]
  }
  resize({ width, height }: Electron.ResizeOptions): NativeImage {
    if (this.isEmpty()) return this
    const ratio = this.getAspectRatio()
    const newWidth = width ?? (height === undefined ? this.#pixels.width : height * ratio)
    const newHeight = height ?? newWidth / ratio
    const size = [newWidth, newHeight].map((side) => Math.max(1, Math.round(side)))
    return new NativeImage(scaled(this.#pixels, size[0] ?? 1, size[1] ?? 1))
  }
  crop(rect: Electron.Rectangle): NativeImage {
    return new NativeImage(cropped(this.#pixels, rect))
  }
  isTemplateImage(): boolean {
    return this.isMacTemplateImage
  }
  setTemplateImage(option: boolean): void {
    this.isMacTemplateImage = option
  }
  addRepresentation(): void {}
  toPNG(): Buffer {
    if (this.isEmpty()) return Buffer.alloc(0)
    const { width, height, data } = this.#pixels
    const png = new PNG({ width, height })
    png.data = Buffer.from(data)
    return PNG.sync.write(png)
  }
  toJPEG(quality: number): Buffer {
    return this.isEmpty() ? Buffer.alloc(0) : jpeg.encode(this.#pixels, quality).data
  }
  toBitmap(): Buffer {
    return Buffer.from(swapRedAndBlue(this.#pixels.data))
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.toPNG().toString('base64')}`
  }
}

function swapRedAndBlue(from: Uint8Array): Uint8Array {
  const to = Uint8Array.from(from)
  for (let at = 0; at + 2 < to.length; at += 4) {
    to[at] = from[at + 2] ?? 0
    to[at + 2] = from[at] ?? 0
  }
  return to
}
