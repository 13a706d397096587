import { request } from 'node:http'

/** What a person does at the provider's pages, without a browser: cookies, redirects and forms. */
export interface PersonVisit {
  /** Pages that asked something, in order; empty when the provider asked nothing. */
  readonly pages: string[]
  /** Where the provider sent the browser back to; null where it showed an error page instead. */
  readonly callbackUrl: string | null
  /** Text of the last page where there was no callback. */
  readonly lastPage: string | null
  /** What Handback's own page said, when the callback was delivered. */
  readonly resultPage: Response | null
}

export interface PersonOptions {
  readonly login: string
  readonly decision?: 'allow' | 'deny'
  /** Cookies of this person's browser; keep one to stay signed in at the provider. */
  readonly jar?: CookieJar
  /** Really call the loopback address, as a browser would. Default true. */
  readonly deliver?: boolean
}

export type CookieJar = Map<string, { value: string; path: string }>

const isCallback = (url: URL): boolean => url.pathname.startsWith('/callback/')

/** Headers a browser sends with a top-level navigation. */
export const navigation = {
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-site': 'cross-site',
}

/** Follows an authorization request like a person in a browser, up to (and with) the callback. */
export async function signInAsPerson(
  authorizationUrl: string,
  options: PersonOptions,
): Promise<PersonVisit> {
  const jar: CookieJar = options.jar ?? new Map<string, { value: string; path: string }>()
  const pages: string[] = []
  let url = new URL(authorizationUrl)
  let form: URLSearchParams | null = null
  for (let hops = 0; hops < 20; hops++) {
    const response = await visit(url, form, jar)
    form = null
    const location = response.headers.get('location')
    if (location !== null) {
      await response.body?.cancel()
      url = new URL(location, url)
      if (isCallback(url)) return await arrive(url, pages, options.deliver !== false)
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (prompt === undefined) {
      return { pages, callbackUrl: null, lastPage: page, resultPage: null }
    }
    pages.push(prompt)
    form = answerTo(prompt, options)
  }
  throw new Error('The provider redirects for ever')
}

function answerTo(prompt: string, options: PersonOptions): URLSearchParams {
  if (prompt === 'login') {
    return new URLSearchParams({ prompt, login: options.login, password: 'any' })
  }
  return new URLSearchParams({ prompt, decision: options.decision ?? 'allow' })
}

async function arrive(url: URL, pages: string[], deliver: boolean): Promise<PersonVisit> {
  const resultPage = deliver ? await deliverCallback(url) : null
  return { pages, callbackUrl: url.href, lastPage: null, resultPage }
}

async function visit(url: URL, form: URLSearchParams | null, jar: CookieJar): Promise<Response> {
  const mine = [...jar].filter(([, cookie]) => url.pathname.startsWith(cookie.path))
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: mine.map(([key, { value }]) => `${nameOf(key)}=${value}`).join('; ') },
    ...(form === null ? {} : { method: 'POST', body: form }),
  })
  for (const line of response.headers.getSetCookie()) remember(line, url, jar)
  return response
}

/**
 * Opens the address of a code (with the code in it, or enters `code`), confirms it, signs in and
 * decides; returns the pages that asked something, and the text of the last.
 */
export async function enterCode(
  address: string,
  options: PersonOptions & { readonly code?: string; readonly confirms?: boolean },
): Promise<{ readonly pages: readonly string[]; readonly lastPage: string }> {
  const jar: CookieJar = options.jar ?? new Map<string, { value: string; path: string }>()
  const pages: string[] = []
  let url = new URL(address)
  let form: URLSearchParams | null = null
  let hasRefused = false
  for (let hops = 0; hops < 20; hops++) {
    const response = await visit(url, form, jar)
    form = null
    const location = response.headers.get('location')
    if (location !== null) {
      await response.body?.cancel()
      url = new URL(location, url)
      continue
    }
    const shown = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(shown)?.[1]
    const xsrf = /name="xsrf" value="(\w+)"/.exec(shown)?.[1]
    if (prompt !== undefined) {
      pages.push(prompt)
      hasRefused = options.decision === 'deny' && prompt === 'consent'
      form = answerTo(prompt, options)
    } else if (xsrf === undefined || hasRefused) {
      return { pages, lastPage: shown }
    } else {
      const inForm = /name="user_code" value="([^"]+)"/.exec(shown)?.[1]
      const asksToConfirm = shown.includes('name="confirm"')
      pages.push(asksToConfirm ? 'confirm' : 'code')
      hasRefused = asksToConfirm && options.confirms === false
      const decided = options.confirms === false ? { abort: 'yes' } : { confirm: 'yes' }
      form = new URLSearchParams({
        xsrf,
        user_code: inForm ?? options.code ?? '',
        ...(asksToConfirm ? decided : {}),
      })
      url = new URL(/action="([^"]+)"/.exec(shown)?.[1] ?? '', url)
    }
  }
  throw new Error('The provider redirects for ever')
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('|') + 1)

function remember(line: string, url: URL, jar: CookieJar): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const path = /^path=(.*)$/i.exec(attributes.find((one) => /^path=/i.test(one)) ?? '')?.[1] ?? '/'
  const [name = '', ...value] = pair.split('=')
  // Cookies know no ports, and neither does this jar; hosts and paths are enough here.
  jar.set(`${url.host}|${path}|${name}`, { value: value.join('='), path })
  const gone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one))
  if (gone) jar.delete(`${url.host}|${path}|${name}`)
}

/** Calls the loopback address like a browser; `fetch` would say `sec-fetch-mode: cors`, whatever it is told. */
export function deliverCallback(url: URL): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: navigation, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const headers = Object.entries(answer.headersDistinct).map(
          ([name, values]): [string, string] => [name, (values ?? []).join(', ')],
        )
        resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers }))
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
