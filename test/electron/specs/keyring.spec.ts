// The keychain's behaviours, which only the stand-in can be told to have.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchSpecApp, realElectron, removeFolder, test } from './standin-app.ts'
import type { App } from '../../e2e/fixture.ts'

test.skip(realElectron !== undefined, 'a real keychain cannot be told to lock')

const final = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.'
const temporary = 'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'
const noEncryption = 'Error while encrypting the text provided to safeStorage.encryptStringAsync.'

/** Sets the keyring and seals a text: its ciphertext in base64, or the error's message. */
const seal = (app: App, keyring: string) =>
  app.evaluateMain(async ({ safeStorage }, setting) => {
    process.env.STANDIN_KEYRING = setting
    const message = (error: unknown) => (error as Error).message
    return safeStorage.encryptStringAsync('a secret ü').then((b) => b.toString('base64'), message)
  }, keyring)

const open = (app: App, keyring: string, sealed: string) =>
  app.evaluateMain(
    async ({ safeStorage }, [setting, text]) => {
      process.env.STANDIN_KEYRING = setting
      const message = (error: unknown) => (error as Error).message
      return safeStorage.decryptStringAsync(Buffer.from(text, 'base64')).catch(message)
    },
    [keyring, sealed] as const,
  )

const status = (app: App) =>
  app.evaluateMain(async ({ safeStorage }) => [
    safeStorage.getSelectedStorageBackend(),
    await safeStorage.isAsyncEncryptionAvailable(),
  ])

test('reports basic_text unless told otherwise', async () => {
  const app = await launchSpecApp({ env: { STANDIN_KEYRING: '' } })
  expect(await status(app)).toEqual(['basic_text', true])
  const sealed = await seal(app, '')
  expect(await open(app, '', sealed)).toEqual({ result: 'a secret ü', shouldReEncrypt: false })
  expect(await open(app, 'os', sealed)).toEqual({ result: 'a secret ü', shouldReEncrypt: true })
  await app.close()
  removeFolder(app.userData)
})

test('os seals so that only the same keyring opens, also after a restart', async () => {
  const app = await launchSpecApp()
  expect(await status(app)).toEqual(['gnome_libsecret', true])
  const sealed = await seal(app, 'os')
  expect(Buffer.from(sealed, 'base64').includes('a secret')).toBe(false)
  expect(await open(app, '', sealed)).toBe(final)
  await app.close()
  const again = await launchSpecApp({ userData: app.userData })
  expect(await open(again, 'os', sealed)).toEqual({ result: 'a secret ü', shouldReEncrypt: false })
  await again.close()
  removeFolder(app.userData)
})

test('changed opens nothing old, but what it has sealed itself', async ({ app }) => {
  const sealed = await seal(app, 'os')
  expect(await open(app, 'changed', sealed)).toBe(final)
  const anew = await seal(app, 'changed')
  expect(await open(app, 'changed', anew)).toMatchObject({ result: 'a secret ü' })
})

test('unavailable says so, and neither seals nor opens', async ({ app }) => {
  const sealed = await seal(app, 'os')
  expect(await seal(app, 'unavailable')).toBe(noEncryption)
  expect(await open(app, 'unavailable', sealed)).toBe(final)
  expect(await status(app)).toEqual(['gnome_libsecret', false])
})

test('locked refuses until it is unlocked', async ({ app }) => {
  const sealed = await seal(app, 'os')
  expect(await seal(app, 'locked')).toBe(noEncryption)
  expect(await open(app, 'locked', sealed)).toBe(temporary)
  expect(await status(app)).toEqual(['gnome_libsecret', true])
  writeFileSync(join(app.userData, 'standin-keyring-unlocked'), '')
  expect(await open(app, 'locked', sealed)).toMatchObject({ result: 'a secret ü' })
})

test('slow takes its time and then works', async ({ app }) => {
  const sealed = await seal(app, 'os')
  const before = performance.now()
  expect(await open(app, 'slow', sealed)).toMatchObject({ result: 'a secret ü' })
  expect(performance.now() - before).toBeGreaterThan(1400)
})

test('a damaged ciphertext is refused for good', async ({ app }) => {
  const sealed = Buffer.from(await seal(app, 'os'), 'base64')
  sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1)
  expect(await open(app, 'os', sealed.toString('base64'))).toBe(final)
  expect(await open(app, 'os', '')).toBe(final)
})
