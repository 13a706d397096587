import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface BannerProps {
  readonly kind: 'notice' | 'quiet' | 'warning' | 'development'
  readonly icon: IconName
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Banner({ kind, icon, children, action }: BannerProps) {
  return (
    <div className={`banner banner-${kind}`}>
      <Icon name={icon} />
      <p className="banner-words">{children}</p>
      {action}
    </div>
  )
}
