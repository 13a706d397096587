import fc from 'fast-check'

/** A request as it arrives at the loopback port. */
export interface Raw {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
}

/** Where the one right answer goes. */
export interface Place {
  readonly port: number
  readonly path: string
  readonly state: string
  readonly code: string
}

export const right = ({ port, path, state, code }: Place): Raw => ({
  method: 'GET',
  target: `${path}?code=${code}&state=${state}`,
  headers: [
    ['Host', `127.0.0.1:${port}`],
    ['Sec-Fetch-Mode', 'navigate'],
    ['Sec-Fetch-Dest', 'document'],
  ],
})

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

type Part = (place: Place) => string

const flipped = (text: string, at: number): string => {
  const index = at % text.length
  const other = text[index] === 'A' ? 'B' : 'A'
  return text.slice(0, index) + other + text.slice(index + 1)
}

/** Queries that are no answer, or the answer to something else (RFC 6749 §4.1.2). */
const queries: fc.Arbitrary<Part> = fc.oneof(
  fc.nat().map(
    (at): Part =>
      ({ code, state }) =>
        `?code=${code}&state=${flipped(state, at)}`,
  ),
  fc.nat().map(
    (at): Part =>
      ({ code, state }) =>
        `?code=${code}&state=${state.slice(0, at % state.length)}`,
  ),
  fc.string({ minLength: 1 }).map(
    (more): Part =>
      ({ code, state }) =>
        `?code=${code}&state=${state}${encodeURIComponent(more)}`,
  ),
  fc.string({ minLength: 1, maxLength: 50 }).map(
    (other): Part =>
      ({ code }) =>
        `?code=${code}&state=${encodeURIComponent(other)}`,
  ),
  fc.string().map(
    (value): Part =>
      ({ code, state }) =>
        `?code=${code}&state=${state}&state=${encodeURIComponent(value)}`,
  ),
  fc.string().map(
    (value): Part =>
      ({ code, state }) =>
        `?code=${code}&code=${encodeURIComponent(value)}&state=${state}`,
  ),
  fc.string().map(
    (error): Part =>
      ({ code, state }) =>
        `?code=${code}&error=${encodeURIComponent(error)}&state=${state}`,
  ),
  from<Part>([
    ({ code }) => `?code=${code}`,
    ({ state }) => `?state=${state}`,
    ({ state }) => `?code=&state=${state}`,
    ({ state }) => `?error=&state=${state}`,
    ({ code, state }) => `?code=${code}&state[]=${state}`,
    ({ code, state }) => `?code=${code}&State=${state}`,
    ({ code, state }) => `?CODE=${code}&state=${state}`,
    ({ code, state }) => `?code=${code}&state=%20${state}`,
    ({ code, state }) => `?code=${code}&state=${state}%00`,
    ({ code, state }) => `?code=${code};state=${state}`,
    ({ code, state }) => `?code=${code}%26state=${state}`,
    ({ code, state }) => `%3Fcode=${code}&state=${state}`,
    ({ code, state }) => `#code=${code}&state=${state}`,
    ({ code, state }) => `?#code=${code}&state=${state}`,
    ({ state }) => `?access_token=x&state=${state}`,
    ({ state }) => `?id_token=x&response=x&state=${state}`,
    () => '',
    () => '?',
    () => '?&&==&%',
  ]),
  fc.webQueryParameters().map(
    (text): Part =>
      () =>
        `?${text}`,
  ),
)

const paths: fc.Arbitrary<Part> = fc.oneof(
  from<Part>([
    ({ path }) => `${path}/`,
    ({ path }) => path.toUpperCase(),
    ({ path }) => `/${path}`,
    ({ path }) => `/x/..${path}`,
    ({ path }) => `/.${path}`,
    ({ path }) => `${path}/.`,
    ({ path }) => `${path}/../${path.split('/').at(-1) ?? ''}`,
    ({ path }) => path.replace('/callback', '/%63allback'),
    ({ path }) => path.replace('/callback/', '/callback%2f'),
    ({ path }) => path.replace('/callback/', '/callback//'),
    ({ path }) => path.replace('/callback/', '\\callback\\'),
    ({ path }) => `${path}%00`,
    ({ path }) => `${path};x`,
    ({ path }) => `${path}.html`,
    ({ path }) => path.slice(0, -1),
    ({ path }) => path.slice(1),
    ({ path, port }) => `http://127.0.0.1:${port}${path}`,
    ({ path, port }) => `//127.0.0.1:${port}${path}`,
    ({ path }) => `http://evil.example${path}`,
    ({ path }) => `@evil.example${path}`,
    () => '/callback/0123456789abcdef',
    () => '/callback',
    () => '/',
    () => '*',
    () => '/favicon.ico',
  ]),
  fc.webPath().map(
    (path): Part =>
      () =>
        `${path}x`,
  ),
)

/** DNS rebinding, and every other way to be called something else. */
const hosts: fc.Arbitrary<(port: number) => readonly string[]> = fc.oneof(
  from<(port: number) => readonly string[]>([
    () => [],
    (port) => [`127.0.0.1:${port}`, `127.0.0.1:${port}`],
    (port) => [`127.0.0.1:${port}`, 'evil.example'],
    (port) => ['evil.example', `127.0.0.1:${port}`],
    (port) => [`127.0.0.1:${port}, 127.0.0.1:${port}`],
    (port) => [`localhost:${port}`],
    (port) => [`[::1]:${port}`],
    (port) => [`127.0.0.1.:${port}`],
    (port) => [`127.1:${port}`],
    (port) => [`2130706433:${port}`],
    (port) => [`u@127.0.0.1:${port}`],
    (port) => [`127.0.0.1:${port}@evil.example`],
    (port) => [`127.0.0.1:${port}.evil.example`],
    (port) => [`127.0.0.1:0${port}`],
    (port) => [`127.0.0.1:${port + 1}`],
    (port) => [`evil.example:${port}`],
    () => ['127.0.0.1'],
    () => ['127.0.0.1:'],
    () => [''],
  ]),
  fc.domain().map((domain) => (port: number) => [`${domain}:${port}`]),
)

const methods = from([
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'get',
  'Get',
  'CONNECT',
  'PROPFIND',
  'PRI',
])

/** Anything but a page that the browser goes to (Fetch Metadata). */
const fetches: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .tuple(
    from(['cors', 'no-cors', 'same-origin', 'websocket', 'NAVIGATE', 'navigate, navigate', '']),
    from([
      'empty',
      'image',
      'iframe',
      'frame',
      'script',
      'style',
      'object',
      'embed',
      'worker',
      'font',
      '',
    ]),
    from(['mode', 'destination', 'both']),
  )
  .map(([mode, destination, which]) => [
    ['Sec-Fetch-Mode', which === 'destination' ? 'navigate' : mode],
    ['Sec-Fetch-Dest', which === 'mode' ? 'document' : destination],
  ])

interface Wrong {
  readonly query?: Part
  readonly path?: Part
  readonly host?: (port: number) => readonly string[]
  readonly method?: string
  readonly fetched?: readonly (readonly [string, string])[]
}

/** Mostly in one way only: a second one would hide whether the first was seen. */
const wrongs: fc.Arbitrary<Wrong> = fc.oneof(
  { weight: 5, arbitrary: queries.map((query) => ({ query })) },
  { weight: 3, arbitrary: paths.map((path) => ({ path })) },
  { weight: 3, arbitrary: hosts.map((host) => ({ host })) },
  { weight: 1, arbitrary: methods.map((method) => ({ method })) },
  { weight: 2, arbitrary: fetches.map((fetched) => ({ fetched })) },
  {
    weight: 3,
    arbitrary: fc.record({
      query: queries,
      path: paths,
      host: hosts,
      method: methods,
      fetched: fetches,
    }),
  },
)

/** Wrong in one way or in all of them; never the right one. */
export const wrongRequests: fc.Arbitrary<(place: Place) => Raw> = wrongs.map(
  ({ query, path, host, method, fetched }) =>
    (place: Place): Raw => {
      const good = right(place)
      const named =
        host === undefined
          ? good.headers.slice(0, 1)
          : host(place.port).map((one) => ['Host', one] as const)
      return {
        method: method ?? good.method,
        target:
          (path?.(place) ?? place.path) +
          (query?.(place) ?? `?code=${place.code}&state=${place.state}`),
        headers: [...named, ...(fetched ?? good.headers.slice(1))],
      }
    },
)
