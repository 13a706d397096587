import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../main/providers/catalogue.ts'
import type { NoteEntry } from '../../../main/services/keep-note.ts'
import { findKnownProvider, knownProviders } from '../../../main/services/known-providers.ts'
import { checkOpenable } from '../../../main/system/opener-gate.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

const entry = (over: Partial<NoteEntry> = {}): NoteEntry => ({
  providerName: 'Apple',
  accountName: 'ada@example.org',
  page: 'https://account.apple.com/account/manage',
  remark: '',
  remindMonths: 6,
  ...over,
})

describe('a note', () => {
  test('is kept across a restart, tidied, and asks nothing of anybody', async () => {
    const desk = await openDesk()
    const id = await desk.app.notes.add(entry({ providerName: '  Apple ', remark: ' x\n' }), true)
    await desk.restart()
    expect(desk.app.notes.list()).toEqual([
      {
        id,
        ...entry({ remark: 'x' }),
        createdAt: desk.clock.now() - 5000,
        reviewedAt: desk.clock.now() - 5000,
      },
    ])
    expect(desk.sent).toEqual([])
    expect(desk.browser.opened).toEqual([])
  })

  test('is no account: not in the list, not in a run, not among what waits', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.app.notes.add(entry(), false)
    expect(desk.app.overviews.list().map((one) => one.account.id)).toEqual([account.id])
    expect(desk.app.activity.countWaiting()).toBe(0)
  })

  test('opens its page through the gate, on that host alone', async () => {
    const desk = await openDesk()
    const id = await desk.app.notes.add(entry(), false)
    await desk.app.notes.openPage(id)
    expect(desk.browser.opened).toEqual(['https://account.apple.com/account/manage'])
    const none = await desk.app.notes.add(entry({ page: '' }), false)
    await expect(desk.app.notes.openPage(none)).rejects.toThrow('page-unknown')
  })

  test.each([
    'http://account.apple.com/',
    'http://127.0.0.1:8080/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://apple.com@evil.example/',
    'account.apple.com',
  ])('takes no other page than an https one: %s', async (page) => {
    const desk = await openDesk()
    await expect(desk.app.notes.add(entry({ page }), false)).rejects.toThrow('address-not-allowed')
    const id = await desk.app.notes.add(entry(), false)
    await expect(desk.app.notes.edit(id, entry({ page }))).rejects.toThrow('address-not-allowed')
    expect(desk.app.notes.list()).toMatchObject([{ page: entry().page }])
  })

  test('needs a provider, by any name', async () => {
    const desk = await openDesk()
    await expect(desk.app.notes.add(entry({ providerName: '  ' }), false)).rejects.toThrow(
      'bad-input',
    )
    await desk.app.notes.add(entry({ providerName: 'My bank', page: '' }), false)
    expect(desk.app.notes.list()).toMatchObject([{ providerName: 'My bank', page: null }])
  })

  test('takes back an edit, a review and a removal, one change each', async () => {
    const desk = await openDesk()
    const { notes } = desk.app
    const id = await notes.add(entry(), false)
    const first = notes.list()
    await notes.edit(id, entry({ accountName: 'bob' }))
    await notes.undo(id)
    expect(notes.list()).toEqual(first)
    await notes.reviewed(id)
    expect(notes.list()).toMatchObject([{ reviewedAt: desk.clock.now() }])
    await notes.undo(id)
    expect(notes.list()).toEqual(first)
    await notes.remove(id)
    expect(notes.list()).toEqual([])
    await notes.undo(id)
    expect(notes.list()).toEqual(first)
    await expect(notes.undo(id)).rejects.toThrow('not-now')
  })

  test('that is gone says so', async () => {
    const { notes } = (await openDesk()).app
    await expect(notes.remove('nobody')).rejects.toThrow('not-found')
    await expect(notes.reviewed('nobody')).rejects.toThrow('not-found')
    await expect(notes.openPage('nobody')).rejects.toThrow('not-found')
  })
})

describe('the providers a note can be about', () => {
  test('are all of the catalogue, those that can’t be linked included', () => {
    const unlinkable = catalogue.filter(({ signIn }) => signIn.kind === 'none')
    expect(unlinkable.length).toBeGreaterThanOrEqual(7)
    for (const { name } of unlinkable)
      expect(findKnownProvider(name.toUpperCase())?.name).toBe(name)
  })

  test('bring along only pages that a note takes', () => {
    const pages = knownProviders().flatMap(({ page }) => (page === null ? [] : [page]))
    expect(pages.length).toBeGreaterThan(25)
    for (const page of pages) {
      expect(checkOpenable(page)).toMatchObject({ ok: true })
      expect(page).toMatch(/^https:/)
    }
  })
})
