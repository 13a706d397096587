import { eventChannel, requestChannel } from '../../../preload/contract/channels.ts'
import type { UpdatesView } from '../../../preload/contract/updates.contract.ts'
import { goTo } from '../desk.ts'
import type { Act, Scene, Stage } from './scene.ts'

type Handlers = Map<string, (event: unknown, asked: { name: string }) => unknown>

/** Only a packaged install updates itself: from now on main answers as one would. */
async function answerUpdates(stage: Stage, view: UpdatesView): Promise<void> {
  await stage.app.evaluateMain(
    ({ ipcMain, BrowserWindow }, [told, request, event]) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Handlers }
      const kept = globalThis as { answer?: ReturnType<Handlers['get']> }
      kept.answer ??= handlers.get(request)
      const { answer } = kept
      handlers.set(request, (sender, asked) =>
        asked.name === 'updates.get' ? { ok: true, value: told } : answer?.(sender, asked),
      )
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.send(event, { kind: 'changed', topic: 'status' })
      }
    },
    [view, requestChannel, eventChannel] as const,
  )
}

const nothing: UpdatesView = { off: null, ready: null, lookedAt: null, failed: false }
const today = new Date().setHours(9, 12, 0, 0)
const notes =
  'Moving to another computer.\n\nA token that leaked can be handed in and ended.\n\nFaults mended: a window at 640 × 480 cut off the last line of a dialog.'

const inSettings = (name: string, view: Partial<UpdatesView>, says: RegExp): Scene => ({
  name: `updates-${name}`,
  reach: async (stage) => {
    await answerUpdates(stage, { ...nothing, ...view })
    await goTo(stage.page, 'Settings')
    return stage.page.getByText(says).last()
  },
})

/** What a packaged Handback says about newer versions. */
export const updates: Act = {
  name: 'updates',
  open: async (stage) => {
    await stage.launch()
  },
  scenes: [
    inSettings('never-looked', {}, /^Not checked since the start/),
    inSettings('looked', { lookedAt: today }, /This was the newest version/),
    inSettings('failed', { lookedAt: today, failed: true }, /without success/),
    inSettings('no-feed', { off: 'no-feed' }, /named no place for updates/),
    inSettings('package-manager', { off: 'package-manager' }, /A package manager installed/),
    {
      name: 'updates-ready',
      reach: async (stage) => {
        await answerUpdates(stage, { ...nothing, ready: { version: '0.2.0', notes } })
        await goTo(stage.page, 'Accounts')
        return stage.button('What’s new')
      },
    },
    {
      name: 'updates-new',
      reach: async (stage) => {
        await stage.button('What’s new').click()
        return stage.dialog.getByText(/^Moving to another computer/)
      },
    },
  ],
}
