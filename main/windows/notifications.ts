import { app, BrowserWindow, Notification } from 'electron'
import type { Notice } from '../domain/notice.ts'
import { accountName } from '../services/account-name.ts'
import type { AccountOverviews } from '../services/account-overview.ts'
import type { Running } from '../services/running.ts'
import type { Clock } from '../system/clock.ts'
import {
  groupByKind,
  noticeTarget,
  noticeText,
  type Naming,
  type NoticeTarget,
} from '../services/notice-words.ts'
import { choose, type Watching } from '../services/notice-choice.ts'
import type { SettingsStore } from '../system/settings.ts'
import type { Say } from '../../words/words.ts'

interface Showing {
  readonly running: Pick<Running, 'onOpen'>
  readonly clock: Pick<Clock, 'now'>
  readonly settings: Pick<SettingsStore, 'get'>
  readonly say: Say
  /** Brings the window to the front and shows what it is about. */
  readonly open: (target: NoticeTarget) => void
}

export interface Notifications {
  /** This system has notifications at all. */
  readonly supported: boolean
  /** "Show what it looks like": one with words as they would be now. */
  tryOne(): void
}

/** Notifications of the system for what a person waits for; a click opens it. */
export function showNotifications({ running, clock, settings, say, open }: Showing): Notifications {
  const supported = Notification.isSupported()
  const watching = watchFocus(() => clock.now())
  // An object that nothing refers to is collected, and its click with it.
  const shown = new Set<Notification>()
  const show = (title: string, body: string, target: NoticeTarget): void => {
    const notification = new Notification({ title, body })
    const gone = (): void => void shown.delete(notification)
    notification.on('click', () => {
      gone()
      open(target)
    })
    notification.on('close', gone)
    shown.add(notification)
    notification.show()
  }
  const tell = (notices: readonly Notice[], overviews: AccountOverviews): void => {
    if (!supported) return
    const naming = namingOf(overviews, settings.get().notificationNames, say)
    for (const group of groupByKind(choose(notices, settings.get().silenced, watching()))) {
      const { title, body } = noticeText(group, naming)
      show(say(title.key, title.values), say(body.key, body.values), noticeTarget(group))
    }
  }
  running.onOpen((product) => {
    product.notices.on((notices) => tell(notices, product.overviews))
  })
  return {
    supported,
    tryOne: () => {
      if (!supported) return
      const names = settings.get().notificationNames
      const example = say('notice.who', { name: say('notice.example.name'), provider: 'Meadow' })
      const naming = { names, who: () => (names ? example : say('notice.who.unnamed')) }
      const { title, body } = noticeText([anExample(clock.now())], naming)
      show(say(title.key, title.values), say(body.key, body.values), { kind: 'accounts' })
    },
  }
}

function anExample(at: number): Notice {
  return { kind: 'ended', key: 'example', at, accountId: '', how: 'proven' }
}

function namingOf(overviews: AccountOverviews, names: boolean, say: Say): Naming {
  return {
    names,
    who: (accountId) => {
      if (!names) return say('notice.who.unnamed')
      const overview = overviews.get(accountId)
      const { key, values } = accountName(overview)
      const name = say(key, values)
      // "Meadow account" needs no "at Meadow".
      return 'provider' in values
        ? name
        : say('notice.who', { name, provider: overview.provider.name })
    },
  }
}

function watchFocus(now: () => number): () => Watching {
  let since: number | null = BrowserWindow.getFocusedWindow() === null ? null : now()
  let last: Watching['last'] = null
  app.on('browser-window-focus', () => (since = now()))
  app.on('browser-window-blur', () => {
    if (since !== null) last = { from: since, to: now() }
    since = null
  })
  return () => ({ focused: since !== null, last })
}
