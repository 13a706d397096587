import { describe, expect, test } from 'vitest'
import type { SignInRequest } from '../../../main/sign-in/sign-in.types.ts'
import { deliverCallback, signInAsPerson } from '../../support/person.ts'
import { startProvider as start } from '../../support/service-desk.ts'
import { clientAt, failureOf, trip } from '../../support/sign-in-setup.ts'
import {
  aboutBob,
  alteredSubject,
  damagedSignature,
  tamperingHttp,
  unsigned,
  withoutIdToken,
} from '../../support/tampering.ts'

const alice = { login: 'alice' }

describe('answers that must not be believed', () => {
  test.each([
    ['an altered subject under the old signature', tamperingHttp(alteredSubject)],
    ['a damaged signature', tamperingHttp(damagedSignature)],
    ['an unsigned ID token (alg none)', tamperingHttp(unsigned)],
    ['no ID token at all', tamperingHttp(withoutIdToken)],
    ['user info about somebody else', tamperingHttp(aboutBob, '/me')],
  ])('such as %s', async (_, http) => {
    const provider = await start()
    const ended = failureOf(trip(await clientAt(provider), alice, { http }))
    expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
  })

  test('an ID token issued long before or after now', async () => {
    const provider = await start()
    for (const offMs of [-6 * 60_000, 6 * 60_000]) {
      const clock = {
        now: () => Date.now() + offMs,
        at: () => () => {},
      }
      const ended = failureOf(trip(await clientAt(provider), alice, { clock }))
      expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
    }
  })

  test('an answer in the name of another issuer (RFC 9207)', async () => {
    const provider = await start()
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const visit = await signInAsPerson(address, { ...alice, deliver: false })
      const callback = new URL(visit.callbackUrl ?? '')
      callback.searchParams.set('iss', 'https://evil.example')
      await deliverCallback(callback)
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
    expect(provider.requests.some((one) => one.path.endsWith('/token'))).toBe(false)
  })

  test('an answer without issuer where the server promises one (RFC 9207)', async () => {
    const provider = await start()
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const visit = await signInAsPerson(address, { ...alice, deliver: false })
      const callback = new URL(visit.callbackUrl ?? '')
      callback.searchParams.delete('iss')
      await deliverCallback(callback)
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
  })
})
