import type { Outcome } from '../domain/job.ts'
import type { HttpSilence } from '../system/http.ts'
import { retry } from './whys.ts'

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
  offline: retry('offline'),
  /** Matrix 47: we are quitting. */
  aborted: retry('aborted'),
  /** Matrix 8: the resolver did not answer. */
  dns: retry('dns'),
  /** Matrix 8: it answered that there is no such name (RFC 2308 §2.1); shown after a week. */
  'name-unknown': retry('name-unknown'),
  /** A network's own sign-in page answers every name so; nothing was sent. */
  'private-address': retry('private-address'),
  refused: retry('refused'),
  /** Matrix 10. */
  reset: retry('reset'),
  /** Matrix 24. */
  timeout: retry('timeout'),
  /** Matrix 9: the handshake failed, the certificate was not the reason. */
  tls: retry('tls'),
  /** Matrix 28. */
  redirected: retry('redirected'),
  /** Matrix 50. */
  proxy: retry('proxy'),
  other: retry('other'),
}

export function classifySilence(reason: HttpSilence['reason']): Outcome {
  return table[reason]
}
