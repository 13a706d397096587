// The demo with a display: the app is the person's to try, the terminal takes providers down.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guide } from './guide.ts'
import { listenForKeys } from './keys.ts'
import { openApp } from './open-app.ts'
import type { DemoProvider, DemoProviders } from './providers.ts'

export async function openForPerson(providers: DemoProviders): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-demo-'))
  const app = await openApp(folder)
  console.log(guide(providers, folder))

  let offline = false
  let busy = Promise.resolve()
  /** One after the other, however fast the keys come. */
  const soon = (what: () => Promise<string>) => (): void => {
    busy = busy.then(what).then(
      (words) => console.log(words),
      (error: unknown) => console.error(error),
    )
  }
  const quit = (): void => {
    void app.close().catch(() => undefined)
  }
  const stopListening = listenForKeys({
    m: soon(() => toggle(providers.meadow)),
    h: soon(() => toggle(providers.harbour)),
    o: soon(async () => {
      await app.setOffline(!offline)
      offline = !offline
      return offline ? 'The app is offline.' : 'The app is online again.'
    }),
    q: quit,
  })
  process.once('SIGINT', quit).once('SIGTERM', quit)
  await app.closed
  stopListening()
  await busy
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

async function toggle(provider: DemoProvider): Promise<string> {
  if (provider.isUp()) {
    await provider.goDown()
    return `${provider.name} is down.`
  }
  await provider.comeBack()
  return `${provider.name} is up again.`
}
