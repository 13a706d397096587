/** The beginning of a body: all of it, or `maxBytes` of it with `cut` set. */
export interface CappedBody {
  readonly body: Uint8Array
  readonly cut: false | 'too-long' | 'broken-off'
}

/**
 * Reads at most `maxBytes`. A body that breaks off, or is ended by the deadline, is also `cut`:
 * what came before is kept, since a 4xx with half a body still says more than silence.
 */
export async function readCapped(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
): Promise<CappedBody> {
  if (stream === null) return { body: new Uint8Array(), cut: false }
  const reader = stream.getReader()
  const stop = (): void => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop)
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    while (total <= maxBytes) {
      const { done, value } = await reader.read()
      if (done) return { body: join(chunks, maxBytes), cut: signal.aborted ? 'broken-off' : false }
      chunks.push(value)
      total += value.byteLength
    }
    return { body: join(chunks, maxBytes), cut: 'too-long' }
  } catch {
    // The beginning is the answer.
    return { body: join(chunks, maxBytes), cut: 'broken-off' }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function join(chunks: readonly Uint8Array[], maxBytes: number): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks).subarray(0, maxBytes))
}
