import type { Outcome, RevocationStep } from '../domain/job.ts'
import { isAnswer } from '../providers/answer-match.ts'
import type { AppRevocation } from '../providers/revocation-rules.ts'
import type { HttpAnswer, HttpResponse } from '../system/http.ts'
import { looksLikeHtml, oauthError, saysHtml } from './answer-body.ts'
import { classifySilence } from './classify-silence.ts'
import { parseRetryAfter } from './retry-after.ts'
import { retry } from './whys.ts'

/** What a row of the table may look at: the provider's data, the step, and the answer as captured. */
interface Captured {
  readonly rules: AppRevocation
  readonly step: Pick<RevocationStep, 'kind'>
  readonly answer: HttpResponse
  readonly status: number
  /** The `error` of a JSON object (RFC 6749 §5.2). */
  readonly error: string | null
  readonly html: boolean
  readonly now: number
}

interface Row {
  /** Row of docs/fault-matrix.md and the text it rests on. */
  readonly source: string
  readonly when: (captured: Captured) => boolean
  readonly then: (captured: Captured) => Outcome
}

const retryByStatus = ({ status }: Captured): Outcome => retry(`http-${status}`)
const isOneOf =
  (...statuses: readonly number[]) =>
  ({ status }: Captured): boolean =>
    statuses.includes(status)
const isBetween =
  (least: number, most: number) =>
  ({ status }: Captured): boolean =>
    status >= least && status <= most
const saysOneOf =
  (status: number, ...errors: readonly string[]) =>
  (captured: Captured): boolean =>
    captured.status === status && captured.error !== null && errors.includes(captured.error)

/** Our request, or our registration, is what the server objects to: a person has to look. */
const rejected = ({ status, error }: Captured): Outcome => ({
  kind: 'attention',
  reason: 'client-rejected',
  wayOut: 'edit-server',
  why: error ?? `http-${status}`,
})
const refused = ({ status, error }: Captured): Outcome => ({
  kind: 'attention',
  reason: 'request-rejected',
  wayOut: 'manage-page',
  why: error ?? `http-${status}`,
})

const asClient = ({ authorizedBy }: AppRevocation): boolean =>
  authorizedBy === 'client' || authorizedBy === 'client-basic' || authorizedBy === 'client-id'

/** The first row that fits decides. A 200 alone proves nothing: six rows stand before it. */
const table: readonly Row[] = [
  {
    // RFC 7009 §2.2 makes an unknown token a success; where a provider documents an error for it
    // instead, that answer means the same.
    source: "matrix 11 and 42, rule R2; the provider's own page, named in its file",
    when: ({ rules, step, answer }) =>
      rules.alreadyGone.some((gone) => isAnswer(answer, gone, step.kind)),
    then: () => ({ kind: 'already-gone' }),
  },
  {
    // Some hide an address from an app they don't know: without this row it would look gone.
    source: "matrix 14; the provider's own page, named in its file",
    when: ({ rules, step, answer }) =>
      rules.clientRejected.some((rejects) => isAnswer(answer, rejects, step.kind)),
    then: rejected,
  },
  {
    // Nobody answers a revocation at such length: another party did.
    source: 'matrix 26; RFC 7009 §2.2 (the body of a success carries nothing)',
    when: ({ status, answer }) => status === 200 && answer.cut === 'too-long',
    then: () => retry('body-too-long'),
  },
  {
    // Some say in the body, and only there, whether they did it.
    source: "matrix 29; the provider's own page, named in its file",
    when: ({ rules, step, status, answer }) =>
      status === 200 &&
      rules.success !== null &&
      !rules.success.some((done) => isAnswer(answer, done, step.kind)),
    then: ({ html }) => retry(html ? 'html' : 'error-in-success'),
  },
  {
    source: 'matrix 25; RFC 9110 §8.3',
    when: ({ status, answer }) =>
      status === 200 && answer.cut === 'broken-off' && answer.body.length === 0 && saysHtml(answer),
    then: () => retry('html'),
  },
  {
    source: 'matrix 25; RFC 7009 §2.2 (the status is the answer)',
    when: ({ status, answer }) => status === 200 && answer.body.length === 0,
    then: () => ({ kind: 'revoked' }),
  },
  {
    source: 'matrix 27; RFC 8952 §2 (captive portals answer 200 as well)',
    when: ({ status, html }) => status === 200 && html,
    then: () => retry('html'),
  },
  {
    // Some servers put their refusals into a 200: believing them would claim an end that was not.
    source: 'matrix 29; RFC 6749 §5.2',
    when: ({ status, error }) => status === 200 && error !== null,
    then: () => retry('error-in-success'),
  },
  {
    source: 'RFC 7009 §2.2',
    when: isOneOf(200),
    then: () => ({ kind: 'revoked' }),
  },
  {
    // The provider's page says that this is how it says yes.
    source: "matrix 29; the provider's own page, named in its file",
    when: ({ rules, step, status, answer }) =>
      status > 200 &&
      status < 300 &&
      rules.success !== null &&
      rules.success.some((done) => isAnswer(answer, done, step.kind)),
    then: () => ({ kind: 'revoked' }),
  },
  {
    // Taken in, not done: only a probe can tell (rule R3), and it is asked in the same attempt.
    source: 'matrix 29; RFC 9110 §15.3.3 and §15.3.5',
    when: isBetween(201, 299),
    then: ({ html }) => retry(html ? 'html' : 'accepted'),
  },
  {
    source: 'matrix 28; RFC 9700 §4.12 (a POST with a token is never redirected)',
    when: isBetween(300, 399),
    then: () => retry('redirected'),
  },
  {
    source: 'matrix 15; RFC 9449 §8 (the next proof must carry their nonce)',
    when: ({ error, answer }) =>
      error === 'use_dpop_nonce' && answer.headers.get('dpop-nonce') !== undefined,
    then: () => retry('use_dpop_nonce'),
  },
  {
    source: 'matrix 14; RFC 6749 §5.2, RFC 7009 §2.1',
    when: saysOneOf(400, 'invalid_client', 'unauthorized_client'),
    then: rejected,
  },
  {
    // Not from here; the other token may still do it.
    source: 'matrix 12; RFC 7009 §2.2.1',
    when: saysOneOf(400, 'unsupported_token_type'),
    then: () => ({
      kind: 'attention',
      reason: 'token-type-unsupported',
      wayOut: 'manage-page',
      why: 'unsupported_token_type',
    }),
  },
  {
    source: 'RFC 6749 §4.1.2.1 (their words for a 503 and a 500)',
    when: saysOneOf(400, 'temporarily_unavailable', 'server_error'),
    then: ({ error }) => retry(error === 'server_error' ? error : 'temporarily_unavailable'),
  },
  {
    // A gateway's page, not the server's word.
    source: 'matrix 27',
    when: ({ status, error, html }) => status === 400 && error === null && html,
    then: () => retry('html'),
  },
  {
    // Our mistake, or a refusal this provider does not document: never a success.
    source: 'matrix 11 and 13; RFC 6749 §5.2',
    when: isOneOf(400),
    then: refused,
  },
  {
    // Where a token authorises the request, it is that token which is no good; else the client is.
    source: 'matrix 14 and 15; RFC 6749 §5.2, RFC 6750 §3.1',
    when: isOneOf(401),
    then: (captured) => (asClient(captured.rules) ? rejected(captured) : refused(captured)),
  },
  {
    // Often a filter that lifts again; shown after the third within a day.
    source: 'matrix 16; RFC 9110 §15.5.4',
    when: isOneOf(403),
    then: retryByStatus,
  },
  {
    source: 'matrix 17; RFC 8414 §2 (the endpoint is optional and may go away)',
    when: isOneOf(404, 405, 410, 501),
    then: ({ status }) => ({
      kind: 'attention',
      reason: 'endpoint-gone',
      wayOut: 'manage-page',
      why: `http-${status}`,
    }),
  },
  {
    source: 'matrix 50; RFC 9110 §15.5.8',
    when: isOneOf(407),
    then: () => retry('proxy'),
  },
  {
    source: 'matrix 19; RFC 9110 §15.5.9, RFC 8470 §5.2',
    when: isOneOf(408, 425),
    then: retryByStatus,
  },
  {
    source: 'matrix 20, 21 and 23; RFC 6585 §4, RFC 7009 §2.2.1, RFC 9110 §10.2.3',
    when: isOneOf(429, 503),
    then: ({ status, answer, now }) => {
      const untilMs = parseRetryAfter(answer.headers.get('retry-after'), now)
      const why = `http-${status}` as const
      return untilMs === null ? retry(why) : { kind: 'wait', untilMs, why }
    },
  },
  {
    source: 'matrix 22; RFC 9110 §15.6',
    when: ({ status }) => status >= 500,
    then: retryByStatus,
  },
  {
    source: 'matrix 13; RFC 9110 §15.5',
    when: isBetween(400, 499),
    then: refused,
  },
  {
    source: 'RFC 9110 §15.2 (no final answer)',
    when: () => true,
    then: retryByStatus,
  },
]

/**
 * From (the provider's data, the step, what was captured) to what it means; it knows nothing else.
 * Redirects and answers of another host arrive as silence (system/http).
 */
export function classify(
  rules: AppRevocation,
  step: Pick<RevocationStep, 'kind'>,
  answer: HttpAnswer,
  now: number,
): Outcome {
  if (answer.kind === 'silence') return classifySilence(answer.reason)
  const error = oauthError(answer)
  const html = looksLikeHtml(answer)
  const captured = { rules, step, answer, status: answer.status, error, html, now }
  const row = table.find(({ when }) => when(captured))
  if (row === undefined) throw new Error('the last row fits everything')
  return row.then(captured)
}

/** The texts the table rests on, in its order; printed into docs/reliability.md. */
export const classificationSources: readonly string[] = table.map(({ source }) => source)
