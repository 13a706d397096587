import { assertNever } from '../domain/assert-never.ts'
import type { Ending } from '../domain/ending.ts'
import type { Evidence, EvidenceBody } from '../domain/evidence.ts'
import type { TimelineEntry } from '../../preload/contract/accounts.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message, say } from '../../words/words.ts'
import { plainLines } from './plain-text.ts'

export function timelineEntry({ seq, at, body }: Evidence, provider: string): TimelineEntry {
  return { seq, at, words: entryWords(body, provider), proof: proof(body) }
}

function entryWords(body: EvidenceBody, provider: string): MessageView {
  switch (body.kind) {
    case 'linked':
    case 'logged-in':
    case 'logged-out':
    case 'logged-out-undone':
    case 'refreshed':
    case 'revocation-cancelled':
    case 'reopened':
    case 'removed-from-list':
      return message(`evidence.${body.kind}`, { provider })
    case 'checked':
      return message(`evidence.checked.${body.verdict}`, { provider })
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
      return message(`evidence.closed.${body.ending.kind}`, { provider, ...endsAt(body.ending) })
    default:
      return assertNever(body)
  }
}

function endsAt(ending: Ending): { at?: number } {
  return ending.kind === 'ends-at' ? { at: ending.at } : {}
}

/** Where it was sent and what came back, as stored: redacted before it became evidence. */
function proof(body: EvidenceBody): string | null {
  if (body.kind === 'attempt') {
    const why = 'why' in body.outcome ? ` (${body.outcome.why})` : ''
    const lines = [
      `POST ${body.endpoint}`,
      `${httpStatus(body.status)}${why}`,
      plainLines(body.answer),
    ]
    return lines.filter((line) => line !== '').join('\n')
  }
  if (body.kind === 'probe') {
    return `${body.result.method}: ${body.result.verdict}\n${httpStatus(body.status)}`
  }
  return body.kind === 'checked' ? `${body.method}: ${body.verdict}` : null
}

function httpStatus(status: number | null): string {
  return status === null ? say('proof.no-answer') : `HTTP ${status}`
}
