import fc from 'fast-check'
import {
  encode,
  hmacSigned,
  publicJwk,
  signatureOver,
  signed,
  type Part,
  type Signer,
} from './token-factory.ts'

/** One sign-in: what the only right ID token says, and who may sign it. */
export interface Right {
  readonly header: Part
  readonly claims: Part & { readonly iss: string; readonly aud: string; readonly iat: number }
  readonly signer: Signer
  /** The provider's other keys, and one of somebody else. */
  readonly others: readonly Signer[]
  readonly attacker: Signer
}

/** What the token endpoint answers as `id_token`: every one of them is wrong. */
export type Mutation = (right: Right) => unknown

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const tokenOf = ({ header, claims, signer }: Right): string => signed(header, claims, signer)
const junk = from<unknown>([null, true, 0, -1, 1.5, '', ' ', [], {}, ['x'], { a: 1 }, 'null'])

/** Claims that an honest key signs all the same (OpenID Connect Core §3.1.3.7, 2 to 11). */
const claims: fc.Arbitrary<(right: Right) => Part> = fc.oneof(
  fc
    .oneof(
      junk,
      fc.webUrl(),
      from(['//', '/', '#', '?', '.', '%20', '\u0000', ' ']).map((end) => ({ end })),
      from([{ as: 'upper' }, { as: 'list' }, { as: 'cut' }, { as: 'http' }]),
    )
    .map((how) => ({ claims: { iss } }: Right) => ({ iss: otherIssuer(iss, how) })),
  fc
    .oneof(
      junk,
      fc.string(),
      from([['other'], ['other', 'another'], [], [[]], { 0: 'us' }, 'us', 'handback-public ']),
    )
    .map((aud) => () => ({ aud })),
  // More than one audience, and nobody says that it was made for us (3 and 4).
  fc
    .string()
    .map((other) => ({ claims: { aud } }: Right) => ({ aud: [aud, `x${other}`], azp: undefined })),
  fc.string().map((azp) => () => ({ azp: `other${azp}` })),
  fc.oneof(junk, fc.string()).map((nonce) => () => ({ nonce })),
  fc.constant(() => ({ nonce: undefined })),
  fc
    .integer({ min: 3600, max: 1e9 })
    .map((ago) => ({ claims: { iat } }: Right) => ({ exp: iat - ago })),
  from<unknown>([undefined, null, '9999999999', true, [], {}, '']).map((exp) => () => ({ exp })),
  fc
    .tuple(fc.integer({ min: 400, max: 1e9 }), from([1, -1]))
    .map(([off, way]) => ({ claims: { iat } }: Right) => ({ iat: iat + off * way })),
  from<unknown>([undefined, null, '', true, [], {}, '1', -1, 0, 1e300]).map((iat) => () => ({
    iat,
  })),
  fc
    .integer({ min: 3600, max: 1e9 })
    .map((later) => ({ claims: { iat } }: Right) => ({ nbf: iat + later })),
  from<unknown>([undefined, null, '', 1, true, [], {}, ['alice']]).map((sub) => () => ({ sub })),
)

function otherIssuer(iss: string, how: unknown): unknown {
  if (typeof how !== 'object' || how === null) return how === iss ? 'x' : how
  if ('end' in how) return `${iss}${String(how.end)}`
  if (!('as' in how)) return how
  if (how.as === 'upper') return iss.toUpperCase()
  if (how.as === 'list') return [iss]
  return how.as === 'cut' ? iss.slice(0, -1) : iss.replace('https', 'http')
}

const algorithms = [
  'none',
  'None',
  'NONE',
  'nOnE',
  '',
  'HS256',
  'HS512',
  'RS256',
  'PS256',
  'ES384',
  'dir',
  'ES256K',
  'es256',
]

/** Headers, with the honest signature over something else, or with none (RFC 8725 §2.1). */
const headers: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .tuple(from(['none', 'None', 'NONE', 'nOnE', 'none\u0000']), from(['', 'AA', 'right']))
    .map(([alg, end]): Mutation => (right) => {
      const input = `${encode({ ...right.header, alg })}.${encode(right.claims)}`
      return `${input}.${end === 'right' ? (tokenOf(right).split('.')[2] ?? '') : end}`
    }),
  fc.tuple(from(algorithms), fc.boolean()).map(
    ([alg, keepsKid]): Mutation =>
      ({ header, claims: body, signer }) =>
        signed({ ...header, alg, ...(keepsKid ? {} : { kid: undefined }) }, body, signer),
  ),
  junk.map(
    (alg): Mutation =>
      ({ header, claims: body, signer }) =>
        signed({ ...header, alg }, body, signer),
  ),
  fc.tuple(from(['HS256', 'HS384', 'ES256']), from(['pem', 'der', 'jwk', 'x', 'empty'])).map(
    ([alg, form]): Mutation =>
      ({ header, claims: body, signer }) =>
        hmacSigned({ ...header, alg }, body, publicAs(form, signer)),
  ),
  // What nobody here understands must be understood (RFC 7515 §4.1.11).
  from<unknown>([['exp'], ['b64'], [], 'exp', ['x', 'y'], null, {}, 1]).map(
    (crit): Mutation =>
      ({ header, claims: body, signer }) =>
        signed({ ...header, crit, b64: false, x: 1, exp: 1 }, body, signer),
  ),
)

function publicAs(form: string, { publicKey }: Signer): string | Buffer {
  const jwk = publicKey.export({ format: 'jwk' })
  if (form === 'pem') return publicKey.export({ format: 'pem', type: 'spki' })
  if (form === 'der') return publicKey.export({ format: 'der', type: 'spki' })
  if (form === 'jwk') return JSON.stringify(jwk)
  return form === 'x' ? Buffer.from(jwk.x ?? jwk.n ?? '', 'base64url') : ''
}

const kids = [
  'other',
  '',
  'rsa',
  'ed',
  '../../dev/null',
  '/dev/null',
  "' OR 1=1 --",
  'es',
  'ES',
  'toString',
  '__proto__',
]

/** Somebody else's key, and every way a header has to name or to bring one (RFC 8725 §2.9, §2.10). */
const foreignKeys: fc.Arbitrary<Mutation> = fc
  .record({
    brings: from(['jwk', 'jku', 'x5u', 'x5c', 'kid-url', 'nothing']),
    kid: fc.oneof(from(kids), fc.string()),
    keepsKid: fc.boolean(),
    signer: from(['attacker', 'rsa', 'ed']),
  })
  .map(
    ({ brings, kid, keepsKid, signer }): Mutation =>
      ({ header, claims: body, attacker, others }) => {
        const by =
          signer === 'attacker' ? attacker : (others.find((one) => one.kid === signer) ?? attacker)
        const url = 'https://evil.example/jwks'
        const brought = {
          jwk: { jwk: publicJwk(attacker) },
          jku: { jku: url },
          x5u: { x5u: url },
          x5c: {
            x5c: [attacker.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')],
          },
          'kid-url': { kid: url },
          nothing: {},
        }[brings]
        return signed({ ...header, ...(keepsKid ? {} : { kid }), ...brought }, body, by)
      },
  )

/** Bits that changed on the way. Its last two bits mean nothing in base64url, so bytes are flipped. */
const bits: fc.Arbitrary<Mutation> = fc
  .tuple(fc.nat(), from([0, 1, 2]), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 3 }))
  .map(([at, part, bit, times]): Mutation => (right) => {
    const parts = tokenOf(right).split('.')
    const bytes = Buffer.from(parts[part] ?? '', 'base64url')
    for (let n = 0; n < times; n++) {
      const index = (at + n * 7) % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
    }
    return parts.with(part, bytes.toString('base64url')).join('.')
  })

const signatures: fc.Arbitrary<Mutation> = fc.oneof(
  fc.uint8Array({ maxLength: 80 }).map((bytes): Mutation => (right) => {
    const [header = '', body = ''] = tokenOf(right).split('.')
    return `${header}.${body}.${Buffer.from(bytes).toString('base64url')}`
  }),
  // CVE-2022-21449: r and s of zero; and the DER form, which JWS does not know (RFC 7518 §3.4).
  from([0, 32, 63, 64, 65, 96, 128]).map((length): Mutation => (right) => {
    const [header = '', body = ''] = tokenOf(right).split('.')
    return `${header}.${body}.${Buffer.alloc(length).toString('base64url')}`
  }),
  fc.string({ minLength: 1 }).map((text): Mutation => (right) => {
    // Signed for somebody else's claims.
    const [header = '', body = ''] = tokenOf(right).split('.')
    const other = signatureOver(
      `${header}.${encode({ ...right.claims, sub: `x${text}` })}`,
      right.signer,
    )
    return `${header}.${body}.${other.toString('base64url')}`
  }),
)

const shapes: fc.Arbitrary<Mutation> = fc.oneof(
  junk.map(
    (value): Mutation =>
      () =>
        value,
  ),
  fc.constant((): undefined => undefined),
  fc.nat().map((at): Mutation => (right) => {
    const token = tokenOf(right)
    return token.slice(0, at % token.length)
  }),
  from(['.', '..', '...', '.x', '.x.y', '=', '==', ' ', '\n', '\u0000', '.e30', '-', '+', '/']).map(
    (end): Mutation =>
      (right) =>
        tokenOf(right) + end,
  ),
  from(['.', ' ', '\n', 'Bearer ', 'x.', '"', '\uFEFF']).map(
    (start): Mutation =>
      (right) =>
        start + tokenOf(right),
  ),
  fc.constant((right: Right) => {
    const [header, body, signature] = tokenOf(right).split('.')
    return { protected: header, payload: body, signature }
  }),
  from([
    [1, 0, 2],
    [0, 2, 1],
    [2, 1, 0],
    [0, 0, 2],
    [1, 1, 2],
    [0, 1],
  ]).map((order): Mutation => (right) => {
    const parts = tokenOf(right).split('.')
    return order.map((n) => parts[n]).join('.')
  }),
  fc.jsonValue({ maxDepth: 1 }).map(
    (body): Mutation =>
      ({ header, signer }) =>
        signed(header, body, signer),
  ),
  fc.string().map(
    (body): Mutation =>
      ({ header, signer }) =>
        signed(header, body, signer),
  ),
)

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(claims, from(['right', 'right', 'rsa', 'ed'])).map(
      ([change]): Mutation =>
        (right) =>
          signed(right.header, { ...right.claims, ...change(right) }, right.signer),
    ),
  },
  { weight: 3, arbitrary: headers },
  { weight: 3, arbitrary: foreignKeys },
  { weight: 3, arbitrary: bits },
  { weight: 2, arbitrary: signatures },
  { weight: 2, arbitrary: shapes },
)
