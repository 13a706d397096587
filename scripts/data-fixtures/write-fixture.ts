import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../main/storage/open-storage.ts'
import { createVault } from '../../main/vault/vault.ts'
import { createFakeKeychain } from '../../test/support/fake-keychain.ts'
import { fixtureNow, tellStory } from './story.ts'

/** The story as the code beside this file stores it, in one closed file. */
export async function writeFixture(target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-fixture-'))
  try {
    const storage = openStorage({ folder, clock: { now: () => fixtureNow } })
    await tellStory(storage, createVault({ keys: storage.keys, keychain: createFakeKeychain() }))
    await storage.close()
    mkdirSync(join(target, '..'), { recursive: true })
    copyFileSync(join(folder, 'handback.db'), target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
