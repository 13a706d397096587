import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { mayAct } from '../../main/domain/standing.ts'
import { moveHandlers } from '../../main/ipc/move-handlers.ts'
import { openStorage } from '../../main/storage/open-storage.ts'
import { eraseData } from '../../main/services/erase-data.ts'
import { packPassphrase } from './move-words.ts'
import { openDesk, type Desk } from './service-desk.ts'

/** One computer, with what its window can ask for about moving. */
export interface Computer {
  readonly desk: Desk
  pack(file: string): Promise<void>
  bring(file: string, passphrase?: string): Promise<void>
  handOver(code: string): Promise<string>
  start(code: string): Promise<void>
  startWithoutAnswer(): Promise<void>
  takeBack(sure?: boolean): Promise<void>
  erase(): Promise<void>
  /** The code it shows when something has arrived. */
  request(): string
  acts(): boolean
}

/** A stick that is carried from one computer to another. */
export function stick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handback-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `from`: it begins with a copy of this data folder, as its process left it. */
export async function openComputer(from?: string): Promise<Computer> {
  const desk = await openDesk(undefined, (deps) => {
    if (from !== undefined && readdirSync(deps.folder).length === 0)
      cpSync(from, deps.folder, { recursive: true })
    return openStorage(deps)
  })
  const handlers = (file: string) =>
    moveHandlers(desk.app, {
      chooseArchiveToWrite: () => Promise.resolve(file),
      chooseArchiveToRead: () => Promise.resolve(file),
      reopen: (between) => desk.restart(between),
      // The data lies in the folder itself here.
      eraseAll: () => desk.restart(() => eraseData(desk.folder, '.')),
    })
  return {
    desk,
    pack: async (file) => {
      await handlers(file)['move.pack']({ passphrase: packPassphrase })
    },
    bring: async (file, passphrase = packPassphrase) => {
      const window = handlers(file)
      await window['move.chooseArchive']({})
      await window['move.bring']({ passphrase })
    },
    handOver: async (code) => {
      await handlers('')['move.handOver']({ code })
      return (await handlers('')['move.state']({})).answer ?? ''
    },
    start: async (code) => {
      await handlers('')['move.start']({ code })
    },
    startWithoutAnswer: async () => {
      await handlers('')['move.startWithoutAnswer']({})
    },
    takeBack: async (sure = false) => {
      await handlers('')['move.takeBack']({ sure })
    },
    erase: async () => {
      await handlers('')['move.erase']({})
    },
    request: () => {
      const { standing } = desk.app.moveAway
      return standing.kind === 'arrived' ? standing.to : ''
    },
    acts: () => mayAct(desk.app.moveAway.standing),
  }
}
