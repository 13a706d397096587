import type { Act } from '../../test/e2e/scenes/scene.ts'

/**
 * The acts of one part of several (`2/3`: the second of three), each part with about as many scenes.
 * Throws for what is no part.
 */
export function actsOfPart(acts: readonly Act[], part: string): Act[] {
  const [, index = 0, of = 0] = (/^(\d)\/(\d)$/.exec(part) ?? []).map(Number)
  if (index < 1 || index > of) throw new Error(`“${part}” is no part: 1/2 and 2/2 are.`)
  const parts = Array.from({ length: of }, (): Act[] => [])
  const scenesOf = (some: readonly Act[]): number => some.flatMap(({ scenes }) => scenes).length
  for (const act of acts.toSorted((a, b) => b.scenes.length - a.scenes.length)) {
    parts.toSorted((a, b) => scenesOf(a) - scenesOf(b))[0]?.push(act)
  }
  return parts[index - 1] ?? []
}
