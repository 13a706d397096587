// The tour, played without a display: each step with its result, up to the first that does not hold.
import { resolve } from 'node:path'
import { Album, type Line } from './album.ts'
import { reasonOf } from './checks.ts'
import type { DemoProviders } from './providers.ts'
import { Stage } from './stage.ts'
import { logInAgain, logOutOffline } from './steps/log-out-steps.ts'
import { askAgain, showProof } from './steps/proof-steps.ts'
import { killAndReopen, meadowComesBack, revokeWhileDown } from './steps/revoke-steps.ts'
import { linkAlice, linkBobAndCarol, openEmpty } from './steps/sign-in-steps.ts'

interface Step {
  readonly title: string
  /** Resolves to the result in words, rejects where the step does not hold. */
  readonly play: (stage: Stage) => Promise<string>
}

const steps: readonly Step[] = [
  { title: 'Open the app', play: openEmpty },
  { title: 'Link alice at Meadow, by its address', play: linkAlice },
  { title: 'Link bob at Meadow and carol at Harbour', play: linkBobAndCarol },
  { title: 'Log out alice while offline', play: logOutOffline },
  { title: 'Log in alice again', play: logInAgain },
  { title: 'Meadow goes down; revoke alice’s access', play: revokeWhileDown },
  { title: 'Kill the app (kill -9) and open it again', play: killAndReopen },
  { title: 'Meadow comes back', play: meadowComesBack },
  { title: 'Ask Meadow for alice and for bob again', play: askAgain },
  { title: 'Look at the proof', play: showProof },
]

/** True where every step holds. */
export async function playTour(providers: DemoProviders, chromium: string): Promise<boolean> {
  const album = new Album(resolve(import.meta.dirname, '../../demo-output'))
  const stage = await Stage.set({ providers, album, chromium })
  try {
    const lines = await playSteps(stage)
    const held = lines.filter(({ mark }) => mark === '✓').length
    console.log(`\n${held} of ${steps.length} steps hold. Screenshots: ${album.bind(lines)}`)
    return held === steps.length
  } finally {
    await stage.clear()
  }
}

async function playSteps(stage: Stage): Promise<Line[]> {
  const lines: Line[] = []
  for (const [index, { title, play }] of steps.entries()) {
    const number = index + 1
    const line = await play(stage).then(
      (result): Line => ({ mark: '✓', number, title, result }),
      (error: unknown): Line => ({ mark: '✗', number, title, result: reasonOf(error) }),
    )
    lines.push(line)
    console.log(`${line.mark} ${String(number).padEnd(2)} ${title}: ${line.result}`)
    if (line.mark === '✗') {
      await stage.picture('what-differed', title).catch(() => undefined)
      break
    }
  }
  return lines
}
