import { expect, test, vi } from 'vitest'
import type { AppEvent } from '../../../preload/contract/contract.ts'
import { frontWindow, type FrontWindow } from '../../../main/windows/front-window.ts'
import { mayHear } from '../../../main/windows/held-back.ts'

const windows = vi.hoisted((): unknown[] => [])
vi.mock('electron', () => ({ BrowserWindow: { getAllWindows: () => windows } }))

const aWindow = { isMinimized: () => false, show: () => undefined, focus: () => undefined }
const clicked: AppEvent = { kind: 'open', target: { kind: 'activity' } }
const chosen: AppEvent = { kind: 'show', view: 'settings' }

function scene(): { front: FrontWindow; lock: { locked: boolean }; heard: AppEvent[] } {
  windows.length = 0
  const heard: AppEvent[] = []
  const lock = { locked: false }
  const front = frontWindow({
    open: () => windows.push(aWindow) as never,
    send: (event) => heard.push(event),
    mayHear: (event) => mayHear(lock, event),
  })
  return { front, lock, heard }
}

test('what is asked of a window that is just being opened is told once, when its page listens', () => {
  const { front, heard } = scene()
  front.ask(chosen)
  expect(heard).toEqual([])
  front.pageListens()
  front.pageListens()
  expect(heard).toEqual([chosen])
})

test.each([
  ['is there', true],
  ['is just being opened', false],
])(
  'a notification clicked while a window that %s is locked leads there once it is unlocked',
  (_how, isThere) => {
    const { front, lock, heard } = scene()
    if (isThere) front.bring()
    lock.locked = true
    front.ask(clicked)
    front.pageListens() // that of the locked window
    expect(heard).toEqual([])
    lock.locked = false
    front.pageListens()
    front.pageListens()
    expect(heard).toEqual([clicked])
  },
)

test('what was chosen in a menu while the window was locked is not done later', () => {
  const { front, lock, heard } = scene()
  front.bring()
  lock.locked = true
  front.ask(chosen)
  lock.locked = false
  front.pageListens()
  expect(heard).toEqual([])
})
