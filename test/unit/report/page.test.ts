import { describe, expect, test } from 'vitest'
import type { Ending } from '../../../main/domain/ending.ts'
import { escapeHtml } from '../../../main/services/report/html.ts'
import { noon } from '../../support/revocation-facts.ts'
import {
  attempt,
  linked,
  sampleKey,
  samplePage,
  sampleReport,
  sampleText,
} from './sample-report.ts'

// It has no types of its own.
const jsdom = 'jsdom'
const { JSDOM } = (await import(jsdom)) as {
  JSDOM: new (html: string, options?: { runScripts: 'dangerously' }) => { window: Window }
}

const read = (page: string): Document => new JSDOM(page).window.document
/** As a browser that runs scripts would: anything that ran would have left its mark. */
const run = (page: string) => new JSDOM(page, { runScripts: 'dangerously' }).window
const textOf = (document: Document): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ')

const hostile = [
  '</script><script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '"><svg onload=globalThis.ran=1>',
  "' onmouseover='globalThis.ran = 1",
  '<!--<script>',
  ']]>&lt;script&gt;',
]

describe('the printable page', () => {
  test('loads and runs nothing: its policy allows styles in it alone, and no address stands in it', () => {
    const document = read(samplePage())
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
    const types = [...document.querySelectorAll('script')].map((one) => one.getAttribute('type'))
    expect(types).toEqual(['application/json', 'application/json'])
    expect(
      document.querySelectorAll('[src], [href], link, iframe, object, form, base'),
    ).toHaveLength(0)
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import|@font-face/)
  })

  test('says first what it covers and what it leaves untouched', () => {
    const document = read(samplePage())
    expect(document.querySelector('h1 + p')?.textContent).toBe(
      'Covers only permissions given to Handback on this computer, and tokens handed in to it. Other apps, passwords, SSH keys and browser sessions are untouched.',
    )
  })

  test('tells the verdict, how it is known, every step and what came back', () => {
    const log = linked([{ accountId: 'ada', jobId: 'ada-job', body: attempt('Goodbye.\nAda') }])
    const shown = textOf(read(samplePage({ log })))
    expect(shown).toContain('Checked: it worked before and no longer does.')
    expect(shown).toContain('the provider accepted it before the request and no longer does')
    expect(shown).toContain('Asked Meadow to end the renewal key: confirmed')
    expect(shown).toContain('POST https://meadow.example/revoke HTTP 200 Goodbye. Ada')
  })

  test.each<[Ending | null, string]>([
    [{ kind: 'answered' }, 'By the provider’s word alone'],
    [{ kind: 'ends-at', at: noon }, 'it says when it runs out'],
    [{ kind: 'expired' }, 'its time ran out'],
    [{ kind: 'closed-by-you' }, 'From you'],
    [{ kind: 'abandoned' }, 'Nothing was asked of the provider'],
    [null, 'Not known to have ended'],
  ])('never calls an ending better known than it is: %o', (ending, words) => {
    const state = ending === null ? 'pending' : 'closed'
    const shown = textOf(read(samplePage({ accountId: 'ada', job: { state, ending } })))
    expect(shown).toContain(words)
    expect(shown).not.toContain('the provider accepted it before the request')
  })

  test('names the key, what it proves and that the owner of the computer can forge it', () => {
    const shown = textOf(read(samplePage({ key: sampleKey })))
    expect(shown.replaceAll(' ', '')).toContain(sampleReport().signedBy.fingerprint)
    expect(shown).toContain('could have made up the log and signed it')
    expect(shown).toContain('npm run verify-report')
  })

  test('warns where the log was already broken', () => {
    const [first, ...rest] = linked([
      { accountId: 'ada', body: { kind: 'logged-in' } },
      { accountId: 'ada', body: { kind: 'logged-out' } },
    ])
    const log = first === undefined ? [] : [{ ...first, at: 1 }, ...rest]
    expect(textOf(read(samplePage({ log })))).toContain('damaged at entry 1')
    expect(textOf(read(samplePage()))).not.toContain('damaged at entry')
  })

  test.each(hostile)('shows what a provider sends as text, and runs none of it: %s', (text) => {
    const log = linked([{ accountId: 'ada', body: attempt(text) }])
    const page = samplePage({ log, provider: text, account: { label: text, subject: text } })
    const window = run(page)
    const { document } = window
    expect('ran' in window).toBe(false)
    expect(document.querySelectorAll('img, svg, [onmouseover]')).toHaveLength(0)
    expect(document.querySelectorAll('script')).toHaveLength(2)
    expect(document.querySelector('pre')?.textContent).toContain(text)
    expect(document.querySelector('h2 bdi')?.textContent).toContain(text)
    const data = JSON.parse(document.querySelector('#report')?.textContent ?? '') as object
    expect(data).toMatchObject({ accounts: [{ subject: text, provider: text }] })
  })

  test('and the data spell out what could hide or turn round the text about it', () => {
    const text = 'access\u202Edekover\u2066 \u200Bis\u00AD\u0085alive'
    const log = linked([{ accountId: 'ada', body: attempt(text) }])
    const options = { log, provider: text, account: { label: text } }
    for (const file of [samplePage(options), sampleText(options)]) {
      expect(file).not.toMatch(/[\u202E\u2066\u200B\u00AD\u0085]/)
    }
    expect(sampleText(options)).toContain('access\\u202edekover')
    expect(textOf(read(samplePage(options)))).toContain('accessdekover isalive')
  })

  test('escapes every character that means something in HTML', () => {
    expect(escapeHtml(`<a href="x" id='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    )
  })
})

describe('a report of one account', () => {
  const forms = { page: samplePage, data: sampleText }

  test.each(Object.entries(forms))('has nothing of another account in it: %s', (_name, make) => {
    const everything = make()
    const part = make({ accountId: 'ada' })
    for (const mark of ['subject-of-bob', '"bob"', 'bob-job', 'bobs-scope']) {
      expect(everything).toContain(mark)
      expect(part).not.toContain(mark)
    }
    expect(part).toContain('subject-of-ada')
  })

  test('says how many entries are left out, and where', () => {
    const { leftOut, entries, chain } = sampleReport({ accountId: 'ada' })
    expect(leftOut.map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [7, 7],
      [10, 10],
    ])
    expect(entries.length + 4).toBe(chain.count)
    expect(textOf(read(samplePage({ accountId: 'ada' })))).toContain(
      '4 entries of other accounts are left out',
    )
  })

  test.each([null, 'ada'])(
    'or of all holds no name and no email of the profile: %s',
    (accountId) => {
      const profile = {
        displayName: 'Ada Lovelace',
        username: 'countess',
        email: 'ada@meadow.example',
        pictureUrl: 'https://meadow.example/ada.png',
      }
      const options = { accountId, account: { profile } }
      for (const text of [samplePage(options), sampleText(options)]) {
        for (const part of Object.values(profile)) expect(text).not.toContain(part)
      }
    },
  )
})
