// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure, type Failure } from '../../../main/domain/failure.ts'
import { failureView } from '../../../main/ipc/failure-view.ts'
import type { Input } from '../../../preload/contract/contract.ts'
import { server } from '../../support/window-preview/sample-servers.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

type Asked = Input<'servers.discover'>

/** Main fails so, one after the other, and then finds the server. */
async function discovering(failures: readonly Failure[]): Promise<Asked[]> {
  const bridge = renderApp()
  const asked: Asked[] = []
  const request = bridge.request.bind(bridge)
  Object.assign(bridge, {
    request: (name: Parameters<typeof request>[0], input: never) => {
      if (name !== 'servers.discover') return request(name, input)
      asked.push(input)
      const failed = failures[asked.length - 1]
      return Promise.resolve(
        failed === undefined
          ? { ok: true, value: server }
          : { ok: false, failure: failureView(failed) },
      )
    },
  })
  await screen.findAllByRole('row')
  act(() => bridge.emit({ kind: 'show', view: 'link-account' }))
  fireEvent.change(await screen.findByLabelText('Address of the provider'), {
    target: { value: 'intern.example.com' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  return asked
}

const agree = async (): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name: 'Trust these and go on' }))
}

describe('a server in a private network', () => {
  useWindowStandIns()
  const host = 'intern.example.com'
  const inner = failure('private-network', { host, others: host }).failure
  const spread = failure('other-hosts', { host, others: 'id.example.net' }).failure

  it('is said to be there, and asked about again only after the person agreed', async () => {
    const asked = await discovering([inner])
    await screen.findByText('intern.example.com leads into a private network.')
    expect(asked).toEqual([{ address: host }])
    await agree()
    await screen.findByRole('button', { name: 'Link account' })
    expect(asked[1]).toEqual({ address: host, trustedHosts: [host] })
  })

  it('is asked about by its own address where it was chosen by name', async () => {
    const asked: Asked[] = []
    const bridge = renderApp()
    const request = bridge.request.bind(bridge)
    Object.assign(bridge, {
      request: (name: Parameters<typeof request>[0], input: never) => {
        if (name === 'servers.choose') {
          return Promise.resolve({ ok: false, failure: failureView(inner) })
        }
        if (name === 'servers.discover') asked.push(input)
        return request(name, input)
      },
    })
    await screen.findAllByRole('row')
    act(() => bridge.emit({ kind: 'show', view: 'link-account' }))
    const names = await screen.findByRole('region', { name: 'Providers by name' })
    fireEvent.click(await within(names).findByRole('button', { name: /Meadow/ }))
    await agree()
    await screen.findByRole('button', { name: 'Link account' })
    expect(asked).toEqual([{ address: host, trustedHosts: [host] }])
  })

  it('keeps what was agreed to where a second question follows', async () => {
    const asked = await discovering([inner, spread])
    await agree()
    await screen.findByText(/wants to work through other addresses too/)
    await agree()
    await screen.findByRole('button', { name: 'Link account' })
    expect(asked[2]).toEqual({ address: host, trustedHosts: [host, 'id.example.net'] })
  })
})
