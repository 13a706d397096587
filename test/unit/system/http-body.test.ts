import { expect, test } from 'vitest'
import { readCapped } from '../../../main/system/http-body.ts'

/** Says this much, and then nothing for ever. */
const stalled = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({ start: (source) => source.enqueue(new TextEncoder().encode(text)) })

test('a body that stalls is given up with the deadline, whoever made the stream; its beginning is kept', async () => {
  const deadline = new AbortController()
  const reading = readCapped(stalled('begin'), 100, deadline.signal)
  await Promise.resolve()
  deadline.abort()
  expect(await reading).toEqual({ body: new TextEncoder().encode('begin'), cut: 'broken-off' })
})

test('no more than the limit is kept of a body that goes on', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (source) => source.enqueue(new Uint8Array(64)),
  })
  const { body, cut } = await readCapped(endless, 100, new AbortController().signal)
  expect([body.length, cut]).toEqual([100, 'too-long'])
})
