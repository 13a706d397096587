// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../main/domain/failure.ts'
import { failureView } from '../../../main/ipc/failure-view.ts'
import { App } from '../../../renderer/app.tsx'
import type { SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { waitingFlow } from '../../support/window-preview/sample-servers.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

type FailureCode = Parameters<typeof failure>[0]

const byCode = 'Use a code on another device'
const byHand = 'Paste the address instead'
const byBrowser = 'Use the browser on this computer'

async function failed(code: FailureCode, over: Partial<SignInView> = {}) {
  const { failure: what } = failure(code, { host: 'meadow.example', redirectUri: 'http://x' })
  const flow = { ...waitingFlow, step: 'failed' as const, failure: failureView(what), ...over }
  const bridge = renderApp({ flow })
  fireEvent.click(await screen.findByRole('button', { name: 'Log in to Work on Meadow' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByRole('button', { name: /^(Try again|Get a new code)$/ })
  const offered = dialog.queryByRole('group', { name: 'Not working?' })
  const names = offered === null ? [] : within(offered).getAllByRole('button')
  return { bridge, names: names.map(({ textContent }) => textContent) }
}

describe('a rung that failed', () => {
  useWindowStandIns()

  it.each<[FailureCode, Partial<SignInView>, string[]]>([
    ['no-port-free', {}, [byCode, byHand]],
    ['sign-in-timed-out', {}, [byCode, byHand]],
    // Where the server gives no codes, the last rung is what is left.
    ['sign-in-timed-out', { ways: ['browser', 'pasted-address'] }, [byHand]],
    ['redirect-not-registered', {}, [byCode]],
    ['device-code-refused', { rung: 'device-code' }, [byBrowser]],
    ['device-code-expired', { rung: 'device-code' }, [byBrowser]],
    // Another way would hear the same.
    ['sign-in-denied', {}, []],
    ['client-rejected', {}, []],
  ])('by %s, with %j, offers %j', async (code, over, offered) => {
    const { names } = await failed(code, over)
    expect(names).toEqual(offered)
  })

  it('goes on by the one that is chosen', async () => {
    const { bridge } = await failed('sign-in-timed-out')
    fireEvent.click(screen.getByRole('button', { name: byHand }))
    await waitFor(() => {
      const [again] = bridge.made.filter(({ name }) => name === 'signIn.again')
      expect(again?.input).toEqual({ flowId: 'f1', rung: 'pasted-address' })
    })
  })

  it('leads from an app that is refused to where the account’s own app is edited', async () => {
    const { bridge } = await failed('client-rejected')
    expect(screen.queryByRole('button', { name: 'Edit app details…' })).toBeNull()
    expect(screen.getByText(/nothing in it to correct/)).toBeDefined()
    cleanup()
    const request = async (name: 'app.status', input: Record<string, never>): Promise<unknown> => {
      const reply = await bridge.request(name, input)
      const isDetails = (name as string) === 'accounts.details' && reply.ok
      return isDetails ? { ok: true, value: { ...reply.value, ownAppRef: 'c1' } } : reply
    }
    Object.assign(window, { handback: { ...bridge, request } })
    render(<App />)
    fireEvent.click(await screen.findByRole('button', { name: 'Log in to Work on Meadow' }))
    const edit = await screen.findByRole('button', { name: 'Edit app details…' })
    expect(screen.queryByText(/nothing in it to correct/)).toBeNull()
    fireEvent.click(edit)
    await waitFor(() => {
      expect(bridge.made).toContainEqual({ name: 'signIn.cancel', input: { flowId: 'f1' } })
      expect(bridge.made).toContainEqual({
        name: 'servers.knownDetails',
        input: { clientRef: 'c1' },
      })
    })
  })
})
