import type { Input } from '../../../preload/contract/contract.ts'
import { useHere } from '../../api/use-here.ts'
import { useAction } from '../../api/use-requests.ts'
import { useRun } from '../notices/use-notices.ts'

type TakeFlow = (flowId: string) => void

/** The id of a sign-in that was asked for; one that nobody waits for by then is given up. */
export function useWanted(take: TakeFlow): TakeFlow {
  const here = useHere()
  const cancel = useRun('signIn.cancel')
  return (flowId) => {
    if (here.current) take(flowId)
    else cancel.run({ flowId })
  }
}

/** Starts a sign-in. Whoever leaves before it has an id leaves no browser and no sign-in behind. */
export function useStart<N extends 'signIn.link' | 'signIn.logIn'>(name: N, onStarted: TakeFlow) {
  const { mutateAsync, isPending, error } = useAction(name)
  const take = useWanted(onStarted)
  const start = (input: Input<N>): void => {
    // Not `mutate`, whose answer is lost with its component; a failure is shown from `error`.
    mutateAsync(input).then(
      ({ flowId }) => take(flowId),
      () => undefined,
    )
  }
  return { start, isPending, error }
}
