import { expect, test } from 'vitest'
import { say } from '../../../words/words.ts'

// What Chromium calls its backends on Linux (SelectedLinuxBackend), as Electron passes it on.
const backends = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']

test.each(['en', 'de'])('in %s a keychain has the name that people know it by', (locale) => {
  for (const key of ['vault.open.os-keychain', 'vault.new'] as const) {
    for (const backend of backends) {
      const words = say(key, { backend }, locale)
      expect(words).toMatch(/GNOME|KWallet/)
      expect(words).not.toMatch(/_|kwallet/)
    }
    expect(say(key, { backend: 'macOS Keychain' }, locale)).toContain('(macOS Keychain)')
  }
})
