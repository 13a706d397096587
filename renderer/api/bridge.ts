import type { Bridge } from '../../preload/contract/bridge.contract.ts'
import type { FailureView } from '../../preload/contract/shapes.ts'
import type { AppEvent, Input, Output, RequestName } from '../../preload/contract/contract.ts'

declare global {
  interface Window {
    readonly handback: Bridge
  }
}

/** An expected failure of a request, with the words main chose for it. */
export class RequestFailed extends Error {
  readonly failure: FailureView

  constructor(failure: FailureView) {
    super(failure.code)
    this.name = 'RequestFailed'
    this.failure = failure
  }
}

export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.handback.request(name, input)
  if (!reply.ok) throw new RequestFailed(reply.failure)
  return reply.value
}

export function onEvent(listener: (event: AppEvent) => void): () => void {
  return window.handback.onEvent(listener)
}

/** The failure to show for anything thrown; a surprise is shown as `internal`, without its text. */
export function failureOf(error: unknown): FailureView {
  if (error instanceof RequestFailed) return error.failure
  return {
    code: 'internal',
    happened: { key: 'failure.internal.happened', values: {} },
    stillTrue: { key: 'failure.internal.still-true', values: {} },
    whatToDo: { key: 'failure.internal.to-do', values: {} },
    retryable: true,
    detail: null,
  }
}
