import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate, newestSchema } from '../../../main/storage/migrate.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import {
  fixtureIssuer,
  fixturePassphrase,
  fixturePeople,
  fixtureToken,
} from '../../../scripts/data-fixtures/story.ts'
import { publicClientId } from '../../support/openid-provider-configuration.ts'
import type { IssuedToken } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/data')
const schemas = Array.from({ length: newestSchema }, (_, index) => index + 1)
const fileOf = (schema: number): string => join(fixtures, `schema-${schema}`, 'handback.db')

const tokens: readonly IssuedToken[] = fixturePeople
  .filter(({ id }) => id !== 'account-ended')
  .flatMap(({ id, login }) =>
    (['access_token', 'refresh_token'] as const).map((kind) => ({
      kind,
      token: fixtureToken(id, kind),
      subject: login,
      clientId: publicClientId,
    })),
  )

/** The app on a data folder that holds the fixture; the provider's name leads to the real one. */
async function openFixture(schema: number): Promise<{ desk: Desk; active(): Promise<string[]> }> {
  const provider = await startProvider({ holds: tokens })
  const desk = await openDesk(
    () => {},
    (deps) => {
      const file = join(deps.folder, 'handback.db')
      if (!existsSync(file)) copyFileSync(fileOf(schema), file)
      return openStorage(deps)
    },
  )
  desk.between = (request) =>
    nodeHttp.send({ ...request, url: request.url.replace(fixtureIssuer, provider.issuer) })
  return {
    desk,
    active: async () => {
      const alive = await Promise.all(tokens.map(({ token }) => provider.isActive(token)))
      return tokens.filter((_, index) => alive[index]).map(({ token }) => token)
    },
  }
}

describe('data of a released version', () => {
  test('every schema has its fixture (npm run fixtures:data makes the newest)', () => {
    const found = readdirSync(fixtures).filter((name) => name.startsWith('schema-'))
    expect(found.sort()).toEqual(schemas.map((schema) => `schema-${schema}`).sort())
  })

  test.each(schemas)('schema %i is what its migrations make (else: -- --again)', (schema) => {
    const folder = mkdtempSync(join(tmpdir(), 'handback-fixture-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const read = (file: string, prepare: (db: Database.Database) => void): unknown => {
      const db = new Database(file)
      onTestFinished(() => void db.close())
      prepare(db)
      const version: unknown = db.pragma('user_version', { simple: true })
      const rows = db.prepare<[], { sql: string | null }>('SELECT sql FROM sqlite_schema').all()
      const sql = rows.map((row) => row.sql?.replace(/\s+/g, ' ') ?? '')
      return { version, sql: sql.sort() }
    }
    copyFileSync(fileOf(schema), join(folder, 'fixture.db'))
    const made = read(join(folder, 'made.db'), (db) => migrate(db, schema))
    expect(read(join(folder, 'fixture.db'), () => undefined)).toEqual(made)
  })

  test.each(schemas)(
    'schema %i opens with its accounts, tokens, jobs and evidence, and its revocations end',
    async (schema) => {
      const opened = await openFixture(schema)
      const { desk } = opened
      const { overviews, activity, protection } = desk.app
      expect(overviews.list().map(({ account }) => account.id)).toEqual(
        fixturePeople.map(({ id }) => id),
      )
      expect(activity.countWaiting()).toBe(2)
      expect(await opened.active()).toHaveLength(tokens.length)
      await protection.unlock(fixturePassphrase)
      for (const id of ['account-waiting', 'account-running']) {
        expect(await desk.ending(id), desk.log.join('\n')).toMatch(/proven|answered/)
        expect(overviews.get(id).heldTokens).toBe(0)
      }
      // Only what was asked for has ended, and what had ended stayed so.
      const left = await opened.active()
      expect(left.sort()).toEqual(
        ['access_token', 'refresh_token'].map((kind) => `${kind}-of-account-allowed`),
      )
      expect(overviews.get('account-allowed').heldTokens).toBe(2)
      expect(overviews.get('account-ended').account.ending).toEqual({ kind: 'answered' })
      const wish = { accountId: null, format: 'json', locale: 'en', appVersion: '0' } as const
      const report = await desk.app.report.make(wish)
      expect(report.brokenAt).toBeNull()
      await desk.restart()
      expect(desk.app.activity.countWaiting()).toBe(0)
    },
  )
})
