// What RFC 8414 §2 and §3.3, RFC 6749 §3.1, RFC 9126 §5 and RFC 8252 §7.3 allow a metadata document to say, judged
// on the text alone: no line of the product and no URL parser stands behind these verdicts.

export const required = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const
export const optional = [
  'userinfo_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'registration_endpoint',
  'end_session_endpoint',
  'device_authorization_endpoint',
] as const
export const pushed = 'pushed_authorization_request_endpoint'
type Member = (typeof required)[number] | (typeof optional)[number] | typeof pushed

export type Verdict =
  | { readonly kind: 'refuse'; readonly because: string }
  | { readonly kind: 'accept'; readonly endpoints: Readonly<Record<Member, string | null>> }

const largest = 64 * 1024
const deepest = 16

const refuse = (because: string): Verdict => ({ kind: 'refuse', because })

/** `issuer`: what was asked for, without a slash at its end. `agreed`: hosts with port. */
export function verdictOn(text: string, issuer: string, agreed: readonly string[]): Verdict {
  if (Buffer.byteLength(text) > largest) return refuse('size')
  if (depthOf(text) > deepest) return refuse('depth')
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('no JSON')
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refuse('no object')
  }
  const members = new Map(Object.entries(document))
  const claimed: unknown = members.get('issuer')
  if (claimed !== issuer && claimed !== `${issuer}/`) return refuse('issuer')
  const endpoints: Partial<Record<Member, string | null>> = {}
  // RFC 9126 §5: where nothing else is taken, no sign-in begins without it.
  const takesOnlyPushed = members.get('require_pushed_authorization_requests') === true
  const needed = takesOnlyPushed ? ([...required, pushed] as const) : required
  endpoints[pushed] = null
  for (const name of needed) {
    const value: unknown = members.get(name)
    if (typeof value !== 'string' || value === '') {
      if (name === 'authorization_endpoint' || name === 'token_endpoint') {
        return refuse(`${name} is missing`)
      }
      endpoints[name] = null
      continue
    }
    if (!isHarmless(value, issuer, agreed)) return refuse(`${name}: ${value}`)
    endpoints[name] = value
  }
  for (const name of optional) {
    const value: unknown = members.get(name)
    endpoints[name] = typeof value === 'string' && isHarmless(value, issuer, agreed) ? value : null
  }
  return { kind: 'accept', endpoints: endpoints as Record<Member, string | null> }
}

/** How deep brackets go outside of strings. */
function depthOf(text: string): number {
  let depth = 0
  let deep = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const char = text[index]
    if (isInString) {
      if (char === '\\') index++
      else if (char === '"') isInString = false
    } else if (char === '"') isInString = true
    else if (char === '{' || char === '[') deep = Math.max(deep, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deep
}

const address =
  /^[Hh][Tt][Tt][Pp][Ss]:\/\/([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?(?:[/?][!$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*)?$/

/** https, a plain host (the issuer's own, one below it, or one agreed to), no user, no fragment. */
function isHarmless(value: string, issuer: string, agreed: readonly string[]): boolean {
  const [, host = '', port = '443'] = address.exec(value) ?? []
  if (host === '' || Number(port) > 65_535) return false
  const own = (address.exec(issuer)?.[1] ?? '').toLowerCase()
  const name = host.toLowerCase()
  if (name === own || name.endsWith(`.${own}`)) return true
  return agreed.includes(Number(port) === 443 ? name : `${name}:${Number(port)}`)
}
