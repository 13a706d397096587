/** The last two labels: none of the catalogue's own hosts lies under a longer public suffix. */
export function registrableDomain(address: string): string {
  return new URL(address).hostname.split('.').slice(-2).join('.')
}
