import { handedInKinds } from './catalogue.ts'

const shapes = handedInKinds.flatMap(({ rule }) => {
  if (rule.shape === null) return []
  return [new RegExp(`(?<![A-Za-z0-9])(?:${rule.shape.source})`, 'g')]
})

/** Replaces every token whose documented form a provider's file knows, however short it is. */
export function hideTokens(text: string): string {
  return shapes.reduce((hidden, shape) => hidden.replaceAll(shape, '[token]'), text)
}
