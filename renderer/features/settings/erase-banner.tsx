import { useEffect, useRef } from 'react'
import type { EraseProgressView } from '../../../preload/contract/erase.contract.ts'
import { useErasing } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Banner } from '../../components/banner.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'

/** How far "end access first, then erase" is, and what holds it up. */
export function useErasingWords(): (erasing: EraseProgressView) => string {
  const words = useWords()
  return ({ ending, needsYou, notAsked }) =>
    [
      words.say('ui.erase.under-way'),
      words.say('ui.erase.under-way.ending', { ending, needsYou }),
      notAsked === 0 ? '' : words.say('ui.erase.under-way.not-asked', { count: notAsked }),
    ]
      .filter((part) => part !== '')
      .join(' ')
}

export function CallOff() {
  const words = useWords()
  const { note } = useNotices()
  const callOff = useRun('erase.callOff')
  return (
    <ActionButton
      busy={callOff.isPending}
      onPress={() => callOff.run({}, () => note((now) => now.say('ui.erase.called-off')))}
    >
      {words.say('ui.erase.call-off')}
    </ActionButton>
  )
}

/** On every page: what is coming can be seen and called off from wherever the person is. */
export function EraseBanner() {
  const words = useWords()
  const { goTo } = usePlace()
  const state = useErasing()
  const underWay = useErasingWords()
  useFreshStart(state?.times)
  const erasing = state?.erasing ?? null
  if (erasing === null) return null
  return (
    <Banner
      kind="warning"
      icon="warning"
      action={
        <div className="account-buttons">
          <ActionButton
            label={words.say('ui.erase.show.for')}
            onPress={() => goTo(erasing.ending > 0 ? 'activity' : 'accounts')}
          >
            {words.say('ui.erase.show')}
          </ActionButton>
          <CallOff />
        </div>
      }
    >
      {underWay(erasing)}
    </Banner>
  )
}

/** After everything was erased the first page is shown, as on the first day. */
function useFreshStart(times: number | undefined): void {
  const { goTo } = usePlace()
  const { note } = useNotices()
  const known = useRef(times)
  useEffect(() => {
    const last = known.current
    known.current = times
    if (last === undefined || times === undefined || times <= last) return
    goTo('accounts')
    note((words) => words.say('ui.erase.done'))
  }, [times, goTo, note])
}
