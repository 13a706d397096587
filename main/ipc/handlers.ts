import type { Input, Output, RequestName } from '../../preload/contract/contract.ts'

/** One handler per request of the contract; a missing or extra one does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (input: Input<N>) => Output<N> | Promise<Output<N>>
}
