import { expect, it } from 'vitest'
import type { Ending } from '../../../main/domain/ending.ts'
import type { EvidenceBody } from '../../../main/domain/evidence.ts'
import type { AttentionReason, Outcome, ProbeResult, WaitReason } from '../../../main/domain/job.ts'
import { revocationWords } from '../../../words/en/revocation.ts'
import { say } from '../../../words/words.ts'
import { noon } from '../../support/revocation-facts.ts'

type Key = keyof typeof revocationWords
/** Fails to compile where a state has no words. */
type Needed =
  | `wait.${WaitReason}`
  | `attention.${AttentionReason}`
  | `ending.${Ending['kind']}`
  | `evidence.${Exclude<EvidenceBody['kind'], 'attempt' | 'probe' | 'closed' | 'checked'>}`
  | `evidence.checked.${ProbeResult['verdict']}`
  | `evidence.attempt.${Outcome['kind']}`
  | `evidence.probe.${'before' | 'after'}.${ProbeResult['verdict']}`
  | `evidence.closed.${Ending['kind']}`
const everyStateHasWords: [Needed] extends [Key] ? true : never = true

const values = {
  provider: 'Meadow',
  token: 'access_token',
  tokens: 2,
  at: noon,
  since: noon,
  until: noon,
  end: noon,
  day: 'other',
  endDay: 'today',
  left: 'part',
  host: 'meadow.example',
  count: 2,
  days: 30,
  added: 1,
  removed: 0,
}

it('every state has words, and every sentence can be said', () => {
  expect(everyStateHasWords).toBe(true)
  for (const key of Object.keys(revocationWords) as Key[]) {
    const said = say(key, values)
    expect(said).not.toBe('')
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})

it('no sentence speaks of tokens, endpoints or status codes', () => {
  for (const words of Object.values(revocationWords)) {
    expect(words.replaceAll(/\{[^{}]*/g, '')).not.toMatch(/token|endpoint|HTTP|OAuth|RFC/i)
  }
})

it('says which of the two keys it was', () => {
  const about = (token: string) => say('evidence.attempt.revoked', { ...values, token })
  expect(about('access_token')).toContain('the access key')
  expect(about('refresh_token')).toContain('the renewal key')
})
