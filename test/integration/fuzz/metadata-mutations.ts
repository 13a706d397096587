import fc from 'fast-check'
import { optional, pushed, required } from './metadata-oracle.ts'

export interface Hostile {
  readonly text: string
  readonly typed: string
  readonly agreed: readonly string[]
}

const issuers = [
  'https://id.example.org',
  'https://id.example.org:8443',
  'https://id.example.org/realms/a',
] as const

const base = (issuer: string): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  revocation_endpoint: `${issuer}/revoke`,
  userinfo_endpoint: 'https://api.id.example.org/me',
  introspection_endpoint: `${issuer}/introspect`,
  registration_endpoint: `${issuer}/reg`,
  end_session_endpoint: `${issuer}/end`,
  device_authorization_endpoint: `${issuer}/device`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  require_pushed_authorization_requests: true,
  scopes_supported: ['openid'],
})

/** Hosts that are not the issuer's, and spellings of it that some parser takes for it. */
const hosts = [
  ...['evil.example', 'example.org', 'org', 'id.example.org.evil.example', 'evilid.example.org'],
  ...['id.example.com', 'id-example.org', 'id.example.org.', '.id.example.org', 'id..example.org'],
  ...['u@id.example.org', 'u:p@id.example.org', '@id.example.org', 'id.example.org@evil.example'],
  ...['id.example.org%00.evil.example', 'id.example.org%2f.evil.example', 'id%2eexample.org'],
  ...[
    'id。example.org',
    'id.examp\u043Be.org',
    'id.example.org\u200B',
    'ｉｄ.example.org',
    'id.exam\u00ADple.org',
  ],
  ...['xn--id-example-org', 'id.example.org\\evil.example', 'id.example.org#@evil.example'],
  ...['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '0177.0.0.1', '127.1', '0'],
  ...['10.0.0.1', '192.168.1.1', '172.16.0.9', '169.254.169.254', '100.64.0.1', '198.18.0.1'],
  ...['[::ffff:10.0.0.1]', '[fe80::1]', '[fc00::1]', '[64:ff9b::a00:1]', '[2002:a00:1::]', '[::]'],
  ...[
    'nas.local',
    'router',
    'metadata.internal',
    'x.localhost',
    '',
    ' ',
    '*',
    '?',
    'id.example.org:99999',
  ],
  ...[
    'id.example.org:x',
    'id.example.org:443:80',
    'id.example.org :443',
    'id.example.org\t',
    'id\n.example.org',
  ],
]
const schemes = [
  ...['http', 'HTTP', 'javascript', 'data', 'file', 'ftp', 'ws', 'wss', 'blob', 'about', 'intent'],
  ...[
    'vbscript',
    'view-source',
    'ms-settings',
    'https ',
    ' https',
    'ht\ttps',
    'https+x',
    '',
    'smb',
  ],
]
const junk = [
  ...[null, true, false, 0, 1, -1, 1e308, '', ' ', [], {}, [[]], ['https://id.example.org/auth']],
  ...[
    { href: 'https://id.example.org/auth' },
    'auth',
    '/auth',
    '//id.example.org/auth',
    '?auth',
    '#',
  ],
  ...['https:', 'https:/', 'https://', 'https:id.example.org/auth', 'https:/id.example.org/auth'],
  ...['https:\\\\id.example.org\\auth', 'https://id.example.org/a b', 'https://id.example.org/#x'],
  ...[
    'https://id.example.org/auth#',
    'https://id.example.org/a\u0000b',
    'https://id.example.org/"x',
  ],
  ...[
    'https://id.example.org/<x>',
    'https://id.example.org/\u202Egro',
    'https://id.example.org/a|b',
  ],
]

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const address = fc.oneof(
  fc
    .tuple(from(hosts), from(['', ':443', ':80', ':8443']))
    .map(([h, p]) => `https://${h}${p}/auth`),
  fc
    .tuple(from(schemes), from(['id.example.org', 'evil.example']))
    .map(([s, h]) => `${s}://${h}/x`),
  fc.webUrl(),
  fc.domain().map((domain) => `https://${domain}/token`),
  fc.ipV4().map((ip) => `https://${ip}/token`),
  fc.ipV6().map((ip) => `https://[${ip}]/token`),
  fc.string().map((text) => `https://id.example.org${text}`),
  fc.string({ unit: 'binary' }).map((text) => `https://${text}.id.example.org/x`),
)
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: address },
  { weight: 2, arbitrary: from<unknown>(junk) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)
const issuerOf = (issuer: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    from<unknown>(junk),
    address,
    from([
      ...[`${issuer}//`, `${issuer}/.`, `${issuer}?`, `${issuer}#`, ` ${issuer}`, `${issuer} `],
      ...[issuer.toUpperCase(), issuer.replace('https', 'http'), `${issuer}:443`, `${issuer}/x`],
      ...[
        [issuer],
        { issuer },
        issuer.replace('id', 'u@id'),
        issuer.slice(0, -1),
        `${issuer}\u0000`,
      ],
      ...[
        issuer.replace('.org', '.org.'),
        issuer.replace('e', '%65'),
        issuer.replace('e', '\u0435'),
      ],
    ] as unknown[]),
  )

/** A change of the text of a document; `''` for none. */
type Twist = (document: Record<string, unknown>, issuer: string) => string

const needed = required.slice(0, 2)
const anyMember = [...needed, ...needed, ...required, ...optional, pushed, pushed]
const set =
  (name: string, value: unknown): Twist =>
  (document) =>
    JSON.stringify({ ...document, [name]: value })

const twists: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(from(anyMember), wrong).map(([name, to]) => set(name, to)) },
  { weight: 3, arbitrary: from(needed).map((name) => set(name, undefined)) },
  {
    weight: 5,
    arbitrary: from(issuers)
      .chain(issuerOf)
      .map((to) => set('issuer', to)),
  },
  // The last of two members of one name is the one that counts (RFC 8259 §4), for all of us.
  {
    weight: 4,
    arbitrary: fc.tuple(from(anyMember), wrong, fc.boolean()).map(([name, to, last]): Twist => {
      const more = `${JSON.stringify(name)}:${JSON.stringify(to ?? null)}`
      return (document) => {
        const text = JSON.stringify(document)
        return last ? `${text.slice(0, -1)},${more}}` : `{${more},${text.slice(1)}`
      }
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 10, max: 3000 }), fc.boolean())
      .map(([n, list]): Twist => {
        const [open, end] = list ? ['[', ']'] : ['{"a":', '}']
        const deep = `${open.repeat(n)}1${end.repeat(n)}`
        return (document) => `${JSON.stringify(document).slice(0, -1)},"deep":${deep}}`
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 60_000, max: 90_000 })
      .map((n) => set('op_policy_uri', 'x'.repeat(n))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(from(['__proto__', 'constructor', 'toString']), wrong).map(
      ([name, to]): Twist =>
        (document) =>
          `{${JSON.stringify(name)}:${JSON.stringify({ issuer: to, token_endpoint: to })},${JSON.stringify(
            { ...document, token_endpoint: undefined },
          ).slice(1)}`,
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(), fc.string({ minLength: 1, maxLength: 3 }))
      .map(([at, what]): Twist => (document) => {
        const text = JSON.stringify(document)
        const cut = at % text.length
        return text.slice(0, cut) + (at % 3 === 0 ? '' : what + text.slice(cut + 1))
      }),
  },
  {
    weight: 1,
    arbitrary: from(['', 'null', '[]', '"x"', '1', '{}', '<html>', '[{}]', '{"issuer":1}']).map(
      (text): Twist =>
        () =>
          text,
    ),
  },
)

export const hostileDocuments: fc.Arbitrary<Hostile> = fc
  .record({
    issuer: from(issuers),
    slash: fc.boolean(),
    agreed: from([[], [], ['login.partner.example:8443', 'partner.example']]),
    twist: twists,
  })
  .map(({ issuer, slash, agreed, twist }) => ({
    text: twist(base(slash ? `${issuer}/` : issuer), issuer),
    typed: issuer,
    agreed,
  }))

export const documentOf = (issuer: string, over: object = {}): string =>
  JSON.stringify({ ...base(issuer), ...over })
