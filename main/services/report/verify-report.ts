import { chainFaults, type ChainFault } from './check-chain.ts'
import { openPage, type PageParts } from './page-frame.ts'
import { isReport, misshapenField } from './report-shape.ts'
import { fingerprintOf, publicKeyBytes, readPublicKey, reportSignatureFits } from './report-key.ts'
import { saysOnly } from './report-text.ts'
import { reportFormat, reportVersion, type EvidenceReport } from './report.types.ts'

export type ReportFault =
  | ChainFault
  /** The key in the file is none, or not the one its fingerprint names. */
  | { readonly kind: 'key' }
  | { readonly kind: 'signature' }
  /** The text of the page around the report was changed. */
  | { readonly kind: 'page' }
  /** Written otherwise than Handback does, for example with a name that stands twice. */
  | { readonly kind: 'spelling' }
  /** The log itself no longer fitted when the report was made, and the report says so. */
  | { readonly kind: 'broken-before'; readonly seq: number }

export type Verification =
  | { readonly kind: 'whole'; readonly report: EvidenceReport }
  | { readonly kind: 'faulty'; readonly report: EvidenceReport; readonly faults: ReportFault[] }
  | {
      readonly kind: 'unreadable'
      readonly why: 'not-json' | 'no-report-in-page' | 'not-a-report' | 'version' | 'shape'
      readonly detail: string
    }

const byteOrderMark = '\ufeff'

/**
 * Checks an exported report, JSON or page. The key inside the file says who signed, not whom to
 * trust: that is for the reader to compare.
 */
export function verifyReport(file: string): Verification {
  const text = file.startsWith(byteOrderMark) ? file.slice(1) : file
  if (!/^\s*</.test(text.slice(0, 1000))) return verifyText(text, undefined)
  const page = openPage(text)
  if (page === undefined) return { kind: 'unreadable', why: 'no-report-in-page', detail: '' }
  return verifyText(page.report, page)
}

function verifyText(text: string, page: PageParts | undefined): Verification {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    return { kind: 'unreadable', why: 'not-json', detail }
  }
  const { format, version } = asFields(document)
  if (format !== reportFormat) return { kind: 'unreadable', why: 'not-a-report', detail: '' }
  if (version !== reportVersion) {
    return {
      kind: 'unreadable',
      why: 'version',
      detail: version === undefined ? 'none' : JSON.stringify(version),
    }
  }
  if (!isReport(document)) {
    return { kind: 'unreadable', why: 'shape', detail: misshapenField(document) ?? '' }
  }
  const spelling: ReportFault[] = saysOnly(text, document) ? [] : [{ kind: 'spelling' }]
  const faults = [...chainFaults(document), ...keyFaults(document, page), ...spelling]
  return faults.length === 0
    ? { kind: 'whole', report: document }
    : { kind: 'faulty', report: document, faults }
}

function keyFaults(report: EvidenceReport, page: PageParts | undefined): ReportFault[] {
  const { signature, ...unsigned } = report
  const { brokenAt } = report.chain
  const faults: ReportFault[] = brokenAt === null ? [] : [{ kind: 'broken-before', seq: brokenAt }]
  const key = readPublicKey(report.signedBy.publicKey)
  if (key === undefined || fingerprintOf(publicKeyBytes(key)) !== report.signedBy.fingerprint) {
    return [...faults, { kind: 'key' }]
  }
  if (!reportSignatureFits(unsigned, signature, key)) faults.push({ kind: 'signature' })
  if (page !== undefined && !page.fits(key)) faults.push({ kind: 'page' })
  return faults
}

function asFields(document: unknown): Readonly<Record<string, unknown>> {
  return typeof document === 'object' && document !== null ? { ...document } : {}
}
