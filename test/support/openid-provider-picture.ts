import type { ServerResponse } from 'node:http'
import { PNG } from 'pngjs'

/** `/pictures/alice.png`: a square in a colour of the person's own. */
export function pictureOf(path: string, response: ServerResponse): void {
  const size = 96
  const png = new PNG({ width: size, height: size })
  const seed = Buffer.from(path).reduce((sum, byte) => (sum * 31 + byte) % 0xffffff, 7)
  for (let index = 0; index < size * size; index++) {
    const inCircle = Math.hypot((index % size) - 48, Math.floor(index / size) - 48) < 36
    png.data.writeUInt32BE((((inCircle ? seed : 0xf2f2ee) << 8) | 0xff) >>> 0, index * 4)
  }
  response.writeHead(200, { 'content-type': 'image/png' }).end(PNG.sync.write(png))
}
