// `npm run demo`: two OpenID providers on this computer and the app next to them. With a display it
// is yours to try; without one (or with --tour) it plays a tour and checks every step.
import { buildApp } from '../build.ts'
import { ensureChromium } from '../chromium.ts'
import { hasDisplay } from '../display.ts'
import { fetchElectron } from '../electron-binary.ts'
import { startProviders } from './providers.ts'

const downloadLimitMs = 30_000

const tour = !hasDisplay || process.argv.includes('--tour')

// The tour needs a second browser, for the person; the stand-in needs one for its windows.
const chromium = tour ? ensureChromium() : undefined
if (hasDisplay) {
  await fetchElectron('the app opens in a development window, a Chromium window', downloadLimitMs)
} else {
  console.log('There is no display: playing the tour on the stand-in for Electron (test/electron).')
  process.env['E2E_STANDIN'] = '1'
}
console.log('Building the app…')
await buildApp()
const providers = await startProviders()
console.log(`Meadow is at ${providers.meadow.issuer}, Harbour at ${providers.harbour.issuer}.\n`)
try {
  if (chromium !== undefined) {
    // What these import looks for Electron as soon as it is loaded: hence not at the top.
    const { playTour } = await import('./tour.ts')
    process.exitCode = (await playTour(providers, chromium)) ? 0 : 1
  } else {
    const { openForPerson } = await import('./open-for-person.ts')
    await openForPerson(providers)
  }
} finally {
  await providers.close()
}
