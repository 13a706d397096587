import { describe, expect, test } from 'vitest'
import { accountDetails, accountView, revocationPreview } from '../../../main/ipc/account-view.ts'
import { jobView } from '../../../main/ipc/activity-view.ts'
import { toFailure, failureView } from '../../../main/ipc/failure-view.ts'
import { plainLines, plainText } from '../../../main/domain/plain-text.ts'
import { timelineEntry } from '../../../main/ipc/timeline-view.ts'
import { failure } from '../../../main/domain/failure.ts'
import { noon } from '../../support/revocation-facts.ts'
import { aJobOverview, anOverview } from './overview.ts'

const profile = {
  displayName: 'Ada Lovelace',
  username: 'ada',
  email: 'ada@example.test',
  pictureUrl: 'https://id.example.test/ada.png',
}
const out = { here: 'logged-out', loggedOutAt: noon, profile, subject: 'ada-1815' } as const
const whole = (...about: Parameters<typeof anOverview>) => {
  const overview = anOverview(...about)
  return JSON.stringify([
    accountView(overview),
    accountDetails(
      { ...overview, permissions: [], permissionChange: null, keys: [], evidence: [] },
      noon,
    ),
    revocationPreview(overview, true),
    jobView(aJobOverview({}, {}, overview)),
  ])
}

describe('who it is', () => {
  test('stands nowhere while logged out: list, details, dialog, activity', () => {
    expect(whole({ profile })).toMatch(/Ada Lovelace.*ada@example/)
    expect(whole(out)).not.toMatch(/ada/i)
  })

  test('the person’s own name stays, since it is theirs', () => {
    const view = accountView(anOverview({ ...out, label: 'Work mail' }))
    expect(view).toMatchObject({ name: { values: { name: 'Work mail' } }, initials: 'WM' })
    expect(view.picture).toBeNull()
  })

  test('a name of invisible characters is none', () => {
    const nothing = { ...profile, username: '\u200b\u202e ', displayName: null, email: null }
    expect(accountView(anOverview({ profile: nothing })).name.key).toBe('account.name.unnamed')
    const second = anOverview({ here: 'logged-out', label: null }, { number: 2 })
    expect(accountView(second).name).toMatchObject({
      key: 'account.name.numbered',
      values: { number: 2 },
    })
  })
})

describe('text of a provider', () => {
  test('can’t turn round, break or hide what stands beside it', () => {
    expect(plainText('a\u202eb\u0007c\u200dd\u2028e\nf')).toBe('abcdef')
    expect(plainText('x'.repeat(500))).toHaveLength(200)
  })

  test('keeps the lines of a raw answer and its whole length', () => {
    const answer = `{\r\n  "error": "${'x'.repeat(300)}"\u202e\n}`
    expect(plainLines(answer)).toBe(`{\n  "error": "${'x'.repeat(300)}"\n}`)
    const outcome = { kind: 'retry', why: 'http-500' } as const
    const body = { kind: 'attempt', token: 'access_token', endpoint: 'https://a.test/r' } as const
    const entry = { seq: 1, at: noon, accountId: 'a', jobId: null, prevHash: '', hash: '' }
    const { proof } = timelineEntry(
      { ...entry, body: { ...body, outcome, status: 500, answer } },
      'Example',
    )
    expect(proof).toBe(`POST https://a.test/r\nHTTP 500 (http-500)\n${plainLines(answer)}`)
  })
})

describe('a failure on its way to the window', () => {
  test('holds no token, whatever the provider’s answer held', () => {
    const token = 'kJ8sQ2mZ9xT4vB7nL1pR6wY3cD5fG0hA'
    const { detail } = failureView(
      failure('server-answer-odd', { host: 'a.test' }, { detail: `access_token=${token}` }).failure,
    )
    expect(detail).toContain('access_token=')
    expect(detail).not.toContain(token)
  })

  test('fills its words with plain text only', () => {
    const { happened } = failureView(
      failure('page-unknown', { provider: 'Mea\u202edow\n' }).failure,
    )
    expect(happened.values).toEqual({ provider: 'Meadow' })
  })

  test('keeps the text of a surprise for the log', () => {
    const view = failureView(toFailure(new Error('SELECT secret FROM somewhere')))
    expect(view.code).toBe('internal')
    expect(JSON.stringify(view)).not.toContain('SELECT')
  })
})
