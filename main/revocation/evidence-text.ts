import type { Secret } from '../domain/secret.ts'
import { bodyText, type HttpAnswer } from '../system/http.ts'
import { redact } from '../system/redact.ts'

const maxBytes = 2048
const piece = 8
const mask = '[secret]'
/** Stricter than a log line needs to be: shorter runs and JWTs (RFC 7519 §3), whoever they belong to. */
const opaque = /eyJ[\w-]+(?:\.[\w-]+)*|(?=[\w~+=-]*\d)[\w~+=-]{20,}/g

/**
 * What was received, fit to be stored and shown: at most 2 KiB, and nothing of a secret in it. A
 * server may echo what it was sent, whole, in part or percent-encoded, so every run of eight
 * characters that a secret contains is masked before the general redaction.
 */
export function evidenceText(answer: HttpAnswer, secrets: readonly Secret[]): string {
  const raw = answer.kind === 'silence' ? `${answer.reason}: ${answer.detail}` : bodyText(answer)
  return clip(redact(maskSecrets(raw, secrets)).replace(opaque, '[redacted]'))
}

export function maskSecrets(text: string, secrets: readonly Secret[]): string {
  const pieces = new Set<string>()
  let masked = text
  for (const secret of secrets) {
    const plain = secret.reveal()
    if (plain === '') continue
    const forms = [plain, encodeURIComponent(plain), Buffer.from(plain).toString('base64')]
    for (const form of forms) {
      // A short secret has no run of eight: it is masked as a whole.
      if (form.length < piece) masked = masked.replaceAll(form, mask)
      for (let i = 0; i + piece <= form.length; i += 1) pieces.add(form.slice(i, i + piece))
    }
  }
  return maskPieces(masked, pieces)
}

function maskPieces(text: string, pieces: ReadonlySet<string>): string {
  const out: string[] = []
  let hiddenUntil = 0
  for (let i = 0; i < text.length; i += 1) {
    if (pieces.has(text.slice(i, i + piece))) {
      if (i >= hiddenUntil) out.push(mask)
      hiddenUntil = i + piece
    }
    if (i >= hiddenUntil) out.push(text.charAt(i))
  }
  return out.join('')
}

function clip(text: string): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= maxBytes) return text
  // A character cut in the middle would become U+FFFD (three bytes): room is left for it.
  return `${new TextDecoder().decode(bytes.subarray(0, maxBytes - 6)).replace(/\uFFFD$/, '')}…`
}
