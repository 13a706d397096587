// Bundled and run in the page before the renderer, which then finds its bridge as always.
import { createFakeBridge, otherAccountFlow, type Scene } from './fake-bridge.ts'
import { manyAccounts, text } from './sample-accounts.ts'
import { samplePauses, waitingJobs } from './sample-waiting.ts'

const scenes: Readonly<Record<string, Scene>> = {
  rich: {},
  many: { accounts: manyAccounts(10_000) },
  waiting: { jobs: waitingJobs, pauses: samplePauses },
  empty: { accounts: [], jobs: [], status: { waiting: 0, developmentWindow: true } },
  offline: { status: { online: false, waiting: 2 } },
  'different-account': { flow: otherAccountFlow },
  locked: {
    status: {
      vault: {
        state: 'passphrase-wanted',
        wrappedBy: null,
        hasKeychain: false,
        words: text(
          'This system has no keychain that protects anything. Choose a passphrase first.',
        ),
      },
    },
  },
}

const name = new URLSearchParams(location.search).get('scene') ?? 'rich'

Object.assign(globalThis, { handback: createFakeBridge(scenes[name] ?? {}) })
