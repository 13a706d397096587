import type { AccountView } from '../../preload/contract/accounts.contract.ts'

type Mark = AccountView['mark']

/** A provider's own mark, in its colour where that can be read on the tile, which is always light. */
export function ProviderMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className="mark">
      <svg viewBox={mark.viewBox} aria-hidden="true" focusable="false">
        <path d={mark.path} style={mark.color === null ? undefined : { fill: mark.color }} />
      </svg>
    </span>
  )
}

export interface PortraitProps {
  readonly mark: Mark
  readonly initials: string
  readonly picture: string | null
  readonly large?: boolean
}

/** Who and where at a glance: picture or initials, with the provider's mark at the corner. */
export function Portrait({ mark, initials, picture, large = false }: PortraitProps) {
  return (
    <span className={large ? 'portrait portrait-large' : 'portrait'} aria-hidden="true">
      {picture === null ? (
        <span className="portrait-initials">{initials}</span>
      ) : (
        <img className="portrait-picture" src={picture} alt="" />
      )}
      <ProviderMark mark={mark} />
    </span>
  )
}
