import { failure, FailureError } from '../domain/failure.ts'
import type { SignInRequest } from './sign-in.types.ts'

/** A browser that does not open is no end: the address can be copied and opened by hand. */
export async function openBrowser(request: SignInRequest, address: string): Promise<void> {
  request.onAddress?.(address)
  try {
    await request.openBrowser(address)
    request.onStep?.('waiting')
  } catch (error) {
    const unopened = error instanceof FailureError && error.failure.code === 'browser-did-not-open'
    if (!unopened) throw error
    request.onStep?.('browser-failed')
  }
}

/** Rejects when time is up or the person cancels; both end the wait, neither an exchange under way. */
export function startLimits({ clock, timeoutMs, signal, client }: SignInRequest): {
  reached: Promise<never>
  clear: () => void
} {
  const { promise: reached, reject } = Promise.withResolvers<never>()
  // Nobody may be listening any more when it is reached.
  reached.catch(() => {})
  const host = new URL(client.client.metadata.issuer).host
  const stopTimer = clock.at(clock.now() + timeoutMs, () => {
    reject(failure('sign-in-timed-out', { host }, { retryable: true }))
  })
  const cancel = (): void => {
    reject(failure('sign-in-cancelled', {}, { retryable: true }))
  }
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  return {
    reached,
    clear: () => {
      stopTimer()
      signal.removeEventListener('abort', cancel)
    },
  }
}
