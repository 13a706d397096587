import { randomBytes } from 'node:crypto'
import type { Ask, Handler, Reply, Surroundings } from './emulator.types.ts'
import type { Grant } from './ledger.ts'

export interface DeviceCodeEmulation {
  /** Where a person enters the code, as the answer names it. */
  readonly address: string
  /** With the code in it, where the provider gives such an address. */
  readonly fullAddress?: (userCode: string) => string
  readonly lifeSeconds: number
  readonly intervalSeconds: number
  readonly scopeParameter?: string
  /** How the member with the address is called, where not as in RFC 8628 §3.2. */
  readonly addressMember?: string
  /** Refusals, where they are not those of RFC 8628 §3.5. */
  readonly refuses?: (error: CodeError) => Reply
}

export type CodeError = 'authorization_pending' | 'access_denied' | 'expired_token'

interface Begun {
  readonly userCode: string
  readonly scopes: readonly string[]
  readonly expiresAt: number
  grant: Grant | 'denied' | null
}

/** The device authorization endpoint and the page where a code is entered (RFC 8628 §3.1 to §3.3). */
export class DeviceCodes {
  readonly #begun = new Map<string, Begun>()
  readonly #surroundings: Surroundings
  readonly #rules: DeviceCodeEmulation

  constructor(surroundings: Surroundings, rules: DeviceCodeEmulation) {
    this.#surroundings = surroundings
    this.#rules = rules
  }

  /** POST of the device authorization endpoint. */
  readonly begin: Handler = ({ form }) => {
    const { app, now } = this.#surroundings
    const { address, fullAddress, lifeSeconds, intervalSeconds, scopeParameter } = this.#rules
    if (form.get('client_id') !== app.clientId) {
      return { status: 401, body: { error: 'invalid_client' } }
    }
    const deviceCode = randomBytes(20).toString('hex')
    const userCode = `WDJB-${randomBytes(2).toString('hex').toUpperCase()}`
    const scopes = (form.get(scopeParameter ?? 'scope') ?? '').split(' ').filter((s) => s !== '')
    const expiresAt = now() + lifeSeconds * 1000
    this.#begun.set(deviceCode, { userCode, scopes, expiresAt, grant: null })
    return {
      status: 200,
      body: {
        device_code: deviceCode,
        user_code: userCode,
        [this.#rules.addressMember ?? 'verification_uri']: address,
        ...(fullAddress === undefined ? {} : { verification_uri_complete: fullAddress(userCode) }),
        expires_in: lifeSeconds,
        interval: intervalSeconds,
      },
    }
  }

  /** POST of the page: the person enters the code, signs in and decides. */
  readonly page: Handler = ({ form }: Ask) => {
    const found = [...this.#begun.values()].find(
      ({ userCode }) => userCode === form.get('user_code'),
    )
    if (found === undefined) return { status: 404, body: '<p>unknown code</p>' }
    const { ledger, app } = this.#surroundings
    const denies = form.get('decision') === 'deny'
    found.grant = denies
      ? 'denied'
      : ledger.allow(form.get('login') ?? '', app.clientId, found.scopes)
    return { status: 200, body: '<p>Done</p>' }
  }

  /** The token endpoint is asked for the tokens of a code (RFC 8628 §3.4). */
  redeem(form: URLSearchParams): Grant | Reply {
    const deviceCode = form.get('device_code') ?? ''
    const found = this.#begun.get(deviceCode)
    if (found === undefined || found.expiresAt <= this.#surroundings.now()) {
      return this.#refuse('expired_token')
    }
    if (found.grant === null) return this.#refuse('authorization_pending')
    this.#begun.delete(deviceCode)
    if (found.grant === 'denied') return this.#refuse('access_denied')
    found.grant.nonce = null
    found.grant.asked = found.scopes
    return found.grant
  }

  #refuse(error: CodeError): Reply {
    return this.#rules.refuses?.(error) ?? { status: 400, body: { error } }
  }
}

export const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'
