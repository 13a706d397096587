/** Opens an address in the person's own browser. Implementations must pass `opener-gate.ts` first. */
export interface Browser {
  /** Rejects with a FailureError `browser-did-not-open` or `address-not-allowed`. */
  open(address: string): Promise<void>
}
