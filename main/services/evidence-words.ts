import { assertNever } from '../domain/assert-never.ts'
import type { Ending } from '../domain/ending.ts'
import type { Evidence, EvidenceBody } from '../domain/evidence.ts'
import { plainLines } from '../domain/plain-text.ts'
import { message, type Message } from '../../words/words.ts'

/** One entry of the log in one sentence: the same in the window and in an exported report. */
export function evidenceWords(
  { body, jobId }: Pick<Evidence, 'body' | 'jobId'>,
  provider: string,
): Message {
  switch (body.kind) {
    case 'linked':
    case 'handed-in':
    case 'logged-in':
    case 'logged-out':
    case 'logged-out-undone':
    case 'refreshed':
    case 'revocation-cancelled':
    case 'reopened':
      return message(`evidence.${body.kind}`, { provider })
    case 'removed-from-list':
      return body.keptDays === undefined
        ? message('evidence.removed-from-list')
        : message('evidence.removed-from-list.kept', { days: body.keptDays })
    case 'checked':
      return message(`evidence.checked.${body.verdict}`, { provider })
    case 'permissions-changed':
      return message('evidence.permissions-changed', {
        provider,
        added: body.added.length,
        removed: body.removed.length,
      })
    case 'revocation-requested':
    case 'tokens-destroyed':
      return message(`evidence.${body.kind}`, { provider, tokens: body.tokens })
    case 'attempt': {
      const until = body.outcome.kind === 'wait' ? { until: body.outcome.untilMs } : {}
      return message(`evidence.attempt.${body.outcome.kind}`, {
        provider,
        token: body.token,
        ...until,
      })
    }
    case 'probe':
      return message(`evidence.probe.${body.when}.${body.result.verdict}`, {
        provider,
        token: body.token,
      })
    case 'closed':
      // Without a revocation: a token that was handed in and is not accepted, ended or mis-copied.
      if (jobId === null && body.ending.kind === 'answered') {
        return message('evidence.closed.not-valid', { provider })
      }
      return message(`evidence.closed.${body.ending.kind}`, { provider, ...endsAt(body.ending) })
    default:
      return assertNever(body)
  }
}

function endsAt(ending: Ending): { at?: number } {
  return ending.kind === 'ends-at' ? { at: ending.at } : {}
}

/** Where it was sent and what came back, as stored: redacted before it became evidence. */
export function evidenceProof(body: EvidenceBody): string | null {
  if (body.kind === 'attempt') {
    const why = 'why' in body.outcome ? ` (${body.outcome.why})` : ''
    const lines = [
      `${body.method ?? 'POST'} ${body.endpoint}`,
      `${httpStatus(body.status)}${why}`,
      plainLines(body.answer),
    ]
    return lines.filter((line) => line !== '').join('\n')
  }
  if (body.kind === 'probe') {
    return `${body.result.method}: ${body.result.verdict}\n${httpStatus(body.status)}`
  }
  if (body.kind === 'permissions-changed') {
    const lines = [
      ...body.added.map((scope) => `+ ${scope}`),
      ...body.removed.map((scope) => `− ${scope}`),
    ]
    return plainLines(lines.join('\n'))
  }
  return body.kind === 'checked' ? `${body.method}: ${body.verdict}` : null
}

function httpStatus(status: number | null): string {
  return status === null ? 'HTTP –' : `HTTP ${status}`
}
