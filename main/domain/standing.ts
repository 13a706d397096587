import { failure } from './failure.ts'

/**
 * Whether this copy of the data may act. Two copies that both act would use up each other's refresh
 * tokens and revoke each other's access, so exactly one does (docs/decisions, "One copy acts").
 *
 * - `here`: it acts
 * - `packing`: an archive of it may exist, whole or not; it no longer acts
 * - `packed`: the archive is whole and durable
 * - `handed-over`: one import of that archive, `to`, was given the answer that lets it act
 * - `arrived`: this is an import; it acts once it is given the answer to `to`
 */
export type Standing =
  | { readonly kind: 'here' }
  | ({ readonly kind: 'packing' | 'packed'; readonly file: string } & Move)
  | ({ readonly kind: 'handed-over'; readonly file: string; readonly to: string } & Move)
  | ({ readonly kind: 'arrived'; readonly to: string } & Move)

interface Move {
  readonly moveId: string
  /** Known to both copies and nobody else; the codes are made with it. */
  readonly secret: string
  /** When it was packed, epoch ms. */
  readonly at: number
}

export type Packing = Extract<Standing, { kind: 'packing' | 'packed' }>
export type HandedOver = Extract<Standing, { kind: 'handed-over' }>
export type Arrived = Extract<Standing, { kind: 'arrived' }>

export const mayAct = (standing: Standing): boolean => standing.kind === 'here'

/** From here on nothing is sent: committed before the first byte of the archive is written. */
export function pack(standing: Standing, move: Move & { readonly file: string }): Packing {
  if (standing.kind !== 'here') throw failure('not-now')
  return { kind: 'packing', ...move }
}

export function packed(standing: Standing): Packing {
  if (standing.kind !== 'packing') throw failure('not-now')
  return { ...standing, kind: 'packed' }
}

/** What the archive holds in place of the standing of the copy it was made from. */
export function arrived({ moveId, secret, at }: Packing, to: string): Arrived {
  return { kind: 'arrived', moveId, secret, at, to }
}

/**
 * Answers one import, once. The same one may ask again; another one is refused, whoever asks: only one
 * copy can ever have had the answer.
 */
export function handOver(standing: Standing, to: string): HandedOver {
  switch (standing.kind) {
    case 'packing':
    case 'packed':
      return { ...standing, kind: 'handed-over', to }
    case 'handed-over':
      if (standing.to !== to) throw failure('already-handed-over')
      return standing
    case 'here':
    case 'arrived':
      throw failure('not-now')
  }
}

/**
 * Acts again. Before it was handed over that is safe: no import was ever given an answer, and none will
 * be. Afterwards only a person can know that the other copy is gone.
 */
export function takeBack(standing: Standing, sure: boolean): Standing {
  switch (standing.kind) {
    case 'packing':
    case 'packed':
      return { kind: 'here' }
    case 'handed-over':
      if (!sure) throw failure('not-now')
      return { kind: 'here' }
    case 'here':
    case 'arrived':
      throw failure('not-now')
  }
}

/** The import acts. The caller has its answer, or the word of a person that the old copy never will. */
export function beginHere(standing: Standing): Standing {
  if (standing.kind !== 'arrived') throw failure('not-now')
  return { kind: 'here' }
}
