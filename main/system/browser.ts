/** Opens an address in the person's own browser. Implementations must pass `opener-gate.ts` first. */
export interface Browser {
  /**
   * Only an address on one of `allowedHosts` (exact names). Rejects with a FailureError
   * `browser-did-not-open` or `address-not-allowed`.
   */
  open(address: string, allowedHosts: readonly string[]): Promise<void>
}
