import type { ReactNode } from 'react'
import type { AccountView } from '../../preload/contract/accounts.contract.ts'
import type { EndingKind } from '../../preload/contract/shapes.ts'

type Here = AccountView['here']['state']
type There = AccountView['there']['state']

/** A shape for every state, so that no state is told by colour alone. */
export type LampShape = 'disc' | 'ring' | 'half' | 'ticked' | 'said' | 'triangle' | 'dashed'

const shapeHere: Readonly<Record<Here, LampShape>> = {
  'logged-in': 'disc',
  'logged-out': 'ring',
}

const shapeThere: Readonly<Record<Exclude<There, 'ended'>, LampShape>> = {
  allowed: 'disc',
  ending: 'half',
  'sign-in-needed': 'triangle',
  unknown: 'dashed',
}

export const lampHere = (state: Here): LampShape => shapeHere[state]

/** A closed ring only where a check proved it; what a provider or the person says is drawn broken. */
export const lampEnded = (ending: EndingKind | null): LampShape =>
  ending === 'proven' ? 'ticked' : 'said'

export function lampThere({ attention, state, ending }: AccountView['there']): LampShape {
  if (attention) return 'triangle'
  return state === 'ended' ? lampEnded(ending) : shapeThere[state]
}

const tick = <path className="line" d="m5.4 8.2 1.9 1.9 3.4-3.9" />

const drawn: Readonly<Record<LampShape, ReactNode>> = {
  disc: <circle className="fill" cx="8" cy="8" r="5.5" />,
  ring: <circle className="line" cx="8" cy="8" r="4.75" />,
  half: (
    <>
      <circle className="line" cx="8" cy="8" r="4.75" />
      <path className="fill" d="M8 3.25a4.75 4.75 0 0 0 0 9.5Z" />
    </>
  ),
  ticked: (
    <>
      <circle className="line" cx="8" cy="8" r="6" />
      {tick}
    </>
  ),
  said: (
    <>
      <circle className="line dashed" cx="8" cy="8" r="6" />
      {tick}
    </>
  ),
  triangle: (
    <>
      <path className="fill" d="M8 1.8 15 14H1Z" />
      <path className="cut" d="M8 6.2v3.6M8 11.8v.2" />
    </>
  ),
  dashed: <circle className="line dashed" cx="8" cy="8" r="4.75" />,
}

/** One of the two lamps: a shape, and the words that say the same. */
export function Lamp({ shape, words }: { readonly shape: LampShape; readonly words: string }) {
  return (
    <span className={`lamp lamp-${shape}`}>
      <svg className="lamp-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {drawn[shape]}
      </svg>
      <span className="lamp-words">{words}</span>
    </span>
  )
}
