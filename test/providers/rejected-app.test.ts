import { expect, test } from 'vitest'
import { providerById } from '../../main/providers/catalogue.ts'
import { emulations } from './emulations.ts'
import { expectNoToken, link, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

/** Providers that listen to a revocation only where the app shows its secret. */
const byTheApp = emulations.filter(({ id, app, registers }: Emulation) => {
  const { revocation, signIn } = providerById(id)
  if (signIn.kind === 'none' || revocation.kind === 'none' || registers === true) return false
  return ['client', 'client-basic'].includes(revocation.authorizedBy) && app.secret !== null
})

/** Their pages give one answer to everything that is wrong: which of it is, nobody can tell. */
const saysNotWhich: readonly string[] = ['asana', 'hubspot']

test.each(byTheApp.map((one) => [one.id, one] as const))(
  '%s: a secret that is not the app’s any more is told from an address that is gone; once corrected, the revocation ends',
  async (_, emulation) => {
    const scene = await openScene(emulation)
    const { desk, there } = scene
    const { id, clientRef } = (await link(scene)).account
    const { authMethod } = emulation.client
    await desk.app.editServer.edit(clientRef, {}, { clientSecret: 'of last year', authMethod })
    await desk.app.revoke.revoke(id)
    await settled(desk)
    const { account, job } = desk.app.overviews.get(id)
    expect([account.there, account.ending]).toEqual(['ending', null])
    expect(job?.attention).toMatchObject(
      saysNotWhich.includes(emulation.id)
        ? { reason: 'request-rejected', wayOut: 'manage-page' }
        : { reason: 'client-rejected', wayOut: 'edit-server' },
    )
    expect(there.ledger.livingOf('ada').length).toBeGreaterThan(0)

    const clientSecret = emulation.app.secret ?? ''
    await desk.app.editServer.edit(clientRef, {}, { clientSecret, authMethod })
    await untilClosed(scene, id)
    const after = desk.app.overviews.get(id)
    if (emulation.expects.ending === 'by-hand') {
      // The app was listened to: what is left is what it can't end.
      expect(after.job?.attention?.wayOut).toBe('manage-page')
      expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['refresh'])
    } else {
      expect(after.account.ending?.kind).toBe(emulation.expects.ending)
      expect(there.ledger.livingOf('ada')).toEqual([])
    }
    expectNoToken(scene)
  },
)
