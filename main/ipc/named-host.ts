interface AtProvider {
  readonly providerName: string
}

/** The provider's name, as its revocations say it; with the host where several hosts in question share it. */
export function namedHost<T extends AtProvider>(
  one: T,
  all: readonly T[],
  hostOf: (one: T) => string,
): string {
  const { providerName } = one
  const host = hostOf(one)
  const isShared = all.some(
    (other) => other.providerName === providerName && hostOf(other) !== host,
  )
  return isShared ? `${providerName} (${host})` : providerName
}
