// Which page of Chromium belongs to which window, and what becomes of pages nobody asked for.
import { setTimeout as delay } from 'node:timers/promises'
import { browser } from './browser-process.ts'
import type { CdpEvent, Protocol } from './cdp.ts'
import { ignoreGone } from './state.ts'

export interface PageOwner {
  onCdpEvent(event: CdpEvent): void
  onTargetGone(): void
  decidePopUp(): Promise<'allow' | 'deny'>
}

const owners = new Map<string, PageOwner>() // by target id
const bySession = new Map<string, PageOwner>()
const attached = new Map<string, PromiseWithResolvers<string>>() // target id → session id
let creating = Promise.resolve()

function attachment(targetId: string): PromiseWithResolvers<string> {
  const known = attached.get(targetId) ?? Promise.withResolvers<string>()
  attached.set(targetId, known)
  return known
}

/** Opens a page for a window. It is paused until Runtime.runIfWaitingForDebugger. */
export async function createPage(
  owner: PageOwner,
  size: { width: number; height: number },
): Promise<{ targetId: string; sessionId: string }> {
  const created = browser()
    .cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    .then(({ targetId }) => {
      owners.set(targetId, owner)
      return targetId
    })
  creating = Promise.all([creating, created.catch(() => undefined)]).then(() => undefined)
  const targetId = await created
  const sessionId = await attachment(targetId).promise
  bySession.set(sessionId, owner)
  return { targetId, sessionId }
}

export function forgetPage(targetId: string, sessionId: string): void {
  owners.delete(targetId)
  bySession.delete(sessionId)
  attached.delete(targetId)
}

export function routeCdpEvent(event: CdpEvent): void {
  if (event.sessionId !== undefined) bySession.get(event.sessionId)?.onCdpEvent(event)
  else if (event.method === 'Target.targetDestroyed') {
    owners.get(event.params.targetId)?.onTargetGone()
  } else if (event.method === 'Target.attachedToTarget') {
    const { targetInfo, sessionId } = event.params
    attachment(targetInfo.targetId).resolve(sessionId)
    ignoreGone(stopPopUp(targetInfo, sessionId))
  }
}

/** Every page that no window has created is a pop-up of one of them, and waits for its verdict. */
async function stopPopUp(info: Protocol.Target.TargetInfo, sessionId: string): Promise<void> {
  const { targetId, openerId } = info
  if (openerId === undefined) await creating
  if (owners.has(targetId)) return
  attached.delete(targetId)
  const opener = owners.get(openerId ?? '') ?? [...owners.values()][0]
  const { cdp } = browser()
  if ((await opener?.decidePopUp()) === 'allow') {
    await cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId)
  } else {
    await closeUnseen(targetId, sessionId)
  }
}

/**
 * A page closed while it still waits for its debuggers can leave its opener waiting in window.open
 * for ever (seen under load). So it runs first, with every request of it held back.
 */
async function closeUnseen(targetId: string, sessionId: string): Promise<void> {
  const { cdp } = browser()
  const runs = Promise.all([
    cdp.send('Fetch.enable', undefined, sessionId),
    cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId),
    cdp.send('Runtime.evaluate', { expression: '0' }, sessionId),
  ])
  await Promise.race([runs, delay(5000)]).catch(() => undefined)
  await cdp.send('Target.closeTarget', { targetId })
}
