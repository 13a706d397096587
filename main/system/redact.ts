/**
 * Characters of tokens in every form they travel in (base64url, hex, JWT, percent-encoded, escaped
 * in JSON). 128 random bits are 22 of base64url; nothing shorter is taken for a token by its looks.
 */
const run = /[\w~+/=.%!*$|\\-]{22,}/g
const separator = /%2[0-9a-f]|%3[a-f]|[_~+/=.!*$|\\-]/i
/** What people write: words, `v2`, `2026`, `22T19`. A random string does not fall into such pieces. */
const plain =
  /^(?:[a-z]{0,19}|[A-Z]{1,19}|[A-Z][a-z]{1,18}|[a-z]{1,12}\d{1,3}|\d{1,4}|\d\dT\d\d|\d{2,3}Z)$/

/** Ids of ours, where a field says so. Elsewhere a UUID may be a token: some servers issue them. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ownId = /(?:account|job|flow|step|client)(?:Id|Ref)\\*": ?\\*"$/

/** Fields that hold secrets are emptied whatever their value, also in JSON that stands in JSON. */
const names =
  'token|secret|password|passphrase|assertion|verifier|nonce|api_?key|device_code|user_code'
const field = String.raw`((?:${names})\\*["']?\s{0,5}[=:]\s{0,5})`
const quoted = new RegExp(String.raw`${field}(\\+"|"|')(?:(?!\2)(?:\\.|[^]))*`, 'gi')
const bare = new RegExp(String.raw`${field}[^\s"'\\&,}]+`, 'gi')
const authorization = /(authorization\\*["']?\s{0,5}[=:]\s{0,5}\\*["']?\w{1,20} )[^\s"',\\]+/gi
const inQuery = /(\b(?:code|state)=)[^\s"'\\&,}]+/gi
/** An authorization code; `"code":"invalid_client"` and `"code":401` are for people to read. */
const inJson = /(\bcode\\*"\s?:\s?\\*")(?![A-Za-z_-]{1,40}\\*"|\d{1,5}\\*")[^\s"\\]+/gi

const mask = '[redacted]'

/** Text safe to log, store as evidence and show: anything that could be a token is replaced. */
export function redact(text: string): string {
  return text
    .replace(authorization, `$1${mask}`)
    .replace(quoted, `$1$2${mask}`)
    .replace(bare, `$1${mask}`)
    .replace(inQuery, `$1${mask}`)
    .replace(inJson, `$1${mask}`)
    .replace(run, (match: string, at: number, whole: string) => {
      if (uuid.test(match) && ownId.test(whole.slice(Math.max(0, at - 40), at))) return match
      return match.split(separator).every((piece) => plain.test(piece)) ? match : mask
    })
}
