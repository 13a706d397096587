import type { MessageView } from '../../preload/contract/shapes.ts'
import { useWords } from '../words/use-words.ts'

export interface PermissionListProps {
  readonly permissions: readonly { readonly scope: string; readonly words: MessageView }[]
}

export function PermissionList({ permissions }: PermissionListProps) {
  const words = useWords()
  return (
    <ul className="permissions">
      {permissions.map((permission) => (
        <li key={permission.scope}>{words.tell(permission.words)}</li>
      ))}
    </ul>
  )
}
