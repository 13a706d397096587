import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { reportText } from '../../../main/services/report/report-text.ts'
import { samplePage, sampleReport, sampleText } from './sample-report.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'handback-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a person gets who types it, through npm as the documentation says. */
function verify(content: string | Uint8Array | undefined, ...more: string[]) {
  const path = join(folder, 'report')
  if (content !== undefined) writeFileSync(path, content)
  const args = ['scripts/verify-report.ts', ...(content === undefined ? [] : [path]), ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const { fingerprint } = sampleReport().signedBy

describe('npm run verify-report', () => {
  test.each([
    ['data', sampleText()],
    ['a page', samplePage()],
  ])('says “Whole” and who signed, and exits with 0, for %s', (_name, text) => {
    const { status, stdout } = verify(text)
    expect(stdout).toMatch(new RegExp(`^Whole: 10 entries, signed by ${fingerprint}\\n`))
    expect(stdout).toContain('compare this one with one you know')
    expect(status).toBe(0)
  })

  test('takes the key to demand, however it is grouped, and refuses every other', () => {
    const grouped = fingerprint.toUpperCase().replace(/(.{8})/g, '$1 ')
    expect(verify(sampleText(), '--key', grouped)).toMatchObject({ status: 0, stderr: '' })
    const other = verify(sampleText(), '--key', 'ab'.repeat(32))
    expect(other.stderr).toContain('signed by another key')
    expect(other.status).toBe(1)
  })

  const report = sampleReport()
  const edited = report.entries.map((entry) => (entry.seq === 4 ? { ...entry, at: 1 } : entry))
  test.each([
    ['edited', reportText({ ...report, entries: edited }), 'Entry 4 was edited'],
    [
      'cut short',
      reportText({ ...report, entries: report.entries.slice(0, -2) }),
      'Cut: entries 9 to 10 are missing at the end',
    ],
    [
      'with an entry taken out',
      reportText({ ...report, entries: report.entries.toSpliced(2, 1) }),
      'Taken out: entry 3 is missing',
    ],
    [
      'put in another order',
      reportText({ ...report, entries: report.entries.toReversed() }),
      'Reordered: entry 9 stands twice or behind a later one',
    ],
    [
      'about another account',
      reportText({ ...report, madeAt: report.madeAt + 1 }),
      'The signature does not fit',
    ],
    ['on a changed page', samplePage().replace('ended', 'not ended'), 'The text of the page was'],
    ['of the future', reportText({ ...report, version: 9 }), 'Unsupported version 9'],
    ['that is none', '{"format":"something else"}', 'Not a Handback report'],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'is no text in UTF-8'],
    ['that is too deep', '['.repeat(200_000), 'No whole report'],
    ['that nests too deep', deep(), 'could not be checked'],
    ['that is nowhere', undefined, 'Usage: npm run verify-report -- FILE'],
  ])('names what is wrong, and exits with 1, for a report %s', (_name, content, words) => {
    const { status, stderr, stdout } = verify(content)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  test('says that a file is not there', () => {
    expect(verify(undefined, join(folder, 'nowhere.json'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('can’t be read') as string,
    })
  })
})

/** In the body of an entry, where anything is let through to the signature. */
function deep(): string {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  return sampleText().replace('"kind": "logged-out"', `"kind": "logged-out", "x": ${nested}`)
}
