import { randomUUID } from 'node:crypto'
import type { Ask, Emulation, Reply } from '../kit/emulator.types.ts'
import type { IssuedToken } from '../kit/ledger.ts'

const docs = 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis'
const flow = `${docs}/LoginFlow/index.html#login-flow-v2`
const deleting = `${docs}/LoginFlow/index.html#deleting-an-app-password`
const host = 'cloud.example'
const site = `https://${host}`

interface Waiting {
  readonly pollToken: string
  /** What the app that began it calls itself: the name of the password. */
  readonly agent: string
  given: IssuedToken | null
}

const ocs = (status: number, message: string, data: unknown = []): Reply => ({
  status,
  body: {
    ocs: {
      meta: {
        status: status === 200 ? 'ok' : 'failure',
        statuscode: status === 401 ? 997 : status,
        message,
      },
      data,
    },
  },
})

const page = (prompt: 'login' | 'consent'): string =>
  `<form method="post"><input type="hidden" name="prompt" value="${prompt}"></form>`

/** A Nextcloud whose person has the password `real` of their own. */
export const nextcloud: Emulation = {
  id: 'nextcloud',
  hosts: [host],
  app: { clientId: 'Handback', secret: null },
  address: host,
  registers: true,
  noWayBack: true,
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: ({ ledger }) => {
    const flows = new Map<string, Waiting>()
    const loginOf = ({ form, headers }: Ask): string | null =>
      form.get('login') ?? /session=([\w-]+)/.exec(headers['cookie'] ?? '')?.[1] ?? null
    /** The app password of a request by HTTP Basic, or what is wrong with it. */
    const authenticated = ({ basic, headers }: Ask): IssuedToken | 'real' | Reply => {
      if (headers['ocs-apirequest'] !== 'true') {
        return { status: 412, body: { message: 'CSRF check failed' } }
      }
      if (basic?.password === 'real') return 'real'
      const found = ledger.find(basic?.password)
      const own = ledger.lives(found) && found.grant.login === basic?.user
      return own ? found : ocs(401, 'Current user is not logged in')
    }
    const grant = (ask: Ask, match: RegExpMatchArray): Reply => {
      const waiting = flows.get(match[1] ?? '')
      if (waiting === undefined) return { status: 403, body: '<p>The login token is invalid</p>' }
      const login = loginOf(ask)
      if (login === null) return { status: 200, body: page('login') }
      const headers = { 'set-cookie': `session=${login}; path=/` }
      // It asks every time: each password is a device of its own.
      if (ask.form.get('decision') !== 'allow') {
        return { status: 200, headers, body: page('consent') }
      }
      const consent = ledger.allow(login, waiting.agent, ['all'])
      waiting.given = ledger.issue(consent, 'access', { pair: randomUUID() })
      return { status: 200, headers, body: '<p>Account connected</p>' }
    }
    return [
      {
        on: `GET ${host}/status.php`,
        source: 'unverified',
        answer: () => ({
          status: 200,
          body: {
            installed: true,
            maintenance: false,
            needsDbUpgrade: false,
            version: '31.0.4.1',
            versionstring: '31.0.4',
            edition: '',
            productname: 'Nextcloud',
            extendedSupport: false,
          },
        }),
      },
      {
        on: `POST ${host}/index.php/login/v2`,
        source: flow,
        answer: ({ headers }) => {
          const id = randomUUID()
          const pollToken = randomUUID()
          flows.set(id, { pollToken, agent: headers['user-agent'] ?? '', given: null })
          return {
            status: 200,
            body: {
              poll: { token: pollToken, endpoint: `${site}/login/v2/poll` },
              login: `${site}/login/v2/flow/${id}`,
            },
          }
        },
      },
      {
        on: { method: 'GET', path: /^cloud\.example\/login\/v2\/flow\/([\w-]+)$/ },
        source: flow,
        answer: grant,
      },
      {
        on: { method: 'POST', path: /^cloud\.example\/login\/v2\/flow\/([\w-]+)$/ },
        source: flow,
        answer: grant,
      },
      {
        on: `POST ${host}/login/v2/poll`,
        source: flow,
        answer: ({ form }) => {
          const known = [...flows].find(([, { pollToken }]) => pollToken === form.get('token'))
          const given = known?.[1].given ?? null
          if (known === undefined || given === null) return { status: 404, body: [] }
          // "the 200 will only be returned once"
          flows.delete(known[0])
          const { login } = given.grant
          return { status: 200, body: { server: site, loginName: login, appPassword: given.text } }
        },
      },
      {
        on: `GET ${host}/ocs/v2.php/cloud/user`,
        source: `${docs}/OCS/ocs-api-overview.html`,
        answer: (ask) => {
          const found = authenticated(ask)
          if (found === 'real') return ocs(200, 'OK', { id: ask.basic?.user })
          if ('status' in found) return found
          const { login } = found.grant
          const data = { id: `${login}-id`, displayname: login, email: `${login}@cloud.example` }
          return ocs(200, 'OK', data)
        },
      },
      {
        on: `DELETE ${host}/ocs/v2.php/core/apppassword`,
        source: deleting,
        answer: (ask) => {
          const found = authenticated(ask)
          if (found === 'real') return ocs(403, 'no app password in use')
          if ('status' in found) return found
          found.alive = false
          return ocs(200, 'OK')
        },
      },
    ]
  },
  expects: {
    subject: (login) => `${login}-id`,
    ending: 'proven',
    afterwards: 'asked',
    expired: null,
    silentLogIn: false,
  },
}
