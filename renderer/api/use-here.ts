import { useEffect, useRef, type RefObject } from 'react'

/** False once what asked is gone from the window: an answer that comes then is about nothing in sight. */
export function useHere(): Readonly<RefObject<boolean>> {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}
