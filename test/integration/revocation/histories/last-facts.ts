import type { RevocationJob } from '../../../../main/domain/job.ts'
import { passTime } from './commands.ts'
import { settleDown } from './life.ts'
import type { HistoryWorld } from './history-world.ts'

const hour = 3_600_000

/** Everybody answers normally again, and two days go by (I7). */
export async function recoverAndWait(world: HistoryWorld): Promise<void> {
  for (const provider of world.providers.values()) provider.recover()
  world.keychain = 'there'
  world.answers.isHolding = false
  world.answers.deliver(Number.POSITIVE_INFINITY)
  const app = await world.start()
  await settleDown()
  await app.vault.retry()
  world.setNetwork(true)
  await settleDown()
  for (let hours = 0; hours < 48 && findStuck(world).length > 0; hours += 1) {
    await passTime(world, hour)
    // A kill that was still to come may have struck.
    await world.start()
    await settleDown()
  }
}

/** Jobs that should be over by now and are not. */
export function findStuck(world: HistoryWorld): string[] {
  return world.storage.read.jobs
    .listOpen()
    .filter((job) => canBeEndedByApp(world, job))
    .map((job) => {
      const steps = JSON.stringify(world.storage.read.jobs.listSteps(job.id))
      return `I7: not closed after two good days: ${JSON.stringify(job)}, ${steps}`
    })
}

function canBeEndedByApp(world: HistoryWorld, job: RevocationJob): boolean {
  const { facts } = world.providerOfAccount(job.accountId)
  const { read } = world.storage
  const steps = read.jobs.listSteps(job.id)
  const tokens = read.tokens.listHeld(job.accountId)
  const damaged = tokens.some(({ fingerprint }) => fingerprint.every((byte) => byte === 0))
  const endless = tokens.some(
    ({ kind, expiresAt }) => kind === 'access_token' && expiresAt === null,
  )
  if (steps.length === 0 || damaged || !facts.hasEndpoint || facts.lies) return false
  if (facts.unsupported !== null || facts.unknown === 'undocumented-error') return false
  return !(facts.selfContained && endless)
}

/** I8 */
export function findBadEvidence(world: HistoryWorld): string[] {
  const broken = world.storage.findBrokenEvidence()
  const written = JSON.stringify([...world.storage.read.evidence.listAll()])
  const texts = [...world.providers.values()].flatMap(({ tokens }) => [...tokens.keys()])
  return [
    ...(broken === undefined ? [] : [`I8: the evidence breaks at ${broken}`]),
    ...texts.filter((text) => written.includes(text)).map(() => 'I8: a token in the evidence'),
  ]
}
