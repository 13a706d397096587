import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${String(c.charCodeAt(0))};`)

export const page = (name: string, title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(title)} – ${escaped(name)}</title><style>
:root{color-scheme:light dark;--paper:#fff;--ground:#eef2ee;--ink:#1c211d;--soft:#566058;--line:#d5dcd6;--strong:#1f5f46;--on:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#202522;--ground:#161a17;--ink:#eef1ee;--soft:#a9b3ab;--line:#3a423c;--strong:#8fd3b4;--on:#10241b}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{box-sizing:border-box;width:min(24rem,92vw);padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:14px}
.name{margin:0 0 1.25rem;color:var(--strong);font-weight:700;letter-spacing:.02em}
h1{margin:0 0 .75rem;font-size:1.35rem;line-height:1.3}p,ul{margin:0 0 1rem}ul{padding-left:1.2rem}.soft{color:var(--soft)}
label{display:block;margin-bottom:.75rem}input,button{box-sizing:border-box;width:100%;font:inherit;padding:.6rem .8rem;border-radius:8px;border:1px solid var(--line);background:var(--paper);color:var(--ink)}
button{margin-top:.5rem;cursor:pointer;font-weight:600}button.go{background:var(--strong);border-color:var(--strong);color:var(--on)}
a{color:var(--strong)}:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
</style></head><body><main><p class="name">${escaped(name)}</p><h1>${escaped(title)}</h1>${body}</main></body></html>`

function loginPage(name: string, hint: string): string {
  return page(
    name,
    'Sign in',
    `<form method="post"><input type="hidden" name="prompt" value="login">
<label>Login <input name="login" required value="${escaped(hint)}" autocomplete="off" autofocus></label>
<label>Password <input name="password" type="password" required></label>
<button class="go" type="submit">Sign-in</button></form>
<p class="soft">alice, bob or carol; any password is right.</p>`,
  )
}

/** `meadow` as people write it. */
export function shownName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const permissions: Readonly<Record<string, string>> = {
  openid: 'know that you have an account here',
  profile: 'see your name, user name and picture',
  email: 'see your email address',
  offline_access: 'keep this permission until it is revoked',
}

function decisionPage(name: string, prompt: string, account: string, scopes: string): string {
  const wishes = scopes
    .split(' ')
    .map((scope) => `<li>${escaped(permissions[scope] ?? scope)}</li>`)
    .join('')
  return page(
    name,
    prompt === 'consent' ? 'Allow Handback?' : 'Choose an account',
    `<p>You are signed in as <strong>${escaped(account)}</strong>.
<a href="?as=another">Use another account</a></p><p>Handback would like to</p><ul>${wishes}</ul>
<form method="post"><input type="hidden" name="prompt" value="${escaped(prompt)}">
<button class="go" type="submit" name="decision" value="allow">Continue</button>
<button type="submit" name="decision" value="deny">Cancel</button></form>`,
  )
}

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
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
    const shown = shownName(name)
    if (request.method !== 'POST') {
      const asAnother = request.url?.endsWith('?as=another') === true
      const body =
        prompt === 'login' || asAnother
          ? loginPage(shown, asAnother ? '' : text(details.params['login_hint']))
          : decisionPage(
              shown,
              prompt,
              details.session?.accountId ?? '',
              text(details.params['scope']),
            )
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
      return
    }
    const form = await readForm(request)
    const result = await resultOf(provider, details, form)
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: form.get('prompt') !== 'login',
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
  if (form.get('prompt') === 'login') return { login: { accountId: form.get('login') ?? '' } }
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
