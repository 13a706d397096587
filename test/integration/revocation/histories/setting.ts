import fc from 'fast-check'

/** What one provider of a history is like; the truth, not what its file in the catalogue says. */
export interface ProviderFacts {
  readonly host: string
  readonly hasEndpoint: boolean
  /** Answers success and does nothing. */
  readonly lies: boolean
  /** What one revocation ends. Its file says so only where `saysCascade`. */
  readonly cascade: 'token' | 'grant'
  readonly saysCascade: boolean
  /** How a dead or unknown token is answered by the revocation endpoint. */
  readonly unknown: 'success' | 'documented-error' | 'undocumented-error'
  readonly unsupported: 'access_token' | 'refresh_token' | null
  /** Access tokens live until their own end, whatever is revoked (RFC 7009 §3). */
  readonly selfContained: boolean
  /** `blind`: `active` is false for every token (RFC 7662 §2.2). */
  readonly introspection: 'honest' | 'blind' | 'refuses' | 'absent'
  readonly userinfo: boolean
  /** Asked by refresh too: what a refresh does to the token it was made with. */
  readonly refresh: 'keeps' | 'rotates' | 'not-asked'
  readonly accounts: readonly AccountFacts[]
}

export interface AccountFacts {
  readonly tokens: readonly TokenFacts[]
  /** A refresh was made with the refresh token before, and it survived. */
  readonly refreshedBefore: boolean
}

export interface TokenFacts {
  readonly kind: 'refresh_token' | 'access_token'
  readonly lifeMs: number | null
  readonly damaged: boolean
}

export interface Setting {
  readonly providers: readonly ProviderFacts[]
  /** Seeds the engine's own draws. */
  readonly seed: number
}

const minute = 60_000
const rarely = fc.integer({ min: 0, max: 15 }).map((n) => n === 15)

const accessToken = fc.record({
  kind: fc.constant('access_token' as const),
  lifeMs: fc.constantFrom(null, 10 * minute, 60 * minute, 60 * minute),
  damaged: rarely,
})
const refreshToken = fc.record({
  kind: fc.constant('refresh_token' as const),
  lifeMs: fc.constantFrom(null, null, null, 30 * 24 * 60 * minute),
  damaged: rarely,
})
const account: fc.Arbitrary<AccountFacts> = fc.record({
  tokens: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(refreshToken, accessToken) },
    { weight: 3, arbitrary: fc.tuple(refreshToken) },
    { weight: 2, arbitrary: fc.tuple(accessToken) },
    { weight: 1, arbitrary: fc.tuple(refreshToken, refreshToken, accessToken) },
  ),
  refreshedBefore: fc.boolean(),
})

const provider = (host: string, most: number): fc.Arbitrary<ProviderFacts> =>
  fc.record({
    host: fc.constant(host),
    hasEndpoint: rarely.map((not) => !not),
    lies: rarely,
    cascade: fc.constantFrom('token' as const, 'grant' as const),
    saysCascade: fc.boolean(),
    unknown: fc.constantFrom('success', 'success', 'documented-error', 'undocumented-error'),
    unsupported: fc.constantFrom(null, null, null, null, 'access_token', 'refresh_token'),
    selfContained: rarely,
    introspection: fc.constantFrom('honest', 'honest', 'blind', 'refuses', 'absent'),
    userinfo: fc.boolean(),
    refresh: fc.constantFrom('keeps', 'rotates', 'not-asked', 'not-asked'),
    accounts: fc.array(account, { minLength: 1, maxLength: most }),
  })

export const setting: fc.Arbitrary<Setting> = fc.record({
  providers: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(provider('a.example', 2)) },
    { weight: 1, arbitrary: fc.tuple(provider('a.example', 7)) },
    { weight: 2, arbitrary: fc.tuple(provider('a.example', 2), provider('b.example', 2)) },
  ),
  seed: fc.nat(),
})
