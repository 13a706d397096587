import { useEffect, useRef } from 'react'
import { useRecovery } from '../../api/use-requests.ts'
import { usePlace } from '../shell/place.tsx'

/** Shown once by itself, and then kept in the navigation until the person has read it. */
export function useRecoveryFirst(): void {
  const { goTo } = usePlace()
  const found = useRecovery() !== null
  const shown = useRef(false)
  useEffect(() => {
    if (!found || shown.current) return
    shown.current = true
    goTo('recovery')
  }, [found, goTo])
}
