import { nativeImage } from 'electron'
import type { PictureCodec } from './picture.ts'

const edge = 192

export const electronPictureCodec: PictureCodec = {
  toPng(bytes) {
    const image = nativeImage.createFromBuffer(Buffer.from(bytes))
    if (image.isEmpty()) return null
    const { width, height } = image.getSize()
    const larger = width > edge || height > edge
    const small = larger
      ? image.resize(width >= height ? { width: edge } : { height: edge })
      : image
    return small.toPNG()
  },
}
