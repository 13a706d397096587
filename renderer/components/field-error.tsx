import { Icon } from './icon.tsx'

export interface FieldErrorProps {
  readonly children: string
  readonly id?: string
}

/** What is wrong with a field: read out as it comes, and told from a hint by more than its colour. */
export function FieldError({ children, id }: FieldErrorProps) {
  return (
    <span id={id} className="field-error" role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </span>
  )
}
