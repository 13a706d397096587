import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrOf } from '../../../main/ipc/qr.ts'
import { signInView } from '../../../main/ipc/sign-in-view.ts'
import { signInView as schema } from '../../../preload/contract/sign-in.contract.ts'
import { waitForCode } from '../../support/code-scene.ts'

/** The path as a camera would see it: four pixels a square. */
function picture({ size, path }: ReturnType<typeof qrOf>) {
  const scale = 4
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dx = 0; dx < Number(run) * scale; dx += 1) {
      for (let dy = 0; dy < scale; dy += 1) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4
        data.fill(0, at, at + 3)
      }
    }
  }
  return { width, height: width, data }
}

test.each([
  'https://github.com/login/device',
  'https://sso.example.org/realms/garden/device?user_code=WDJB-MJHT',
])('the QR code of %s leads there', (address) => {
  expect(decodeQR(picture(qrOf(address)))).toBe(address)
})

test('what a window sees of a code is what it is promised, and holds no device code', async () => {
  const { desk, flow, code } = await waitForCode()
  const view = signInView(desk.app.flows.get(flow.flowId))
  expect(schema.parse(view)).toEqual(view)
  expect(view.code?.text).toBe(code.text)
  const deviceCode = desk.sent.find(({ body }) => body?.includes('device_code='))?.body ?? 'none'
  expect(JSON.stringify(view)).not.toContain(deviceCode)
})
