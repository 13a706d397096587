import fc from 'fast-check'
import type { HttpAnswer, HttpSilence } from '../../../../main/system/http.ts'
import { anAnswer, silence } from '../../../support/revocation-facts.ts'

/** An answer that is not the provider's ordinary one. None of them claims what is not true. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body: 'empty' | 'html' | 'error' | 'echo' | 'too-long'
      readonly code: string
      readonly retryAfter: string | null
      /** The provider did what it was asked, and then answered so. */
      readonly acted: boolean
    }
  | { readonly kind: 'silence'; readonly reason: HttpSilence['reason']; readonly acted: boolean }

/** Where a fault strikes: a verdict must not be made up, so probes have fewer of them. */
export type Endpoint = 'revoke' | 'probe'

const status = (
  statuses: readonly number[],
  bodies: readonly ('empty' | 'html' | 'error' | 'echo' | 'too-long')[],
  codes: readonly string[] = ['server_error'],
  mayHaveActed = false,
): fc.Arbitrary<Fault> =>
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(...statuses),
    body: fc.constantFrom(...bodies),
    code: fc.constantFrom(...codes),
    retryAfter: fc.constantFrom(
      null,
      '0',
      '120',
      '999999',
      'soon',
      'Sun, 06 Nov 1994 08:49:37 GMT',
    ),
    acted: mayHaveActed ? fc.boolean() : fc.constant(false),
  })

const notSent: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('silence' as const),
  reason: fc.constantFrom<HttpSilence['reason'][]>(
    'dns',
    'name-unknown',
    'private-address',
    'refused',
    'certificate',
    'tls',
    'proxy',
    'offline',
  ),
  acted: fc.constant(false),
})
const lostAnswer: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('silence' as const),
  reason: fc.constantFrom<HttpSilence['reason'][]>('reset', 'timeout', 'other', 'redirected'),
  acted: fc.boolean(),
})

const revokeFault = fc.oneof(
  notSent,
  lostAnswer,
  status([200], ['html', 'error', 'too-long'], ['bad_verification'], true),
  status([201, 202, 204, 206], ['empty', 'html'], undefined, true),
  status([400], ['error', 'echo', 'html'], ['invalid_request', 'server_error', 'invalid_client']),
  status([401], ['empty', 'error'], ['invalid_client', 'invalid_token']),
  status([403, 404, 405, 407, 408, 410, 418, 425], ['empty', 'html', 'echo']),
  status([429, 503], ['empty', 'html'], undefined, true),
  status([500, 501, 502, 504, 507], ['empty', 'html', 'error', 'echo'], undefined, true),
)
const probeFault = fc.oneof(
  notSent,
  lostAnswer,
  status([202, 403, 404, 407, 429, 500, 502, 503], ['empty', 'html', 'echo']),
  status([200, 401], ['html']),
)

/** One endpoint's next answers, or all of them until something else is said. */
export interface Trouble {
  readonly endpoint: Endpoint
  readonly fault: Fault
  readonly times: number
}

export const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({ endpoint: fc.constant('revoke' as const), fault: revokeFault, times: times() }),
  fc.record({ endpoint: fc.constant('probe' as const), fault: probeFault, times: times() }),
)

function times(): fc.Arbitrary<number> {
  return fc.constantFrom(1, 1, 2, 5, Number.POSITIVE_INFINITY)
}

export function answerOf(fault: Fault, echoed: string): HttpAnswer {
  if (fault.kind === 'silence') return silence(fault.reason)
  const bodies = {
    empty: '',
    html: '<!doctype html><title>Sign in</title>',
    error: JSON.stringify({ error: fault.code }),
    echo: `could not do: ${echoed}`,
    'too-long': 'x'.repeat(100),
  }
  const headers: Record<string, string> = {
    'content-type': fault.body === 'html' ? 'text/html' : 'application/json',
  }
  if (fault.retryAfter !== null) headers['retry-after'] = fault.retryAfter
  const cut = fault.body === 'too-long' ? 'too-long' : false
  return anAnswer(fault.status, bodies[fault.body], headers, cut)
}
