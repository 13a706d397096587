import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { forgetAccounts } from '../../api/account-list.ts'
import { useAppEvents } from '../../api/use-app-events.ts'
import { useDocumentTitle } from '../../api/use-document-title.ts'
import { useWords } from '../../words/use-words.ts'
import type { MoveView } from '../../../preload/contract/move.contract.ts'
import { usePlace } from '../shell/place.tsx'
import { ArrivedPage } from './arrived-page.tsx'
import { MovedPage } from './moved-page.tsx'

/** The whole window of a copy that does not act: nothing else can be asked for. */
export function MoveWindow({ move }: { readonly move: MoveView }) {
  const words = useWords()
  const { goTo } = usePlace()
  const main = useRef<HTMLElement>(null)
  const title = words.say(move.kind === 'arrived' ? 'move.arrived.title' : 'move.away.title')
  useDocumentTitle(words.say('ui.window-title', { page: title }))
  useAppEvents({ show: () => undefined, act: () => undefined, open: () => undefined })
  // Whatever was shown before is over: when this copy acts again, it begins with its accounts.
  useEffect(() => goTo('accounts'), [goTo])
  const client = useQueryClient()
  useEffect(() => forgetAccounts(client), [client])
  useEffect(() => main.current?.focus(), [move.kind])
  return (
    <div className="window-alone">
      <main className="page-holder" ref={main} tabIndex={-1}>
        {move.kind === 'arrived' ? <ArrivedPage move={move} /> : <MovedPage move={move} />}
      </main>
    </div>
  )
}
