import type { Outcome } from '../domain/job.ts'
import type { HttpSilence } from '../system/http.ts'

/** No usable answer: never a success, whatever the reason. Rows are those of docs/fault-matrix.md. */
const table: Readonly<Record<HttpSilence['reason'], Outcome>> = {
  /** RFC 9325 §3.1, RFC 7009 §2: never bypassed; nothing was sent (matrix 9). */
  certificate: {
    kind: 'attention',
    reason: 'certificate',
    wayOut: 'manage-page',
    why: 'certificate',
  },
  /** RFC 7009 §2: https. The endpoint is not one a token may be sent to. */
  address: { kind: 'attention', reason: 'endpoint-gone', wayOut: 'edit-server', why: 'address' },
  /** Matrix 7: the attempt turns it into a wait that costs nothing. */
  offline: { kind: 'retry', why: 'offline' },
  /** Matrix 47: we are quitting. */
  aborted: { kind: 'retry', why: 'aborted' },
  /** Matrix 8: the resolver did not answer. */
  dns: { kind: 'retry', why: 'dns' },
  /** Matrix 8: it answered that there is no such name (RFC 2308 §2.1); shown after a week. */
  'name-unknown': { kind: 'retry', why: 'name-unknown' },
  refused: { kind: 'retry', why: 'refused' },
  /** Matrix 10. */
  reset: { kind: 'retry', why: 'reset' },
  /** Matrix 24. */
  timeout: { kind: 'retry', why: 'timeout' },
  /** Matrix 9: the handshake failed, the certificate was not the reason. */
  tls: { kind: 'retry', why: 'tls' },
  /** Matrix 28. */
  redirected: { kind: 'retry', why: 'redirected' },
  /** Matrix 50. */
  proxy: { kind: 'retry', why: 'proxy' },
  other: { kind: 'retry', why: 'other' },
}

export function classifySilence(reason: HttpSilence['reason']): Outcome {
  return table[reason]
}
