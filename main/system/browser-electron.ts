import { shell } from 'electron'
import { failure } from '../domain/failure.ts'
import type { Browser } from './browser.ts'
import { checkOpenable } from './opener-gate.ts'

/** The person's own browser. No other file calls `shell.openExternal`. */
export const electronBrowser: Browser = {
  async open(address, allowedHosts) {
    const verdict = checkOpenable(address, { allowedHosts })
    if (!verdict.ok) {
      throw failure(
        'address-not-allowed',
        { address: address.slice(0, 100) },
        { detail: verdict.why },
      )
    }
    try {
      // eslint-disable-next-line electron-security/no-open-external-with-dynamic-url -- the gate above is the allow-list this rule asks for
      await shell.openExternal(verdict.address)
    } catch {
      // The system's own message names files and codes that help nobody; the address can be opened by hand.
      throw failure('browser-did-not-open', {}, { retryable: true, detail: verdict.address })
    }
  },
}
