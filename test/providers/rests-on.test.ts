import { expect, test } from 'vitest'
import { catalogue } from '../../main/providers/catalogue.ts'
import { restsOn, type RestsOn } from '../../main/providers/define-provider.ts'
import { emulations } from './emulations.ts'

/** What the sources of its emulator's answers amount to. */
function amountTo(id: string): RestsOn {
  const emulation = emulations.find((one) => one.id === id)
  if (emulation === undefined) throw new Error(`no emulator of ${id}`)
  const around = { ledger: undefined as never, app: emulation.app, now: () => 0 }
  const sources = emulation.routes(around).map(({ source }) => source)
  if (sources.length === 0) return 'refusal'
  const unverified = sources.filter((source) => source === 'unverified').length
  if (unverified === 0) return 'emulated'
  return unverified === sources.length ? 'memory' : 'partly-memory'
}

const named = catalogue
  .filter((provider) => restsOn(provider) !== 'tried')
  .map((provider) => [provider.id, provider] as const)

test.each(named)(
  '%s says how its answers came to be tried, as its emulator has it',
  (id, provider) => {
    expect(restsOn(provider)).toBe(amountTo(id))
  },
)

test('only what ran against real servers counts as tried live', () => {
  const tried = catalogue.filter((provider) => restsOn(provider) === 'tried')
  // oidc-provider is one; of the providers of the gallery none was reached.
  expect(tried.map(({ id }) => id).toSorted()).toEqual(['demo', 'openid'])
})
