import { linkAgain, logOut, undoLogOut } from '../../../../main/domain/account-transitions.ts'
import { closedByYou } from '../../../../main/revocation/by-hand.ts'
import { abandon, enqueueRevocation } from '../../../../main/revocation/enqueue.ts'
import { holdLateTokens } from '../../../../main/revocation/late-tokens.ts'
import type { App, HistoryWorld } from './history-world.ts'

const hour = 3_600_000

export const personDoes = [
  'revoke',
  'revoke-all',
  'cancel',
  'try-now',
  'closed-by-you',
  'delete-without-revoking',
  'log-out',
  'undo-log-out',
  'late-token',
  'link-again',
  'removes-it-there',
] as const

/** Something the person does, or what arrives for their account; `who` picks one. */
export interface PersonCommand {
  readonly kind: 'person'
  readonly does: (typeof personDoes)[number]
  readonly who: number
}

/** What the person was told of each thing they did. */
export interface Done {
  /** Jobs whose cancelling was acknowledged. */
  readonly cancelled: Set<string>
  readonly abandoned: Set<string>
  readonly acknowledged: Set<string>
  /** Rejections that are no expected failure. */
  readonly odd: unknown[]
  /** This step is the person's "I removed it there", which asks whatever the queue would wait for. */
  byHand: boolean
}

export const accountAt = (world: HistoryWorld, who: number): string =>
  world.accountIds[who % world.accountIds.length] ?? ''

export async function personActs(
  world: HistoryWorld,
  app: App,
  command: PersonCommand,
  done: Done,
): Promise<void> {
  const accountId = accountAt(world, command.who)
  const now = world.clock.now()
  const storage = app.byHand.storage
  const open = storage.read.jobs.findOpen(accountId)
  switch (command.does) {
    case 'revoke':
    case 'revoke-all': {
      const ids = command.does === 'revoke' ? [accountId] : world.accountIds
      for (const id of ids) {
        const account = storage.read.accounts.get(id)
        if (account.there === 'ended' && storage.read.tokens.listHeld(id).length === 0) continue
        const job = await storage.commit((stores) => enqueueRevocation(stores, account, now))
        done.acknowledged.add(job.id)
      }
      app.queue.wake()
      return
    }
    case 'cancel':
      if (open === undefined) return
      // Noted first: a kill may keep the answer from the person, and it was their wish all the same.
      if (open.firstSentAt === null) done.cancelled.add(open.id)
      await app.queue.cancel(open.id)
      return
    case 'try-now':
      if (open !== undefined) await app.queue.tryNow(open.id)
      return
    case 'closed-by-you':
      if (open === undefined) return
      await closedByYou(app.byHand, open.id).finally(() => app.queue.wake())
      return
    case 'delete-without-revoking':
      done.abandoned.add(accountId)
      await storage.commit((stores) => abandon(stores, stores.accounts.get(accountId), now))
      app.queue.wake()
      return
    case 'log-out':
      await storage.commit((stores) =>
        stores.accounts.update(logOut(stores.accounts.get(accountId), now)),
      )
      return
    case 'undo-log-out':
      await storage.commit((stores) =>
        stores.accounts.update(undoLogOut(stores.accounts.get(accountId))),
      )
      return
    case 'late-token':
      await lateToken(world, app, accountId)
      return
    case 'link-again':
      await relink(world, app, accountId)
      return
    case 'removes-it-there':
      removeThere(world, accountId)
  }
}

/** A refresh that was under way when the person asked. */
async function lateToken(world: HistoryWorld, app: App, accountId: string): Promise<void> {
  if (app.vault.state.kind !== 'open') return
  const facts = { kind: 'access_token', lifeMs: hour, damaged: false } as const
  const token = world.newToken(accountId, facts, `late-${world.trueNow}`)
  await app.byHand.storage.commit((stores) =>
    holdLateTokens(stores, accountId, [token], world.clock.now()),
  )
  app.queue.wake()
}

async function relink(world: HistoryWorld, app: App, accountId: string): Promise<void> {
  const account = world.storage.read.accounts.get(accountId)
  if (account.there !== 'ended' || app.vault.state.kind !== 'open') return
  const facts = { kind: 'refresh_token', lifeMs: null, damaged: false } as const
  const token = world.newToken(accountId, facts, `again-${world.trueNow}`)
  const { profile, scopes, clientRef } = account
  const learned = { profile, scopes, clientRef, revocableUntil: null }
  await app.byHand.storage.commit((stores) => {
    const latest = stores.accounts.get(accountId)
    stores.accounts.update(linkAgain(latest, learned, world.clock.now()))
    stores.tokens.insert(token)
  })
}

function removeThere(world: HistoryWorld, accountId: string): void {
  const provider = world.providerOfAccount(accountId)
  for (const token of world.storage.read.tokens.listHeld(accountId)) {
    const grant = world.truthOf.get(token.id)?.grant
    if (grant !== undefined) provider.endGrant(grant)
  }
}
