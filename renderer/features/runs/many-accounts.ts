import type { AccountView } from '../../../preload/contract/accounts.contract.ts'

/** Access that may still be allowed: what has ended, and what nobody can revoke any more, is left out. */
export function canEnd({ there, actions }: AccountView): boolean {
  switch (there.state) {
    case 'allowed':
    case 'unknown':
    case 'ending':
      return true
    case 'sign-in-needed':
      return actions.includes('revoke')
    case 'ended':
      return false
  }
}

export interface AtProvider {
  readonly name: string
  readonly count: number
}

/** Providers with how many of the accounts each has, most first. Two servers of one name are two. */
export function byProvider(accounts: readonly AccountView[]): AtProvider[] {
  const found = new Map<string, { name: string; count: number }>()
  for (const { serverHost, providerName } of accounts) {
    const there = found.get(serverHost) ?? { name: providerName, count: 0 }
    there.count += 1
    found.set(serverHost, there)
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}
