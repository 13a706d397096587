import { expect } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import type { Scene } from './contract.ts'
import type { IssuedToken } from './ledger.ts'

const alphabet = 'abcdefghijABCDEFGHIJ0123456789'
export const random = (length: number): string =>
  Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')

interface Held {
  readonly login?: string
  readonly scopes?: readonly string[]
  readonly lifeMs?: number
  readonly kind?: IssuedToken['kind']
}

/** A token that the provider gave to somebody else's app, or to a person: Handback has no part in it. */
export function issued({ there, desk }: Scene, text: string, about: Held = {}): IssuedToken {
  const { ledger } = there
  const grant = ledger.allow(about.login ?? 'ada', 'some-old-tool', about.scopes ?? [])
  const token: IssuedToken = {
    text,
    kind: about.kind ?? 'access',
    grant,
    pair: text.slice(-6),
    expiresAt: about.lifeMs === undefined ? null : desk.clock.now() + about.lifeMs,
    alive: true,
  }
  ledger.tokens.push(token)
  return token
}

export async function kept(scene: Scene, text: string): Promise<AccountId> {
  const given = await scene.desk.app.handIn.give(text)
  if (given.kind !== 'kept') throw new Error(given.kind)
  return given.accountId
}

export const accountOf = ({ desk }: Scene, id: AccountId) => desk.app.overviews.get(id).account
export const paths = ({ there }: Scene): string[] =>
  there.asks.map(({ method, path }) => method + ' ' + path)

/** Every request left for this provider's hosts. */
export function expectOnlyThere({ desk, emulation }: Scene): void {
  const hosts = new Set(desk.sent.map(({ url }) => new URL(url).host))
  expect([...hosts].filter((host) => !emulation.hosts.includes(host))).toEqual([])
}
