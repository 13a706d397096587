import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${String(c.charCodeAt(0))};`)

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:22rem;margin:12vh auto;padding:0 1rem}
h1{font-size:1.4rem}input,button{font:inherit;padding:.5rem .8rem;width:100%;box-sizing:border-box;margin:.25rem 0}
</style><main><h1>${escaped(title)}</h1>${body}</main></html>`

function loginPage(name: string, hint: string): string {
  return page(
    `Sign in to ${name}`,
    `<form method="post"><input type="hidden" name="prompt" value="login">
<label>Login <input name="login" required value="${escaped(hint)}" autocomplete="off"></label>
<label>Password <input name="password" type="password" required></label>
<button type="submit">Sign-in</button></form>`,
  )
}

function decisionPage(name: string, prompt: string, client: string, scopes: string): string {
  return page(
    prompt === 'consent' ? `Allow ${client}?` : 'Choose an account',
    `<p>${escaped(client)} asks ${escaped(name)} for: ${escaped(scopes)}</p>
<form method="post"><input type="hidden" name="prompt" value="${escaped(prompt)}">
<button type="submit" name="decision" value="allow">Continue</button>
<button type="submit" name="decision" value="deny">Cancel</button></form>`,
  )
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The provider's own login, account choice and consent pages: plain forms, no script. */
export function interactionPages(provider: Provider, name: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const details = await provider.interactionDetails(request, response)
    const prompt = details.prompt.name
    if (request.method !== 'POST') {
      const body =
        prompt === 'login'
          ? loginPage(name, text(details.params['login_hint']))
          : decisionPage(name, prompt, 'Handback', text(details.params['scope']))
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
      return
    }
    const form = await readForm(request)
    const result = await resultOf(provider, details, form)
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: prompt !== 'login',
    })
  }
}

type Details = Awaited<ReturnType<Provider['interactionDetails']>>
type Result = Parameters<Provider['interactionFinished']>[2]

async function resultOf(
  provider: Provider,
  details: Details,
  form: URLSearchParams,
): Promise<Result> {
  if (form.get('decision') === 'deny') {
    return { error: 'access_denied', error_description: 'The person said no' }
  }
  if (details.prompt.name === 'login') return { login: { accountId: form.get('login') ?? '' } }
  if (details.prompt.name !== 'consent') return { [details.prompt.name]: {} }
  return { consent: { grantId: await grantFor(provider, details) } }
}

async function grantFor(provider: Provider, details: Details): Promise<string> {
  const known =
    details.grantId === undefined ? undefined : await provider.Grant.find(details.grantId)
  const grant =
    known ??
    new provider.Grant({
      accountId: details.session?.accountId ?? '',
      clientId: text(details.params['client_id']),
    })
  const missing = details.prompt.details as {
    missingOIDCScope?: string[]
    missingOIDCClaims?: string[]
  }
  if (missing.missingOIDCScope) grant.addOIDCScope(missing.missingOIDCScope.join(' '))
  if (missing.missingOIDCClaims) grant.addOIDCClaims(missing.missingOIDCClaims)
  return grant.save()
}
