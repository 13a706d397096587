// Bundled by window.ts with React's profiling build: the whole window over a fake bridge, and what a
// change of one row costs in it.
import { Profiler } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/index.css'
import { App } from '../../../renderer/app.tsx'
import { createFakeBridge } from '../../support/window-preview/fake-bridge.ts'
import { manyAccounts, text } from '../../support/window-preview/sample-accounts.ts'

export interface Cost {
  /** Milliseconds from React's first look at the change until the page is laid out anew. */
  readonly commit: number
  /** Milliseconds from the answer with the changed row to the same moment. */
  readonly whole: number
}

const count = Number(new URLSearchParams(location.search).get('count'))
let accounts = manyAccounts(count)
const bridge = createFakeBridge({ accounts })
let answeredAt = 0
let startedAt: number | null = null

Object.assign(window, {
  handback: {
    ...bridge,
    request: async (name: Parameters<typeof bridge.request>[0], input: never) => {
      const answer = await bridge.request(name, input)
      if (name === 'accounts.list') answeredAt = performance.now()
      return answer
    },
  },
})

/** Resolves once the page shows the words. The observer is called when the commit is through. */
function shown(words: string): Promise<Cost> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.accounts')?.textContent.includes(words) !== true) return
      observer.disconnect()
      document.body.getBoundingClientRect()
      const now = performance.now()
      done({ commit: now - (startedAt ?? NaN), whole: now - answeredAt })
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

let made = 0

/** Changes the words of one row in sight. */
async function changeOne(): Promise<Cost> {
  made += 1
  const words = `At Meadow: change ${made}.`
  const there = { state: 'allowed', attention: false, ending: null, words: text(words) } as const
  const place = made % 5
  accounts = accounts.map((one, at) => (at === place ? { ...one, there } : one))
  const cost = shown(words)
  startedAt = null
  bridge.setAccounts(accounts)
  return cost
}

Object.assign(globalThis, { changeOne })

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <Profiler
    id="window"
    onRender={(_id, _phase, _actual, _base, start) => {
      startedAt ??= start
    }}
  >
    <App />
  </Profiler>,
)
