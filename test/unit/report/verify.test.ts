import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signReport } from '../../../main/services/report/report-key.ts'
import { reportText } from '../../../main/services/report/report-text.ts'
import type { EvidenceReport, UnsignedReport } from '../../../main/services/report/report.types.ts'
import { verifyReport, type ReportFault } from '../../../main/services/report/verify-report.ts'
import { evidenceHash } from '../../../main/storage/evidence-chain.ts'
import {
  attempt,
  linked,
  makeKey,
  sampleKey,
  sampleLog,
  samplePage,
  sampleReport,
  sampleText,
} from './sample-report.ts'

function faultsIn(text: string): readonly ReportFault[] | string {
  const result = verifyReport(text)
  if (result.kind === 'faulty') return result.faults
  return result.kind === 'whole' ? 'whole' : result.why
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** Every way into the document that ends at a value without parts. */
function leaves(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const parts: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return parts.flatMap(([key, part]) => leaves(part, [...path, key]))
}

function changed(value: Json, [key, ...rest]: (string | number)[], to: Json): Json {
  if (key === undefined) return to
  if (Array.isArray(value)) {
    return value.map((part, at) => (at === key ? changed(part, rest, to) : part))
  }
  const fields = value as { [name: string]: Json }
  return { ...fields, [key]: changed(fields[key] ?? null, rest, to) }
}

function valueAt(value: Json, path: (string | number)[]): Json {
  return path.reduce<Json>((part, key) => (part as Record<string, Json>)[key] ?? null, value)
}

const json = (report: EvidenceReport): Json => JSON.parse(JSON.stringify(report)) as Json
const forms = [
  ['of all accounts', sampleReport()],
  ['of one account', sampleReport({ accountId: 'ada' })],
] as const
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('proven', 'answered', 'dead', 'alive', 'ada', 'bob', '0'.repeat(64)),
)

describe('an exported report as it was made', () => {
  test.each([
    ['all accounts', sampleText()],
    ['one account', sampleText({ accountId: 'ada' })],
    ['all accounts, as a page', samplePage()],
    ['one account, as a page', samplePage({ accountId: 'bob' })],
    ['no account at all', sampleText({ log: [] })],
    ['another layout', JSON.stringify(sampleReport(), null, 7)],
    ['a byte order mark', `\ufeff${sampleText()}`],
  ])('is found whole: %s', (_name, text) => {
    expect(faultsIn(text)).toBe('whole')
  })

  test('is found whole whatever text a provider sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (answer, name) => {
        const log = linked([{ accountId: 'ada', body: attempt(answer) }])
        const options = { log, provider: name, account: { label: name } }
        expect(faultsIn(sampleText(options))).toBe('whole')
        expect(faultsIn(samplePage(options))).toBe('whole')
      }),
      { numRuns: 200 },
    )
  })
})

describe.each(forms)('a report %s', (_name, report) => {
  const document = json(report)

  test('with any value changed is no longer whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves(document)), leaf, (path, to) => {
        fc.pre(JSON.stringify(valueAt(document, path)) !== JSON.stringify(to))
        expect(faultsIn(reportText(changed(document, path, to) as object))).not.toBe('whole')
      }),
      { numRuns: 1500 },
    )
  })

  test('with any one character of a text changed is no longer whole', () => {
    const texts = leaves(document).filter((path) => typeof valueAt(document, path) === 'string')
    fc.assert(
      fc.property(
        fc.constantFrom(...texts.filter((path) => valueAt(document, path) !== '')),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (path, place, character) => {
          const before = valueAt(document, path) as string
          const at = place % before.length
          const after = before.slice(0, at) + character + before.slice(at + 1)
          fc.pre(after !== before)
          expect(faultsIn(reportText(changed(document, path, after) as object))).not.toBe('whole')
        },
      ),
      { numRuns: 500 },
    )
  })

  test('without any one of its entries says which is missing', () => {
    for (const [at, entry] of report.entries.entries()) {
      const faults = faultsIn(reportText({ ...report, entries: report.entries.toSpliced(at, 1) }))
      const { seq } = entry
      const where = seq === report.chain.count ? 'cut' : 'missing'
      expect(faults).toContainEqual({ kind: where, from: seq, to: seq })
    }
  })

  test('with any two entries exchanged says which stands wrong', () => {
    for (const [a, first] of report.entries.entries()) {
      for (const [b, second] of report.entries.entries()) {
        if (b <= a) continue
        const entries = report.entries.with(a, second).with(b, first)
        const faults = faultsIn(reportText({ ...report, entries }))
        expect(faults).toContainEqual({ kind: 'out-of-order', seq: first.seq })
        expect(faults).toContainEqual({ kind: 'signature' })
      }
    }
  })

  test('with any entry edited says which', () => {
    for (const [at, entry] of report.entries.entries()) {
      const entries = report.entries.with(at, { ...entry, at: entry.at + 1 })
      expect(faultsIn(reportText({ ...report, entries }))).toContainEqual({
        kind: 'edited',
        seq: entry.seq,
      })
    }
  })

  test('cut off anywhere in its text is no longer whole', () => {
    const text = reportText(report)
    const end = text.trimEnd().length
    fc.assert(
      fc.property(fc.nat({ max: end - 1 }), (length) => {
        expect(faultsIn(text.slice(0, length))).toBe('not-json')
      }),
    )
  })
})

/** As somebody would who has the key: only what the chain and the lists say can give it away. */
const signedAgain = (report: EvidenceReport): string => {
  const fields = Object.entries(report).filter(([name]) => name !== 'signature')
  const unsigned = Object.fromEntries(fields) as unknown as UnsignedReport
  return reportText({ ...unsigned, signature: signReport(unsigned, sampleKey) })
}

describe('a report signed anew over', () => {
  const report = sampleReport()

  test('an edited entry with a fresh hash shows that the next one does not follow', () => {
    const entries = report.entries.map((entry) => {
      if (entry.seq !== 3) return entry
      const edited = { ...entry, body: { kind: 'logged-in' } }
      return { ...edited, hash: evidenceHash(edited) }
    })
    expect(faultsIn(signedAgain({ ...report, entries }))).toEqual([{ kind: 'unlinked', seq: 4 }])
  })

  test('a shorter log shows how many entries are gone', () => {
    const entries = report.entries.slice(0, 7)
    const faults = faultsIn(signedAgain({ ...report, entries }))
    expect(faults).toContainEqual({ kind: 'cut', from: 8, to: 10 })
  })

  test('an entry of the account passed off as another’s shows that the list says otherwise', () => {
    const partial = sampleReport({ accountId: 'ada' })
    const entries = partial.entries.filter(({ seq }) => seq !== 9)
    const hash = sampleLog[8]?.hash ?? ''
    const last = partial.leftOut.at(-1)
    const leftOut = [...partial.leftOut.slice(0, -1), { from: 9, to: 9, hash }]
    if (last !== undefined) leftOut.push(last)
    expect(faultsIn(signedAgain({ ...partial, entries, leftOut }))).toEqual([
      { kind: 'other-entries', accountId: 'ada' },
    ])
  })

  test('entries left out of a report of everything', () => {
    const partial = sampleReport({ accountId: 'ada' })
    expect(faultsIn(signedAgain({ ...partial, covers: 'all' }))).toEqual([
      { kind: 'missing', from: 2, to: 3 },
    ])
  })

  test('entries of an account it is not about', () => {
    const accounts = report.accounts.filter(({ id }) => id === 'ada')
    const foreign = sampleLog.filter(({ accountId }) => accountId === 'bob')
    expect(faultsIn(signedAgain({ ...report, accounts }))).toEqual(
      foreign.map(({ seq }) => ({ kind: 'foreign', seq })),
    )
  })

  test('another last hash, or a count that is too low', () => {
    const { chain } = report
    const head = '1'.repeat(64)
    const fault = [{ kind: 'other-head' }]
    expect(faultsIn(signedAgain({ ...report, chain: { ...chain, head } }))).toEqual(fault)
    expect(faultsIn(signedAgain({ ...report, chain: { ...chain, count: 9 } }))).toEqual(fault)
  })

  test('a log that was broken before the export says so itself', () => {
    const log = sampleLog.map((entry) => (entry.seq === 5 ? { ...entry, at: 1 } : entry))
    expect(faultsIn(sampleText({ log }))).toEqual([
      { kind: 'edited', seq: 5 },
      { kind: 'broken-before', seq: 5 },
    ])
  })
})

describe('a report', () => {
  test('is not whole where a name stands twice and a reader would see the other value', () => {
    const twice = sampleText().replace('"covers"', '"covers": "one-account",\n  "covers"')
    expect(faultsIn(twice)).toEqual([{ kind: 'spelling' }])
  })

  test('that names one key and is signed by another is not whole', () => {
    const other = sampleReport({ key: makeKey() })
    expect(faultsIn(reportText({ ...sampleReport(), signature: other.signature }))).toEqual([
      { kind: 'signature' },
    ])
    const { signedBy } = other
    const { fingerprint } = sampleReport().signedBy
    expect(faultsIn(reportText({ ...other, signedBy: { ...signedBy, fingerprint } }))).toEqual([
      { kind: 'key' },
    ])
  })

  test('signed by a key that anybody made is whole too: the key in it proves nobody', () => {
    const key = makeKey()
    expect(faultsIn(sampleText({ key }))).toBe('whole')
    expect(sampleReport({ key }).signedBy).not.toEqual(sampleReport().signedBy)
  })

  test('signed by a key of another kind is not whole', () => {
    const report = sampleReport()
    const publicKey = Buffer.from('no key').toString('base64')
    const text = reportText({ ...report, signedBy: { ...report.signedBy, publicKey } })
    expect(faultsIn(text)).toEqual([{ kind: 'key' }])
  })

  test('of a later version is named as such and not judged', () => {
    const text = reportText({ ...sampleReport(), version: 2 })
    expect(verifyReport(text)).toEqual({ kind: 'unreadable', why: 'version', detail: '2' })
  })

  test.each([
    ['', 'not-json'],
    ['Dear Sir', 'not-json'],
    ['null', 'not-a-report'],
    ['[]', 'not-a-report'],
    ['{"format":"handback-evidence"}', 'version'],
    ['{"format":"handback-evidence","version":1}', 'shape'],
    ['<!doctype html><p>hello', 'no-report-in-page'],
    ['<script type="application/json" id="report">\n{}</script>\n', 'not-a-report'],
  ])('is none: %s', (text, why) => {
    expect(faultsIn(text)).toBe(why)
  })

  test('is none in whatever else a file may hold, and that is said without an exception', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json())
    fc.assert(
      fc.property(anything, (text) => {
        expect(verifyReport(text).kind).toBe('unreadable')
      }),
    )
  })
})

describe('a page', () => {
  const page = samplePage()

  test('whose visible text was changed is not whole, though its data is', () => {
    const told = page.replace('it worked before and no longer does', 'it still works')
    expect(told).not.toBe(page)
    expect(faultsIn(told)).toEqual([{ kind: 'page' }])
  })

  test.each([
    ['before its end', page.replace('</body>', '<p>Also: Bob did it</p></body>')],
    ['after its end', `${page}<p>Also: Bob did it</p>`],
    [
      'a second signature',
      page.replace(
        '</main>',
        '<script type="application/json" id="page-signature">"x"</script></main>',
      ),
    ],
    [
      'without its signature',
      page.replace(/<script type="application\/json" id="page-signature">.*<\/script>/, ''),
    ],
  ])('with something put in or taken out is not whole: %s', (_name, text) => {
    expect(faultsIn(text)).toEqual([{ kind: 'page' }])
  })

  test('with the data of another report in it is not whole', () => {
    const mine = samplePage({ accountId: 'ada' })
    const data = /(id="report">\n)[^]*?(?=<\/script>)/
    const other = data.exec(page)?.[0] ?? ''
    expect(faultsIn(mine.replace(data, () => other))).toEqual([{ kind: 'page' }])
  })

  test('with two reports in it is none', () => {
    const second = '<script type="application/json" id="report">\n{}</script>\n'
    expect(faultsIn(page.replace('<main>', `${second}<main>`))).toBe('no-report-in-page')
  })

  test('with any one character changed is no longer whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: page.length - 1 }), fc.constantFrom('x', '7', '<'), (at, put) => {
        fc.pre(page[at] !== put)
        expect(faultsIn(page.slice(0, at) + put + page.slice(at + 1))).not.toBe('whole')
      }),
      { numRuns: 300 },
    )
  })
})
