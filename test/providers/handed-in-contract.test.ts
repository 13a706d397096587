import { describe, expect, test } from 'vitest'
import { handedInKinds, providerOf } from '../../main/providers/catalogue.ts'
import { endsOf } from '../../main/providers/handed-in.ts'
import { checkOpenable } from '../../main/system/opener-gate.ts'
import { samples } from '../support/token-samples.ts'
import { emulations } from './emulations.ts'
import { expectNoToken, openScene, settled, untilClosed, type Scene } from './kit/contract.ts'
import { accountOf, expectOnlyThere, issued, random } from './kit/handed-in.ts'

/** One token of every kind that people hold already, whatever its provider does with it. */
const kinds = handedInKinds.map((kind) => {
  const name = `${kind.provider.id} ${kind.rule.id}`
  const emulation = emulations.find(({ id }) => id === kind.provider.id)
  if (emulation === undefined) throw new Error(`no emulator of ${name}`)
  const [, text = `opaque-${random(33)}`] = samples.find(([rule]) => rule === name) ?? []
  return [name, { ...kind, emulation, text }] as const
})
type Kind = (typeof kinds)[number][1]

/** Where a token of many servers' is said to belong: the address of the API that takes it. */
const apiOf = ({ emulation }: Scene): string =>
  emulation.id === 'matrix' ? 'matrix.example.org' : emulation.address

/** Handed in, and whatever has to be said with it; where it belongs is not asked of anybody else. */
async function handIn(scene: Scene, { provider, rule, text }: Kind): Promise<string> {
  const { handIn: service } = scene.desk.app
  // An app password is half of what is shown.
  const typed = provider.id === 'nextcloud' ? `ada:${text}` : text
  const given = await service.give(`  "${typed}"\n`)
  const said = await (given.kind === 'kept'
    ? given
    : service.choose({
        draftId: given.draft.id,
        key: 0,
        kind: { providerId: provider.id, ruleId: rule.id },
        address: apiOf(scene),
      }))
  if (said.kind !== 'kept') throw new Error(said.kind)
  return said.accountId
}

/** The page where its owner ends it is let through by the gate. */
async function expectPage({ desk }: Scene, accountId: string): Promise<void> {
  const opened: string[] = []
  desk.browser.open = (address, allowedHosts) => {
    expect(checkOpenable(address, { allowedHosts })).toMatchObject({ ok: true })
    opened.push(address)
    return Promise.resolve()
  }
  await desk.app.pages.open(accountId, 'manage')
  expect(opened).toHaveLength(1)
}

describe('every kind of token that people hold already', () => {
  test.each(kinds)('%s: sealed first, sent only there, and never more claimed', async (_, kind) => {
    const { provider, rule, emulation, text } = kind
    const scene = await openScene(emulation)
    const { desk } = scene
    const scopes = provider.scopes.map(({ scope }) => scope)
    const refresh = rule.kind === 'refresh_token'
    const token = issued(scene, text, { scopes, kind: refresh ? 'refresh' : 'access' })
    desk.clipboard.text = text
    const id = await handIn(scene, kind)
    expect([desk.sent, desk.clipboard.text]).toEqual([[], ''])
    const verdict = await desk.app.owner.ask(id)
    expect(verdict).not.toBe('dead')
    await desk.app.revoke.revoke(id)
    const ends = endsOf(provider, rule)
    if (ends !== null && ends.agree === undefined) {
      await untilClosed(scene, id)
      expect([accountOf(scene, id).there, token.alive]).toEqual(['ended', false])
    } else {
      await settled(desk)
      expect([accountOf(scene, id).there, token.alive]).toEqual(['ending', true])
      const file = providerOf({ providerId: provider.id, handedIn: rule.id })
      expect(file.id).toBe(provider.id)
      expect(desk.app.overviews.get(id).job?.attention?.wayOut).toBe('manage-page')
      await expectPage(scene, id)
      if (verdict === 'alive') {
        await expect(desk.app.revoke.closedByYou(id)).rejects.toThrow('still-alive-there')
      }
    }
    expectOnlyThere(scene)
    expectNoToken(scene)
  })
})
