import type { Reply } from './shapes.ts'
import type { AppEvent, Input, Output, RequestName } from './contract.ts'

/** What the page sees as `window.handback`: two functions, no Electron object. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void
}
