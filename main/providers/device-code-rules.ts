/** The device authorization grant (RFC 8628) with what a provider wants different. */
export interface DeviceCodeRules {
  readonly scopeParameter: string
  /** Are the scopes repeated in the token request? */
  readonly scopeWithToken: boolean
  /** `id`: the app shows itself by its id alone in this grant, though it has a secret. */
  readonly client: 'as-usual' | 'id'
  /** Where the answer has the address for the person (JSON Pointer). */
  readonly address: string
  /** Where a refusal has its code (JSON Pointer). */
  readonly error: string
  /** Codes that mean what these mean in RFC 8628 §3.5. */
  readonly denied: readonly string[]
  readonly expired: readonly string[]
}

/** As RFC 8628 §3.1 to §3.5 have it. */
export const standardDeviceCode: DeviceCodeRules = {
  scopeParameter: 'scope',
  scopeWithToken: false,
  client: 'as-usual',
  address: '/verification_uri',
  error: '/error',
  denied: ['access_denied'],
  expired: ['expired_token'],
}
