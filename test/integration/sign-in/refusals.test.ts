import { describe, expect, test } from 'vitest'
import { failure } from '../../../main/domain/failure.ts'
import type { SignInRequest } from '../../../main/sign-in/sign-in.types.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import { signInAsPerson } from '../../support/person.ts'
import { startProvider as start } from '../../support/service-desk.ts'
import { clientAt, failureOf, trip } from '../../support/sign-in-setup.ts'

const alice = { login: 'alice' }

describe('ends of a sign-in that brings nothing', () => {
  test('denial says so', async () => {
    const provider = await start()
    const denied = failureOf(trip(await clientAt(provider), { ...alice, decision: 'deny' }))
    expect(await denied).toMatchObject({ code: 'sign-in-denied', retryable: true })
    expect(await denied).not.toHaveProperty('mayBeAllowed')
  })

  test('a person who never comes back is a timeout', async () => {
    const provider = await start()
    const openBrowser = (): Promise<void> => Promise.resolve()
    const late = failureOf(trip(await clientAt(provider), alice, { openBrowser, timeoutMs: 20 }))
    expect(await late).toMatchObject({ code: 'sign-in-timed-out' })
  })

  test('cancelling ends the wait and the listener', async () => {
    const provider = await start()
    const controller = new AbortController()
    let uri = ''
    const openBrowser = (address: string): Promise<void> => {
      uri = new URL(address).searchParams.get('redirect_uri') ?? ''
      controller.abort()
      return Promise.resolve()
    }
    const more = { openBrowser, signal: controller.signal }
    const ended = failureOf(trip(await clientAt(provider), alice, more))
    expect(await ended).toMatchObject({ code: 'sign-in-cancelled' })
    const answer = await nodeHttp.send({ method: 'GET', url: uri, headers: {} })
    expect(answer).toMatchObject({ kind: 'silence', reason: 'refused' })
  })

  test('cancelling once the answer is here does not lose the grant', async () => {
    const provider = await start()
    const controller = new AbortController()
    const onStep: SignInRequest['onStep'] = (step) => {
      if (step === 'finishing') controller.abort()
    }
    const { result } = await trip(await clientAt(provider), alice, {
      onStep,
      signal: controller.signal,
    })
    expect(result.subject).toBe('alice')
  })

  test('a browser that does not open leaves the address to be copied', async () => {
    const provider = await start()
    const steps: string[] = []
    const { result } = await trip(await clientAt(provider), alice, {
      openBrowser: () => Promise.reject(failure('browser-did-not-open')),
      onStep: (step) => steps.push(step),
      onAddress: (address) => void signInAsPerson(address, alice),
    })
    expect(result.subject).toBe('alice')
    expect(steps).toEqual(['browser-failed', 'finishing'])
  })

  test('an address the gate refuses ends the sign-in at once', async () => {
    const provider = await start()
    const openBrowser = (): Promise<void> => Promise.reject(failure('address-not-allowed'))
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'address-not-allowed' })
  })

  test('a wrong client secret is told apart', async () => {
    const provider = await start()
    const client = await clientAt(provider, {
      clientId: provider.postClientId,
      authMethod: 'client_secret_post',
      secretText: 'wrong',
    })
    expect(await failureOf(trip(client, alice))).toMatchObject({
      code: 'client-rejected',
      mayBeAllowed: true,
    })
  })

  test('an unregistered redirect address stays at the provider and ends in a timeout', async () => {
    const provider = await start({ exactRedirects: true })
    const ended = failureOf(trip(await clientAt(provider), alice, { timeoutMs: 1500 }))
    expect(await ended).toMatchObject({ code: 'sign-in-timed-out' })
  })

  test('a server that went away during the sign-in is unreachable', async () => {
    const provider = await start()
    const onStep: SignInRequest['onStep'] = (step) => {
      if (step === 'finishing') void provider.goDown()
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { onStep }))
    expect(await ended).toMatchObject({ code: 'server-unreachable', mayBeAllowed: true })
  })

  test('nothing is opened where ID tokens could not be checked', async () => {
    const provider = await start({ discoveryHides: ['jwks_uri'] })
    const opened: string[] = []
    const openBrowser = (address: string): Promise<void> => {
      opened.push(address)
      return Promise.resolve()
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'server-answer-odd' })
    expect(opened).toEqual([])
  })
})
