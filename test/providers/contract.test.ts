import { describe, expect, test } from 'vitest'
import { providerById } from '../../main/providers/catalogue.ts'
import { emulations } from './emulations.ts'
import { expectNoToken, openScene, refuse, walk, walkExpired } from './kit/contract.ts'

const linkable = ({ id }: { id: string }): boolean => providerById(id).signIn.kind !== 'none'
const named = emulations.map((one) => [one.id, one] as const)

describe('every provider, from link to consent asked again', () => {
  test.each(named.filter(([, one]) => linkable(one)))(
    '%s keeps its contract',
    async (_, emulation) => {
      const scene = await openScene(emulation)
      console.log(await walk(scene))
      expectNoToken(scene)
    },
  )

  test.each(named.filter(([, one]) => linkable(one)))(
    '%s is revoked honestly when its access token has run out',
    async (_, emulation) => {
      const scene = await openScene(emulation)
      await walkExpired(scene)
      expectNoToken(scene)
    },
  )

  test.each(named.filter(([, one]) => !linkable(one)))(
    '%s can’t be linked, and says so',
    async (_, emulation) => {
      console.log(await refuse(await openScene(emulation)))
    },
  )
})

describe('what each emulator rests on', () => {
  test.each(named)('%s cites a page for each answer', (_, emulation) => {
    const around = { ledger: undefined as never, app: emulation.app, now: () => 0 }
    for (const { source } of emulation.routes(around)) {
      expect(source).toMatch(/^(https:\/\/|unverified$)/)
    }
  })
})
