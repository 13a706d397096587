import type { ServerResponse } from 'node:http'

/** What the struck request and the world round it look like to a fault. */
export interface Strike {
  readonly response: ServerResponse
  /** The app's clock, for dates. */
  readonly now: number
  /** An address that must never be called. */
  readonly elsewhere: string
}

export interface Fault {
  readonly name: string
  readonly on: 'revocation' | 'introspection' | 'userinfo'
  /** The provider gets the request and acts; only its answer is replaced. */
  readonly acts: boolean
  /** This answer is a success, however oddly it comes: the request must not be repeated. */
  readonly settles?: boolean
  /** Nothing or too little is heard: the request's deadline decides. */
  readonly isSilent?: boolean
  /** Only a provider that can be asked finds out: a success that is a lie, for this kind of token. */
  readonly liesAbout?: 'refresh_token'
  /** Where the request goes instead of the line; then nothing is answered. */
  readonly detour?: 'closed-port' | 'bad-certificate'
  readonly answer: (strike: Strike) => void
}

const html = '<!doctype html><title>Welcome to the airport</title><p>Accept our terms.'
const htmlType = { 'content-type': 'text/html; charset=utf-8' }
const jsonType = { 'content-type': 'application/json' }

type Headers = Readonly<Record<string, string>>

const plain =
  (status: number, body = '', headers: Headers | ((strike: Strike) => Headers) = {}) =>
  (strike: Strike): void => {
    const all = typeof headers === 'function' ? headers(strike) : headers
    strike.response.writeHead(status, all).end(body)
  }
const oauth = (status: number, error: string, headers: Headers = {}): Fault['answer'] =>
  plain(status, JSON.stringify({ error }), { ...jsonType, ...headers })
const dateIn =
  (ms: number) =>
  ({ now }: Strike): Headers => ({ 'retry-after': new Date(now + ms).toUTCString() })

/** Headers, then a little of a body that never ends and hardly moves. */
const slow =
  (status: number, headers: Headers, piece: string) =>
  ({ response }: Strike): void => {
    response.writeHead(status, headers)
    const timer = setInterval(() => response.write(piece), 50)
    response.on('close', () => clearInterval(timer))
    response.write(piece)
  }

const endless =
  (status: number) =>
  ({ response }: Strike): void => {
    response.writeHead(status, jsonType)
    const chunk = 'x'.repeat(16 * 1024)
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', pour)
    pour()
  }

const drop = ({ response }: Strike): void => void response.socket?.destroy()
const hang = (): void => {}
/** The status line and then nothing but a closed connection. */
const half = ({ response }: Strike): void => void response.socket?.end('HTTP/1.1 200 OK\r\ncontent')
const garbage = ({ response }: Strike): void =>
  void response.socket?.end('\u0016\u0003\u0001 ?\r\n\r\n')

const onRevocation = (
  name: string,
  answer: Fault['answer'],
  more: Partial<Omit<Fault, 'name' | 'answer'>> = {},
): Fault => ({ name, on: 'revocation', acts: false, answer, ...more })

const hour = 3_600_000
const statuses = [401, 403, 404, 405, 408, 410, 421, 425, 429, 500, 501, 502, 503, 504, 599]
const redirects = [301, 302, 303, 307, 308]

const atRevocation: readonly Fault[] = [
  ...statuses.map((status) => onRevocation(`${status}`, plain(status))),
  ...redirects.map((status) =>
    onRevocation(
      `${status}`,
      plain(status, '', ({ elsewhere }) => ({ location: elsewhere })),
    ),
  ),
  onRevocation('400-invalid-token', oauth(400, 'invalid_token')),
  onRevocation('400-invalid-client', oauth(400, 'invalid_client')),
  onRevocation('400-temporarily-unavailable', oauth(400, 'temporarily_unavailable')),
  onRevocation('400-nonce', oauth(400, 'use_dpop_nonce', { 'dpop-nonce': 'n-0S6_WzA2Mj' })),
  onRevocation('400-html', plain(400, html, htmlType)),
  onRevocation('502-html', plain(502, html, htmlType)),
  onRevocation('429-seconds', plain(429, '', { 'retry-after': '120' })),
  onRevocation('429-date', plain(429, '', dateIn(2 * hour))),
  onRevocation('429-absurd', plain(429, '', { 'retry-after': '99999999999999' })),
  onRevocation('503-seconds', plain(503, '', { 'retry-after': '0' })),
  onRevocation('503-date-gone-by', plain(503, '', dateIn(-hour))),
  onRevocation('503-far-date', plain(503, '', dateIn(40 * 24 * hour))),
  onRevocation('503-garbage', plain(503, '', { 'retry-after': 'soon, -3 or 1.5' })),
  onRevocation('200-html', plain(200, html, htmlType)),
  onRevocation('200-html-unnamed', plain(200, `\n${html}`)),
  onRevocation('200-error', oauth(200, 'server_error')),
  onRevocation('200-lie', plain(200), { liesAbout: 'refresh_token' }),
  onRevocation('200-endless', endless(200)),
  onRevocation('500-endless', endless(500)),
  onRevocation('200-slow-html', slow(200, htmlType, ' '), { isSilent: true }),
  onRevocation('500-slow', slow(500, jsonType, ' '), { isSilent: true }),
  onRevocation('200-slow-acted', slow(200, jsonType, ' '), {
    isSilent: true,
    acts: true,
    settles: true,
  }),
  onRevocation('202', plain(202)),
  onRevocation('204', plain(204)),
  onRevocation('202-acted', plain(202), { acts: true }),
  onRevocation('204-acted', plain(204), { acts: true }),
  onRevocation('500-acted', plain(500), { acts: true }),
  onRevocation('504-html-acted', plain(504, html, htmlType), { acts: true }),
  onRevocation('hang', hang, { isSilent: true }),
  onRevocation('hang-acted', hang, { isSilent: true, acts: true }),
  onRevocation('drop', drop),
  onRevocation('drop-acted', drop, { acts: true }),
  onRevocation('half-acted', half, { acts: true }),
  onRevocation('garbage', garbage),
  onRevocation('garbage-acted', garbage, { acts: true }),
  onRevocation('refused', hang, { detour: 'closed-port' }),
  onRevocation('bad-certificate', hang, { detour: 'bad-certificate' }),
]

/** The probe is struck, at its baseline or afterwards: no silence of a probe may end a job wrongly. */
const atProbes: readonly Fault[] = (['introspection', 'userinfo'] as const).flatMap((on) =>
  (
    [
      ['500', plain(500), {}],
      ['200-html', plain(200, html, htmlType), {}],
      ['empty', plain(200, '{}', jsonType), {}],
      ['401-html', plain(401, html, htmlType), {}],
      ['drop', drop, { acts: true }],
      ['hang', hang, { isSilent: true }],
    ] as const
  ).map(([name, answer, more]) => ({ name: `${on}-${name}`, on, acts: false, answer, ...more })),
)

/** A clean line comes first: only the kill happens. */
export const faults: readonly Fault[] = [
  { name: 'none', on: 'revocation', acts: true, settles: true, answer: hang },
  ...atRevocation,
  ...atProbes,
]

export function faultNamed(name: string): Fault {
  const found = faults.find((fault) => fault.name === name)
  if (found === undefined) throw new Error(`There is no fault “${name}”`)
  return found
}
