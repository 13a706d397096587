import type { ElementHandle } from '@playwright/test'
import { expect } from '../fixture.ts'
import { Stage, type Act, type Scene } from './scene.ts'

export interface Audience {
  /** Which scenes are looked at; all unless given. Those after the last of them are not reached. */
  readonly wants?: (name: string) => boolean
  /** The app has just been started for this act. */
  readonly begin?: (stage: Stage) => void
  /** `seen`: what must be seen; it may be gone by the time it is asked about. */
  readonly look: (scene: Scene, stage: Stage, seen: ElementHandle) => Promise<void>
}

/** Plays an act once, scene after scene. */
export async function play(act: Act, { wants = () => true, begin, look }: Audience): Promise<void> {
  const last = act.scenes.findLastIndex(({ name }) => wants(name))
  if (last === -1) return
  const stage = new Stage()
  try {
    await act.open(stage)
    begin?.(stage)
    for (const scene of act.scenes.slice(0, last + 1)) {
      const seen = await reach(scene, stage)
      if (wants(scene.name)) await look(scene, stage, seen)
      await scene.leave?.(stage)
    }
  } finally {
    await stage.strike()
  }
}

async function reach(scene: Scene, stage: Stage): Promise<ElementHandle> {
  try {
    const seen = (await scene.reach(stage)).first()
    await expect(seen).toBeVisible({ timeout: 30_000 })
    return await seen.elementHandle()
  } catch (error) {
    throw new Error(`The scene “${scene.name}” was not reached.`, { cause: error })
  }
}
