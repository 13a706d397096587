import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk, startProvider } from '../../support/service-desk.ts'

test('tokens bound to a key (RFC 9449) are refreshed, checked and revoked with it, and the key lies sealed', async () => {
  // Not the usual name: oidc-provider takes its “/me” for the beginning of “/meadow”.
  const provider = await startProvider({ name: 'orchard', insistsOnDpop: true })
  const desk = await openDesk()
  const { account } = await desk.link(provider, 'alice')
  // Only the user info endpoint says this, and it takes the token with a proof about it alone (§7.1).
  expect(account.profile.displayName).toBe('Alice Meadows')
  expect(provider.requests.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2)
  await desk.restart()
  expect(await desk.app.check.check(account.id)).toBe('alive')
  // For a while nothing but a refresh can tell.
  const { userinfoEndpoint: me, introspectionEndpoint: tells } = desk.app.servers.getKnown(
    account.clientRef,
  ).metadata
  const none = { userinfoEndpoint: '', introspectionEndpoint: '' }
  await desk.app.editServer.edit(account.clientRef, none)
  expect(await desk.app.check.check(account.id)).toBe('alive')
  const grants = provider.requests.flatMap(({ body }) => body.get('grant_type') ?? [])
  expect(grants).toContain('refresh_token')
  const again = { userinfoEndpoint: me ?? '', introspectionEndpoint: tells ?? '' }
  await desk.app.editServer.edit(account.clientRef, again)
  await desk.app.revoke.revoke(account.id)
  expect(await desk.ending(account.id)).toBe('proven')
  for (const { token } of provider.issued) expect(await provider.isActive(token)).toBe(false)
  const proofs = provider.requests.flatMap(({ headers }) => headers['dpop'] ?? [])
  expect(new Set(proofs).size).toBe(proofs.length)
  const headers = proofs.map((proof) => Buffer.from(proof.split('.')[0] ?? '', 'base64url'))
  for (const header of headers) {
    const { jwk } = JSON.parse(header.toString()) as { jwk: object }
    expect(Object.keys(jwk).toSorted()).toEqual(['crv', 'kty', 'x', 'y'])
  }
  const files = readdirSync(desk.folder, { withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const { name } of files) {
    expect(readFileSync(join(desk.folder, name)).includes('"P-256"')).toBe(false)
  }
  expect(desk.log.join()).not.toContain('P-256')
})
